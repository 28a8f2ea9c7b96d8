package org.pregon.calendar.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.pregon.calendar.CivicDay;

/** A civic date with the words for its codes, so that a screen need not know them. */
public record CivicView(@JsonUnwrapped CivicDay day, String kindLabel, String scopeLabel, String verificationLabel) {
    static CivicView of(CivicDay day) {
        return new CivicView(day, day.kind().label(), day.scope().label(), day.verification().label());
    }
}
