package org.pregon.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.date.Lima;
import org.pregon.core.home.HomeData;
import org.pregon.core.home.HomeData.Item;
import org.pregon.core.home.HomeSource;
import org.pregon.core.rest.Paging;
import org.pregon.core.security.CurrentUser;

/** What waits on the first page: for the Alcaldía, reports to read; for who signs, drafts and what came back. */
@Component
public final class ReportingHome implements HomeSource {
    private static final int FIRST = 50;
    private static final Paging LATEST = new Paging("-month", 12, true, null, 0);

    private final MonthlyReports reports;

    @Activate
    public ReportingHome(@Reference MonthlyReports reports) {
        this.reports = reports;
    }

    /** First: what binds the office, or what it is owed an answer to, before anything that can wait. */
    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public HomeData home(CurrentUser user, LocalDate today) {
        List<Item> waiting = user.worksAt("reporting.sign") ? toSign()
                : user.worksAt("reporting.approve") ? these(ReportState.REVIEW, "Revisar el informe de ")
                : user.worksAt("reporting.receive") ? toRead()
                : user.worksAt("reporting.write") ? these(ReportState.OBSERVED, "Atender las observaciones del informe de ") : List.of();
        return new HomeData(List.of(), List.of(), List.of(), waiting);
    }

    private List<Item> toSign() {
        return reports.list(List.of(ReportState.DRAFT, ReportState.REVIEW, ReportState.OBSERVED, ReportState.APPROVED, ReportState.RETURNED), LATEST).items().stream()
                .filter(line -> line.state() != ReportState.RETURNED || isLatest(line))
                // What the Alcaldía sent back outranks what nobody has read yet.
                .sorted(Comparator.comparing((MonthlyReportLine line) -> !corrects(line)))
                .map(line -> item(corrects(line) ? "Corregir el informe de " : todo(line.state()), line)).toList();
    }

    private static String todo(ReportState state) {
        return switch (state) {
            case OBSERVED -> "Atender las observaciones del informe de ";
            case APPROVED -> "Firmar el informe de ";
            default -> "Revisar y firmar el informe de ";
        };
    }

    private List<Item> these(ReportState state, String todo) {
        return reports.list(List.of(state), LATEST).items().stream().map(line -> item(todo, line)).toList();
    }

    private static Item item(String todo, MonthlyReportLine line) {
        return new Item(todo + month(line), null, "#/reporting/" + line.id());
    }

    private List<Item> toRead() {
        return reports.list(List.of(ReportState.SIGNED), LATEST).items().stream()
                .map(line -> new Item("Leer el informe de " + month(line), null, "#/received/" + line.id()))
                .toList();
    }

    private static boolean corrects(MonthlyReportLine line) {
        return line.state() == ReportState.RETURNED || line.edition() > 1;
    }

    private boolean isLatest(MonthlyReportLine line) {
        return reports.open(YearMonth.parse(line.monthKey())).id() == line.id();
    }

    private static String month(MonthlyReportLine line) {
        return Lima.words(YearMonth.parse(line.monthKey()));
    }
}
