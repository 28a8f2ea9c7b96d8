package org.pregon.reporting.rest;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.document.Documents;
import org.pregon.core.document.Standing;
import org.pregon.core.rest.Page;
import org.pregon.reporting.Delivery;
import org.pregon.reporting.MonthlyReport;
import org.pregon.reporting.MonthlyReportLine;
import org.pregon.reporting.MonthlyReports;
import org.pregon.reporting.Preconditions;
import org.pregon.reporting.rest.MonthlyReportView.Correction;
import org.pregon.reporting.rest.MonthlyReportView.Returned;

/** A report with all that screens say about it. */
@Component(service = MonthlyReportViews.class)
public final class MonthlyReportViews {
    private final MonthlyReports reports;
    private final Delivery delivery;
    private final Preconditions preconditions;
    private final Documents documents;

    @Activate
    public MonthlyReportViews(@Reference MonthlyReports reports, @Reference Delivery delivery, @Reference Preconditions preconditions,
            @Reference Documents documents) {
        this.reports = reports;
        this.delivery = delivery;
        this.preconditions = preconditions;
        this.documents = documents;
    }

    MonthlyReportView of(MonthlyReport report) {
        return view(report, correction -> true);
    }

    /** As the Alcaldía sees it: without a correction that is not signed yet. */
    MonthlyReportView received(MonthlyReport report) {
        return view(report, MonthlyReport::signed);
    }

    Page<MonthlyReportRow> rows(Page<MonthlyReportLine> lines) {
        Map<Long, Standing> standings = documents.standings(lines.items().stream().map(MonthlyReportLine::documentId).filter(Objects::nonNull).toList());
        return lines.map(line -> MonthlyReportRow.of(line, line.documentId() == null ? null : standings.get(line.documentId())));
    }

    private MonthlyReportView view(MonthlyReport report, Predicate<MonthlyReport> shown) {
        Long document = report.documentId();
        return MonthlyReportView.of(report, delivery.view(report), preconditions.of(report),
                reports.corrected(report).map(before -> new Returned(before.designation(), before.answeredBy(), before.remarks())).orElse(null),
                document == null ? null : documents.standings(List.of(document)).get(document),
                reports.correction(report).filter(shown).map(next -> new Correction(next.id(), next.designation())).orElse(null));
    }
}
