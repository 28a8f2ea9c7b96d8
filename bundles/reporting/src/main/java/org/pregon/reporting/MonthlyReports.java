package org.pregon.reporting;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.ConflictException;
import org.pregon.core.InvalidInputException;
import org.pregon.core.NotFoundException;
import org.pregon.core.StaleVersionException;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.date.Lima;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.document.DocumentState;
import org.pregon.core.document.Documents;
import org.pregon.core.document.Standing;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Paging;
import org.pregon.core.search.Search;
import org.pregon.core.workflow.Workflows;
import org.pregon.reporting.db.MonthlyReportMapper;

/** The monthly reports, up to the moment of signing. */
@Component(service = MonthlyReports.class)
public final class MonthlyReports {
    /** Name under which their history is kept. */
    public static final String ENTITY = "reporting.monthly";

    /** What a list may be sorted by. */
    public static final List<String> SORTS = List.of("month");

    private static final YearMonth FIRST = YearMonth.of(2000, 1);

    private final Sql sql;
    private final Audit audit;
    private final Search search;
    private final Assembly assembly;
    private final Documents documents;
    private final Workflows workflows;
    private final Clock clock;

    @Activate
    public MonthlyReports(@Reference(target = "(pregon.module=reporting)") Sql sql, @Reference Audit audit,
            @Reference Search search, @Reference Assembly assembly, @Reference Documents documents, @Reference Workflows workflows,
            @Reference Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.search = search;
        this.assembly = assembly;
        this.documents = documents;
        this.workflows = workflows;
        this.clock = clock;
    }

    /** @param states empty for all */
    public Page<MonthlyReportLine> list(List<ReportState> states, Paging paging) {
        List<MonthlyReportLine> rows = sql.read(session -> session.mapper(MonthlyReportMapper.class).list(states, paging));
        return Page.of(rows, paging, MonthlyReportLine::monthKey, MonthlyReportLine::id);
    }

    public MonthlyReport get(long id) {
        return sql.read(session -> find(session, id));
    }

    /** The month's report: its latest edition, or a new draft. Two who ask at once get the same one. */
    public MonthlyReport open(YearMonth month) {
        if (month.isBefore(FIRST) || month.isAfter(YearMonth.from(Lima.today(clock)))) {
            throw new InvalidInputException("month", "Elija un mes ya comenzado, desde enero de 2000.");
        }
        return sql.read(session -> session.mapper(MonthlyReportMapper.class).findLatest(month.toString()))
                .orElseGet(() -> {
                    Snapshot snapshot = assembly.assemble(month);
                    return sql.write(session -> session.mapper(MonthlyReportMapper.class).findLatest(month.toString())
                            .orElseGet(() -> insert(session, Drafts.first(month, snapshot, clock.instant()))));
                });
    }

    /** Saves what was written; a report that was in review or approved is a draft again. */
    public MonthlyReport update(long id, MonthlyReportForm form, int version) {
        Preconditions.require(form);
        return change(id, version, "update", report -> Drafts.with(report, form));
    }

    /** Asks the modules again and freezes what they say now; the texts stay. */
    public MonthlyReport refresh(long id, int version) {
        Snapshot snapshot = assembly.assemble(get(id).month());
        return change(id, version, "refresh", report -> Drafts.with(report, snapshot, clock.instant()));
    }

    /** A new draft in place of a report that the Alcaldía returned or somebody declared void: same texts, figures of now. */
    public MonthlyReport correct(long id) {
        MonthlyReport returned = get(id);
        if (returned.state() != ReportState.RETURNED && !isVoid(returned)) {
            throw new ConflictException("Solo se corrige un informe que la Alcaldía devolvió con observaciones, o que se anuló.");
        }
        Snapshot snapshot = assembly.assemble(returned.month());
        return sql.write(session -> {
            MonthlyReport latest = session.mapper(MonthlyReportMapper.class).findLatest(returned.monthKey()).orElseThrow();
            return latest.id() == id ? insert(session, Drafts.next(returned, snapshot, clock.instant())) : latest;
        });
    }

