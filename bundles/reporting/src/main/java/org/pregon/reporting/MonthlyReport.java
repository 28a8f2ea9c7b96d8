package org.pregon.reporting;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.pregon.reporting.monthly.MonthlyReportDocument.Texts;

/**
 * A monthly report in some state of its life.
 *
 * @param monthKey ISO year and month
 * @param edition 1, or more after the Alcaldía returned the one before
 * @param snapshot JSON of a {@link Snapshot}
 * @param announcedAt when the head was told that the draft is ready, if that happened
 * @param sha256 of the signed PDF
 * @param answeredAt when the Alcaldía acknowledged or returned it
 */
public record MonthlyReport(long id, String monthKey, int edition, ReportState state, String snapshot, String reference,
        String background, String difficulties, String conclusions, String recommendations, Instant assembledAt,
        @Nullable Instant announcedAt, @Nullable Long documentId, @Nullable String designation, @Nullable Instant signedAt,
        @Nullable String signedBy, @Nullable String sha256, @Nullable Instant answeredAt, @Nullable String answeredBy,
        @Nullable String remarks, int version) {

    public YearMonth month() {
        return YearMonth.parse(monthKey);
    }

    public Texts texts() {
        return new Texts(background, difficulties, conclusions, recommendations);
    }

    /** Numbered and never to change again. */
    public boolean signed() {
        return designation != null;
    }
}
