package org.pregon.reporting.search;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.db.Sql;
import org.pregon.core.search.SearchRecord;
import org.pregon.core.search.Searchable;
import org.pregon.reporting.MonthlyReport;
import org.pregon.reporting.Reception;
import org.pregon.reporting.db.MonthlyReportMapper;

/** The signed ones among them, as the Alcaldía finds them: never a draft. */
@Component
public final class ReceivedSearch implements Searchable {
    private final Sql sql;

    @Activate
    public ReceivedSearch(@Reference(target = "(pregon.module=reporting)") Sql sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return Reception.KIND;
    }

    @Override
    public String name() {
        return "Informes recibidos";
    }

    @Override
    public String icon() {
        return "inbox";
    }

    @Override
    public String permission() {
        return "reporting.receive";
    }

    @Override
    public List<Long> ids(long after, int limit) {
        return sql.read(session -> session.mapper(MonthlyReportMapper.class).ids(after, limit));
    }

    @Override
    public List<SearchRecord> read(List<Long> ids) {
        return sql.read(session -> session.mapper(MonthlyReportMapper.class).these(ids)).stream()
                .filter(MonthlyReport::signed)
                .map(report -> ReportSearch.record(report, "#/received/" + report.id())).toList();
    }
}
