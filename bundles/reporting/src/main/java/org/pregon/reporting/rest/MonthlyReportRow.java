package org.pregon.reporting.rest;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.pregon.core.date.Lima;
import org.pregon.core.document.Standing;
import org.pregon.reporting.MonthlyReportLine;
import org.pregon.reporting.ReportState;

/**
 * A report as a line of a list.
 *
 * @param standing of its document; null before it is signed
 */
public record MonthlyReportRow(long id, String month, String title, int edition, ReportState state, String stateLabel,
        @Nullable String designation, Instant assembledAt, @Nullable Instant signedAt, @Nullable String signedBy,
        @Nullable Instant answeredAt, @Nullable String remarks, @Nullable Standing standing, int version) {

    static MonthlyReportRow of(MonthlyReportLine line, @Nullable Standing standing) {
        String words = Lima.words(YearMonth.parse(line.monthKey()));
        String title = Character.toUpperCase(words.charAt(0)) + words.substring(1) + (line.edition() > 1 ? " (corrección)" : "");
        return new MonthlyReportRow(line.id(), line.monthKey(), title, line.edition(), line.state(), line.state().label(),
                line.designation(), line.assembledAt(), line.signedAt(), line.signedBy(), line.answeredAt(), line.remarks(),
                standing, line.version());
    }
}
