package org.pregon.reporting;

import static org.pregon.reporting.ReportState.APPROVED;
import static org.pregon.reporting.ReportState.DRAFT;
import static org.pregon.reporting.ReportState.OBSERVED;
import static org.pregon.reporting.ReportState.RECEIVED;
import static org.pregon.reporting.ReportState.RETURNED;
import static org.pregon.reporting.ReportState.REVIEW;
import static org.pregon.reporting.ReportState.SIGNED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.date.Lima;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.search.Search;
import org.pregon.core.workflow.Reviewed;
import org.pregon.core.workflow.Workflow.State;
import org.pregon.core.workflow.Workflow.Tone;
import org.pregon.core.workflow.Workflow.Transition;
import org.pregon.core.workflow.Workflow;

/** How a monthly report is reviewed; signing and the Alcaldía's answer are steps of the same life. */
@Component
public final class ReportReview implements Reviewed {
    private static final int DAYS = 3;
    private static final String WRITE = "reporting.write";
    private static final String APPROVE = "reporting.approve";
    private static final String RECEIVE = "reporting.receive";

    static final Workflow WORKFLOW = new Workflow(MonthlyReports.ENTITY, "reporting.read", WRITE,
            List.of(state(DRAFT, Tone.NEUTRAL, 0), state(REVIEW, Tone.INFO, DAYS), state(OBSERVED, Tone.WARN, DAYS), state(APPROVED, Tone.OK, 0),
                    state(SIGNED, Tone.OK, 0), state(RECEIVED, Tone.OK, 0), state(RETURNED, Tone.BAD, 0)),
            List.of(step("submit", "Enviar a revisión", EnumSet.of(DRAFT, OBSERVED), REVIEW, WRITE),
                    step("approve", "Aprobar", EnumSet.of(REVIEW), APPROVED, APPROVE).byAnother(),
                    step("observe", "Devolver con observaciones", EnumSet.of(REVIEW), OBSERVED, APPROVE).withComment(),
                    step("rework", "Vuelve a borrador porque cambió", EnumSet.of(REVIEW, APPROVED), DRAFT, WRITE).ofModule(),
                    step("sign", "Firmar", EnumSet.of(DRAFT, REVIEW, APPROVED), SIGNED, "reporting.sign").ofModule(),
                    step("receive", "Acusar recibo", EnumSet.of(SIGNED), RECEIVED, RECEIVE).ofModule(),
                    step("return", "Devolver a la oficina", EnumSet.of(SIGNED), RETURNED, RECEIVE).ofModule()));

    private final Sql sql;
    private final Search search;
    private final Printing printing;

    @Activate
    public ReportReview(@Reference(target = "(pregon.module=reporting)") Sql sql, @Reference Search search, @Reference Printing printing) {
        this.sql = sql;
        this.search = search;
        this.printing = printing;
    }

    @Override
    public Workflow workflow() {
        return WORKFLOW;
    }

    @Override
    public Sql sql() {
        return sql;
    }

    /** Whoever has the report open learns that it moved: its version goes up. */
    @Override
    public void moved(Session session, long id, Transition step) {
        MonthlyReport report = MonthlyReports.find(session, id);
        MonthlyReports.put(session, search, report, Drafts.with(report, ReportState.valueOf(step.to())), report.version());
    }

    @Override
    public Shown shown(long id) {
        MonthlyReport report = sql.read(session -> MonthlyReports.find(session, id));
        return new Shown("Informe de " + Lima.words(report.month()), "text/html", printing.print(report, ReportFormat.HTML));
    }

    private static State state(ReportState state, Tone tone, int days) {
        return new State(state.name(), state.label(), tone, days);
    }

    private static Transition step(String key, String label, Set<ReportState> from, ReportState to, String permission) {
        return Transition.of(key, label, from.stream().map(Enum::name).collect(Collectors.toSet()), to.name(), permission);
    }
}
