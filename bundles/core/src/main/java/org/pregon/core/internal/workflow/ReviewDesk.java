package org.pregon.core.internal.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.pregon.core.ForbiddenException;
import org.pregon.core.NotFoundException;
import org.pregon.core.StaleVersionException;
import org.pregon.core.date.Lima;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.workflow.WorkflowMapper.Standing;
import org.pregon.core.internal.workflow.WorkflowMapper.Viewer;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.text.PlainText;
import org.pregon.core.workflow.Progress;
import org.pregon.core.workflow.Progress.Option;
import org.pregon.core.workflow.Progress.Step;
import org.pregon.core.workflow.Reviewed;
import org.pregon.core.workflow.Workflow;
import org.pregon.core.workflow.Workflow.State;
import org.pregon.core.workflow.Workflow.Transition;
import org.pregon.core.workflow.Workflows;

/** {@link Workflows} over core's tables. */
@Component(service = {Workflows.class, ReviewDesk.class})
public final class ReviewDesk implements Workflows {
    private static final Duration LOOKING = Duration.ofSeconds(30);

    private final Sql sql;
    private final StepRules rules;
    private final Clock clock;
    private final Map<String, Reviewed> kinds = new ConcurrentHashMap<>();

    @Activate
    public ReviewDesk(@Reference(target = "(pregon.module=core)") Sql sql, @Reference StepRules rules, @Reference Clock clock) {
        this.sql = sql;
        this.rules = rules;
        this.clock = clock;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addReviewed(Reviewed kind) {
        kinds.put(kind.workflow().id(), kind);
    }

    public void removeReviewed(Reviewed kind) {
        kinds.remove(kind.workflow().id(), kind);
    }

    @Override
    public void begin(Session session, Workflow workflow, long id) {
        WorkflowRows.insert(session.connection(), workflow.id(), id, workflow.first().key(), due(workflow.first()), now());
        WorkflowRows.author(session.connection(), workflow.id(), id, user().id());
    }

    @Override
    public void wrote(Session session, Workflow workflow, long id) {
        if (!WorkflowRows.touch(session.connection(), workflow.id(), id, now())) {
            throw new NotFoundException("No existe ese registro.");
        }
        WorkflowRows.author(session.connection(), workflow.id(), id, user().id());
    }

    @Override
    public void step(Session session, Workflow workflow, long id, String transition, String comment) {
        Transition step = workflow.transition(transition);
        Standing standing = WorkflowRows.find(session.connection(), workflow.id(), id)
                .orElseThrow(() -> new NotFoundException("No existe ese registro."));
        State to = workflow.state(step.to());
        StepRules.leadsOn(workflow, step, standing.state());
        if (!WorkflowRows.advance(session.connection(), workflow.id(), id, standing.version(), to.key(), due(to), now())) {
            throw new StaleVersionException();
        }
        CurrentUser user = hand(step);
        WorkflowRows.step(session.connection(), workflow.id(), id, step, standing.state(), user, comment, now());
    }

    @Override
    public Progress move(String workflow, long id, String transition, String comment, int version) {
        Reviewed kind = readable(workflow);
        kind.sql().run(session -> move(session, kind, id, transition, comment, version));
        return progress(workflow, id);
    }

    /** In the name of the current user, who need not be able to read it: an approver with a link sees that link alone. */
    void move(Session session, Reviewed kind, long id, String transition, String comment, int version) {
        Workflow workflow = kind.workflow();
        Standing standing = standing(workflow.id(), id);
        if (standing.version() != version) {
            throw new StaleVersionException();
        }
        Transition step = rules.check(workflow, standing.state(), id, transition, comment);
        State to = workflow.state(step.to());
        if (!WorkflowRows.advance(session.connection(), workflow.id(), id, version, to.key(), due(to), now())) {
            throw new StaleVersionException();
        }
        CurrentUser.as(hand(step), () -> {
            rules.record(session, workflow, id, step, standing.state(), PlainText.tidied(comment).strip(), now());
            kind.moved(session, id, step);
            return true;
        });
    }

    @Override
    public Progress progress(String workflow, long id) {
        Workflow rule = readable(workflow).workflow();
        Standing standing = standing(workflow, id);
        State state = rule.state(standing.state());
        CurrentUser user = user();
        return sql.read(session -> {
            WorkflowMapper rows = session.mapper(WorkflowMapper.class);
            List<Step> steps = rows.steps(workflow, id).stream()
                    .map(row -> new Step(row.happenedAt(), row.userName(), row.label(), row.comment())).toList();
            List<String> viewers = rows.viewers(workflow, id, now().minus(LOOKING)).stream()
                    .filter(viewer -> viewer.userId() != user.id()).map(Viewer::userName).toList();
            return new Progress(state.key(), state.label(), state.tone(), standing.version(), standing.dueOn(),
                    standing.dueOn() != null && standing.dueOn().isBefore(Lima.today(clock)),
                    !rule.invite().isEmpty() && user.may(rule.invite()) && rule.asksAnother(state.key()), options(rule, state.key(), id), steps, viewers);
        });
    }

    @Override
    public void look(String workflow, long id) {
        readable(workflow);
        standing(workflow, id);
        CurrentUser user = user();
        sql.run(session -> {
            WorkflowMapper rows = session.mapper(WorkflowMapper.class);
            if (rows.seen(workflow, id, user.id(), now()) == 0) {
                rows.insertLook(workflow, id, user.id(), user.name(), now());
            }
        });
    }

    /** What the current user may do from a state. */
    List<Option> options(Workflow workflow, String state, long id) {
        return workflow.transitions().stream().filter(step -> !step.byModule() && step.from().contains(state) && user().may(step.permission()))
                .map(step -> new Option(step.key(), step.label(), step.comment(), rules.refusal(workflow, step, id))).toList();
    }

    Reviewed kind(String workflow) {
        Reviewed kind = kinds.get(workflow);
        if (kind == null) {
            throw new NotFoundException("No existe ese registro, o su módulo no está funcionando.");
        }
        return kind;
    }

    Standing standing(String workflow, long id) {
        return sql.read(session -> session.mapper(WorkflowMapper.class).find(workflow, id))
                .orElseThrow(() -> new NotFoundException("No existe ese registro."));
    }

    private Reviewed readable(String workflow) {
        Reviewed kind = kind(workflow);
        if (!user().may(kind.workflow().read())) {
            throw new ForbiddenException("Su usuario no tiene permiso para ver esto. Pídalo al administrador.");
        }
        return kind;
    }

    private @Nullable LocalDate due(State state) {
        return state.days() == 0 ? null : Lima.today(clock).plusDays(state.days());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Who takes the step, as it is recorded: with the name of whoever is away, where the user stands in. */
    private static CurrentUser hand(Transition step) {
        CurrentUser user = user();
        return user.standsInFor(step.permission()).map(user::actingFor).orElse(user);
    }

    private static CurrentUser user() {
        return CurrentUser.find().orElse(CurrentUser.SYSTEM);
    }
}
