package org.pregon.calendar.rest;

import org.jspecify.annotations.Nullable;
import org.pregon.core.date.CivicDate;
import org.pregon.core.date.CivicDateBook.Entry;
import org.pregon.core.date.CivicDateBook.Origin;
import org.pregon.core.date.CivicKind;
import org.pregon.core.date.CivicScope;
import org.pregon.core.date.Verification;

/** A civic date as its form has it, with where it comes from. */
public record CivicDateView(String id, String name, String rule, CivicKind kind, String kindLabel, CivicScope scope, String scopeLabel,
        String place, boolean nonWorking, @Nullable Integer from, @Nullable Integer to, @Nullable Integer originYear, String source,
        Verification verification, String note, Origin origin, String originLabel, boolean hidden, int version) {
    static CivicDateView of(Entry entry) {
        CivicDate date = entry.date();
        return new CivicDateView(date.id(), date.name(), date.rule().text(), date.kind(), date.kind().label(), date.scope(), date.scope().label(),
                date.ubigeo(), date.nonWorking(), date.from(), date.to(), date.originYear(), date.source(), date.verification(), date.note(),
                entry.origin(), entry.origin().label(), entry.hidden(), entry.version());
    }
}
