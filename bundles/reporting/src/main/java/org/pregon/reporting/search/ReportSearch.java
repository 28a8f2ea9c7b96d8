package org.pregon.reporting.search;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.date.Lima;
import org.pregon.core.db.Sql;
import org.pregon.core.search.SearchRecord;
import org.pregon.core.search.Searchable;
import org.pregon.reporting.MonthlyReport;
import org.pregon.reporting.MonthlyReports;
import org.pregon.reporting.db.MonthlyReportMapper;

/** Monthly reports, as the office has them: by month, number and what was written. */
@Component
public final class ReportSearch implements Searchable {
    private final Sql sql;

    @Activate
    public ReportSearch(@Reference(target = "(pregon.module=reporting)") Sql sql) {
        this.sql = sql;
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

    @Override
    public List<Long> ids(long after, int limit) {
        return sql.read(session -> session.mapper(MonthlyReportMapper.class).ids(after, limit));
    }

    @Override
    public List<SearchRecord> read(List<Long> ids) {
        return sql.read(session -> session.mapper(MonthlyReportMapper.class).these(ids)).stream()
                .map(report -> record(report, "#/reporting/" + report.id())).toList();
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
