package org.pregon.core.internal.workflow;

import java.time.Instant;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.ConflictException;
import org.pregon.core.ForbiddenException;
import org.pregon.core.InvalidInputException;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.text.PlainText;
import org.pregon.core.workflow.Workflow;
import org.pregon.core.workflow.Workflow.Transition;

/** Who may take which step, and what is noted of it. */
@Component(service = StepRules.class)
public final class StepRules {
    private static final int LONGEST = 2_000;

    private final Sql sql;
    private final Audit audit;

    @Activate
    public StepRules(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Audit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    Transition check(Workflow workflow, String state, long id, String key, String comment) {
        Transition step = workflow.transitions().stream().filter(one -> one.key().equals(key) && !one.byModule()).findFirst()
                .orElseThrow(() -> new InvalidInputException("transition", "Ese paso no existe."));
        leadsOn(workflow, step, state);
        if (!user().may(step.permission())) {
            throw new ForbiddenException("Su usuario no tiene permiso para dar este paso. Pídalo al administrador.");
        }
        String refusal = refusal(workflow, step, id);
        if (!refusal.isEmpty()) {
            throw new ForbiddenException(refusal);
        }
        if (step.comment() && comment.isBlank()) {
            throw new InvalidInputException("comment", "Escriba un comentario: quien lo reciba debe saber por qué.");
        }
        if (comment.length() > LONGEST) {
            throw new InvalidInputException("comment", String.format(Locale.ROOT, "Escriba como máximo %,d caracteres.", LONGEST));
        }
        if (!PlainText.holds(comment)) {
            throw new InvalidInputException("comment", PlainText.REFUSED);
        }
        return step;
    }

    static void leadsOn(Workflow workflow, Transition step, String state) {
        if (!step.from().contains(state)) {
            throw new ConflictException("Ese paso ya no corresponde: ahora está «" + workflow.state(state).label() + "».");
        }
    }

    /** Why the current user may not, although the permissions would allow it. */
    String refusal(Workflow workflow, Transition step, long id) {
        boolean author = step.byOther() && sql.read(session -> session.mapper(WorkflowMapper.class).countAuthor(workflow.id(), id, user().id())) > 0;
        return author ? "Debe hacerlo otra persona: usted participó en la redacción." : "";
    }

    void record(Session session, Workflow workflow, long id, Transition step, String from, String comment, Instant now) {
        CurrentUser user = user();
        WorkflowRows.step(session.connection(), workflow.id(), id, step, from, user, comment, now);
        audit.record(session, workflow.id(), id, "step", Changes.between(new Noted(workflow.state(from).label(), ""), new Noted(workflow.state(step.to()).label(), comment))
                .field("state", "Estado", Noted::state).field("comment", "Comentario", Noted::comment).build());
    }

    private record Noted(String state, String comment) {}

    private static CurrentUser user() {
        return CurrentUser.find().orElse(CurrentUser.SYSTEM);
    }
}