    private boolean isVoid(MonthlyReport report) {
        Long document = report.documentId();
        Standing standing = document == null ? null : documents.standings(List.of(document)).get(document);
        return standing != null && standing.state() == DocumentState.VOID;
    }

    /** The edition that was prepared in the place of this one, signed or not. */
    public Optional<MonthlyReport> correction(MonthlyReport report) {
        return sql.read(session -> session.mapper(MonthlyReportMapper.class).findEdition(report.monthKey(), report.edition() + 1));
    }

    /** The edition that the Alcaldía returned and this one replaces. */
    public Optional<MonthlyReport> corrected(MonthlyReport report) {
        return report.edition() == 1 ? Optional.empty()
                : sql.read(session -> session.mapper(MonthlyReportMapper.class).findEdition(report.monthKey(), report.edition() - 1));
    }

    private MonthlyReport insert(Session session, MonthlyReport draft) {
        MonthlyReportMapper reports = session.mapper(MonthlyReportMapper.class);
        reports.insert(draft);
        MonthlyReport inserted = reports.findLatest(draft.monthKey()).orElseThrow();
        workflows.begin(session, ReportReview.WORKFLOW, inserted.id());
        audit.record(session, ENTITY, inserted.id(), "assemble", Changes.NONE);
        changed(session, search, inserted.id());
        return inserted;
    }

    private MonthlyReport change(long id, int version, String action, UnaryOperator<MonthlyReport> step) {
        return sql.write(session -> {
            MonthlyReport before = find(session, id);
            if (!before.state().editable()) {
                throw new ConflictException("El informe ya está firmado y no se puede cambiar.");
            }
            MonthlyReport after = save(session, before, step.apply(before), version, action);
            workflows.wrote(session, ReportReview.WORKFLOW, id);
            return after;
        });
    }

    static MonthlyReport find(Session session, long id) {
        return session.mapper(MonthlyReportMapper.class).find(id)
                .orElseThrow(() -> new NotFoundException("No existe ese informe."));
    }

    /**
     * What becomes of a report by an act of this module.
     *
     * @param version that the caller read
     */
    MonthlyReport save(Session session, MonthlyReport before, MonthlyReport after, int version, String action) {
        put(session, search, before, after, version);
        if (before.state() != after.state()) {
            workflows.step(session, ReportReview.WORKFLOW, after.id(), after.state().editable() ? "rework" : action,
                    Objects.requireNonNullElse(after.remarks(), ""));
        }
        audit.record(session, ENTITY, after.id(), action, describe(before, after));
        return after;
    }

    static void put(Session session, Search search, MonthlyReport before, MonthlyReport after, int version) {
        if (before.version() != version || session.mapper(MonthlyReportMapper.class).update(after) == 0) {
            throw new StaleVersionException();
        }
        changed(session, search, after.id());
    }

    private static void changed(Session session, Search search, long id) {
        search.changed(session, ENTITY, id);
        search.changed(session, Reception.KIND, id);
    }

    private static Changes describe(MonthlyReport before, MonthlyReport after) {
        return Changes.between(before, after)
                .field("state", "Estado", report -> report.state().label())
                .field("reference", "Referencia", MonthlyReport::reference)
                .field("background", "Antecedentes", MonthlyReport::background)
                .field("difficulties", "Dificultades", MonthlyReport::difficulties)
                .field("conclusions", "Conclusiones", MonthlyReport::conclusions)
                .field("recommendations", "Recomendaciones", MonthlyReport::recommendations)
                .field("designation", "Número", MonthlyReport::designation)
                .field("sha256", "SHA-256 del PDF", MonthlyReport::sha256)
                .field("remarks", "Observaciones", MonthlyReport::remarks)
                .build();
    }
}
