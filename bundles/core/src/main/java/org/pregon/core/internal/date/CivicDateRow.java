package org.pregon.core.internal.date;

import org.jspecify.annotations.Nullable;
import org.pregon.core.date.CivicDate;
import org.pregon.core.date.CivicKind;
import org.pregon.core.date.CivicRule;
import org.pregon.core.date.CivicScope;
import org.pregon.core.date.Verification;

/** A civic date as the office has it in the database, the rule in words. */
public record CivicDateRow(String slug, String ruleText, String name, CivicKind kind, CivicScope scope, String ubigeo,
        boolean nonWorking, @Nullable Integer firstYear, @Nullable Integer lastYear, @Nullable Integer originYear, String source,
        Verification verification, String note, boolean hidden, int version) {

    static CivicDateRow of(CivicDate date, boolean hidden, int version) {
        return new CivicDateRow(date.id(), date.rule().text(), date.name(), date.kind(), date.scope(), date.ubigeo(), date.nonWorking(),
                date.from(), date.to(), date.originYear(), date.source(), date.verification(), date.note(), hidden, version);
    }

    CivicDate date() {
        return new CivicDate(slug, CivicRule.parse(ruleText), name, kind, scope, ubigeo, nonWorking, firstYear, lastYear, originYear,
                source, verification, note);
    }
}
