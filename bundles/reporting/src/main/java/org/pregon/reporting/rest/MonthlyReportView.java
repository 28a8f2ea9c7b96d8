package org.pregon.reporting.rest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pregon.core.date.Lima;
import org.pregon.core.document.Standing;
import org.pregon.reporting.DeliveryView;
import org.pregon.reporting.MonthlyReport;
import org.pregon.reporting.Readiness;
import org.pregon.reporting.ReportState;

/**
 * A report as screens read it; the figures themselves are in its preview.
 *
 * @param standing what has become of its document; null before it is signed
 */
public record MonthlyReportView(long id, String month, String title, int edition, ReportState state, String stateLabel,
        String reference, String background, String difficulties, String conclusions, String recommendations, Instant assembledAt,
        @Nullable String designation, @Nullable Instant signedAt, @Nullable String signedBy, @Nullable String sha256,
        @Nullable Instant answeredAt, @Nullable String answeredBy, @Nullable String remarks, DeliveryView delivery,
        Readiness readiness, @Nullable Returned returned, @Nullable Standing standing, @Nullable Correction correction, int version) {

    /** What the Alcaldía said of the edition that this one replaces. */
    record Returned(@Nullable String designation, @Nullable String by, @Nullable String remarks) {}

    /**
     * The edition in the place of this one.
     *
     * @param designation null before it is signed
     */
    record Correction(long id, @Nullable String designation) {}

    static MonthlyReportView of(MonthlyReport r, DeliveryView delivery, Readiness readiness, @Nullable Returned returned,
            @Nullable Standing standing, @Nullable Correction correction) {
        return new MonthlyReportView(r.id(), r.monthKey(), "Informe de " + Lima.words(r.month()), r.edition(), r.state(),
                r.state().label(), r.reference(), r.background(), r.difficulties(), r.conclusions(), r.recommendations(),
                r.assembledAt(), r.designation(), r.signedAt(), r.signedBy(), r.sha256(), r.answeredAt(), r.answeredBy(),
                r.remarks(), delivery, readiness, returned, standing, correction, r.version());
    }
}
