package org.pregon.reporting.rest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pregon.core.date.Lima;
import org.pregon.reporting.DeliveryView;
import org.pregon.reporting.MonthlyReport;
import org.pregon.reporting.Readiness;
import org.pregon.reporting.ReportState;

/** A report as screens read it; the figures themselves are in its preview. */
public record MonthlyReportView(long id, String month, String title, int edition, ReportState state, String stateLabel,
        String reference, String background, String difficulties, String conclusions, String recommendations, Instant assembledAt,
        @Nullable String designation, @Nullable Instant signedAt, @Nullable String signedBy, @Nullable String sha256,
        @Nullable Instant answeredAt, @Nullable String answeredBy, @Nullable String remarks, DeliveryView delivery,
        Readiness readiness, @Nullable Returned returned, int version) {

    /** What the Alcaldía said of the edition that this one replaces. */
    record Returned(@Nullable String designation, @Nullable String by, @Nullable String remarks) {}


    static MonthlyReportView of(MonthlyReport r, DeliveryView delivery, Readiness readiness, @Nullable Returned returned) {
        return new MonthlyReportView(r.id(), r.monthKey(), "Informe de " + Lima.words(r.month()), r.edition(), r.state(),
                r.state().label(), r.reference(), r.background(), r.difficulties(), r.conclusions(), r.recommendations(),
                r.assembledAt(), r.designation(), r.signedAt(), r.signedBy(), r.sha256(), r.answeredAt(), r.answeredBy(),
                r.remarks(), delivery, readiness, returned, r.version());
    }
}
