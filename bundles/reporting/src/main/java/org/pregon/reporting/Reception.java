package org.pregon.reporting;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.ConflictException;
import org.pregon.core.NotFoundException;
import org.pregon.core.db.Sql;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Paging;
import org.pregon.core.security.CurrentUser;

/** The Alcaldía's side: signed reports to read, to acknowledge or to send back. It never sees a draft. */
@Component(service = Reception.class)
public final class Reception {
    /** What the search calls a report on this side. */
    public static final String KIND = "reporting.received";

    private static final List<ReportState> VISIBLE = List.of(ReportState.SIGNED, ReportState.RECEIVED, ReportState.RETURNED);

    private final Sql sql;
    private final MonthlyReports reports;
    private final Clock clock;

    @Activate
    public Reception(@Reference(target = "(pregon.module=reporting)") Sql sql, @Reference MonthlyReports reports, @Reference Clock clock) {
        this.sql = sql;
        this.reports = reports;
        this.clock = clock;
    }

    public Page<MonthlyReportLine> list(Paging paging) {
        return reports.list(VISIBLE, paging);
    }

    public MonthlyReport get(long id) {
        MonthlyReport report = reports.get(id);
        if (!report.signed()) {
            throw new NotFoundException("No existe ese informe.");
        }
        return report;
    }

    public MonthlyReport acknowledge(long id) {
        return answer(id, ReportState.RECEIVED, "receive", null);
    }

    /** @param remarks what must be corrected */
    public MonthlyReport giveBack(long id, String remarks) {
        return answer(id, ReportState.RETURNED, "return", remarks.strip());
    }

    private MonthlyReport answer(long id, ReportState answer, String action, @Nullable String remarks) {
        return sql.write(session -> {
            MonthlyReport report = MonthlyReports.find(session, id);
            if (report.state() == answer && answer == ReportState.RECEIVED) {
                return report;
            }
            if (report.state() != ReportState.SIGNED) {
                throw new ConflictException(report.signed() ? "El informe ya fue respondido: " + report.state().label().toLowerCase(Locale.ROOT) + "."
                        : "El informe todavía no está firmado.");
            }
            MonthlyReport answered = Drafts.answered(report, answer, clock.instant(), CurrentUser.get().name(), remarks);
            return reports.save(session, report, answered, report.version(), action);
        });
    }
}
