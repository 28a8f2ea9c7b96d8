package org.pregon.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.pregon.core.date.CivicKind;
import org.pregon.core.date.CivicScope;
import org.pregon.core.date.Verification;

/**
 * A civic date as it falls once.
 *
 * @param id slug of the date, the same every year
 * @param to last day, the same as {@code from} for a single day
 * @param time wall-clock time in America/Lima, null for the whole day
 * @param deadline the last day on which something may be done, and not a day that is kept
 * @param weekly one of many: it comes back every week
 * @param rule in the words of the calendar: {@code 3 días antes de Pascua}
 * @param source norm or publication, empty when unknown
 * @param anniversary years since the fact that is remembered, null when unknown
 */
public record CivicDay(
        String id,
        String name,
        CivicKind kind,
        CivicScope scope,
        String ubigeo,
        LocalDate from,
        LocalDate to,
        @Nullable LocalTime time,
        boolean deadline,
        boolean weekly,
        boolean nonWorking,
        String rule,
        String source,
        Verification verification,
        String note,
        @Nullable Integer anniversary) {}
