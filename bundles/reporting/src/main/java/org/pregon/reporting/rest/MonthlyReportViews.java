package org.pregon.reporting.rest;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.reporting.Delivery;
import org.pregon.reporting.MonthlyReport;
import org.pregon.reporting.MonthlyReports;
import org.pregon.reporting.Preconditions;
import org.pregon.reporting.rest.MonthlyReportView.Returned;

/** A report with all that screens say about it. */
@Component(service = MonthlyReportViews.class)
public final class MonthlyReportViews {
    private final MonthlyReports reports;
    private final Delivery delivery;
    private final Preconditions preconditions;

    @Activate
    public MonthlyReportViews(@Reference MonthlyReports reports, @Reference Delivery delivery, @Reference Preconditions preconditions) {
        this.reports = reports;
        this.delivery = delivery;
        this.preconditions = preconditions;
    }

    MonthlyReportView of(MonthlyReport report) {
        return MonthlyReportView.of(report, delivery.view(report), preconditions.of(report), reports.corrected(report)
                .map(before -> new Returned(before.designation(), before.answeredBy(), before.remarks())).orElse(null));
    }
}
