package org.pregon.reporting.search;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.date.Lima;
import org.pregon.core.db.Sql;
import org.pregon.core.document.Documents;
import org.pregon.core.search.SearchRecord;
import org.pregon.core.search.Searchable;
import org.pregon.reporting.MonthlyReport;
import org.pregon.reporting.MonthlyReports;
import org.pregon.reporting.Reception;
import org.pregon.reporting.ReportingModule;
import org.pregon.reporting.db.MonthlyReportMapper;

/** Monthly reports, as the office has them: by month, number and what was written. */
@Component
public final class ReportSearch implements Searchable {
    private final Sql sql;
    private final Documents documents;

    @Activate
    public ReportSearch(@Reference(target = "(pregon.module=reporting)") Sql sql, @Reference Documents documents) {
        this.sql = sql;
        this.documents = documents;
    }

    @Override
    public String kind() {
        return MonthlyReports.ENTITY;
    }

    @Override
    public String name() {
        return "Informes";
    }

    @Override
    public String permission() {
        return "reporting.read";
    }

    /** What was signed of them is on their page, and what the Alcaldía has is the same report. */
    @Override
    public Set<String> covers() {
        return Set.of(Reception.KIND, "core.document/" + ReportingModule.MONTHLY.id());
    }

    @Override
    public List<Long> ids(long after, int limit) {
        return sql.read(session -> session.mapper(MonthlyReportMapper.class).ids(after, limit));
    }

    @Override
    public List<SearchRecord> read(List<Long> ids) {
        return sql.read(session -> session.mapper(MonthlyReportMapper.class).these(ids)).stream()
                .map(report -> record(report, "#/reporting/" + report.id()).names(report.designation(), report.signedBy(), code(report))).toList();
    }

    /** What is printed at its foot. */
    private @Nullable String code(MonthlyReport report) {
        return report.documentId() == null ? null : documents.stamp(report.documentId()).code();
    }

    static SearchRecord record(MonthlyReport report, String href) {
        return SearchRecord.of(report.id(), "Informe de actividades de " + Lima.words(report.month()), href)
                .detail(report.designation(), report.signedBy())
                .names(report.designation(), report.signedBy())
                .text(report.reference(), report.background(), report.difficulties(), report.conclusions(), report.recommendations(), report.remarks())
                .date(report.month().atEndOfMonth())
                .state(report.state().label());
    }
}
