package org.pregon.calendar.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.pregon.calendar.CivicDay;
import org.pregon.core.date.CivicDateBook.Origin;

/** A civic date with the words for its codes, so that a screen need not know them. */
public record CivicView(@JsonUnwrapped CivicDay day, String kindLabel, String scopeLabel, String verificationLabel, Origin origin) {
    static CivicView of(CivicDay day, Origin origin) {
        return new CivicView(day, day.kind().label(), day.scope().label(), day.verification().label(), origin);
    }
}
