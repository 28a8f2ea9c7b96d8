package org.pregon.core.internal.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.ConflictException;
import org.pregon.core.ForbiddenException;
import org.pregon.core.StaleVersionException;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.date.Lima;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.document.PublicAddress;
import org.pregon.core.internal.security.Secrets;
import org.pregon.core.internal.workflow.WorkflowMapper.Link;
import org.pregon.core.internal.workflow.WorkflowMapper.Standing;
import org.pregon.core.mail.Mail;
import org.pregon.core.mail.Outbox;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.text.Sha256;
import org.pregon.core.workflow.Invitations;
import org.pregon.core.workflow.Reviewed;
import org.pregon.core.workflow.Workflow.Transition;
import org.pregon.core.workflow.Workflow;

/** {@link Invitations}: the mail carries the link, the table only its finger-print. */
@Component(service = Invitations.class)
public final class ApprovalLinks implements Invitations {
    /** No user's id: whoever answers by link is not among the authors. */
    private static final long BY_LINK = -1;

    private final Sql sql;
    private final ReviewDesk desk;
    private final Outbox outbox;
    private final Audit audit;
    private final PublicAddress address;
    private final Clock clock;

    @Activate
    public ApprovalLinks(@Reference(target = "(pregon.module=core)") Sql sql, @Reference ReviewDesk desk, @Reference Outbox outbox,
            @Reference Audit audit, @Reference PublicAddress address, @Reference Clock clock) {
        this.sql = sql;
        this.desk = desk;
        this.outbox = outbox;
        this.audit = audit;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public void invite(String workflow, long id, String name, String email, int days) {
        Reviewed kind = desk.kind(workflow);
        CurrentUser user = CurrentUser.get();
        if (kind.workflow().invite().isEmpty() || !user.may(kind.workflow().invite())) {
            throw new ForbiddenException("Su usuario no puede pedir esta aprobación.");
        }
        Standing standing = desk.standing(workflow, id);
        if (steps(kind.workflow(), standing.state()).isEmpty()) {
            throw new ConflictException("Ahora no hay nada que aprobar: está «" + kind.workflow().state(standing.state()).label() + "».");
        }
        Reviewed.Shown shown = kind.shown(id);
        String token = Secrets.token();
        Instant until = now().plus(Duration.ofDays(days));
        sql.run(session -> {
            WorkflowMapper rows = session.mapper(WorkflowMapper.class);
            if (rows.find(workflow, id).filter(now -> now.version() == standing.version()).isEmpty()) {
                throw new StaleVersionException();
            }
            rows.insertLink(new Link(Sha256.of(token), workflow, id, standing.version(), shown.title(), name, email, shown.type(),
                    shown.content(), user.name(), now(), until, null));
            audit.record(session, workflow, id, "invite", Changes.between("", name).field("name", "A quién se pidió", text -> text).build());
            outbox.send(session, new Mail(List.of(email), "Para su aprobación: " + shown.title(), "Señor(a) " + name + ":\n\n" + user.name()
                    + " le pide revisar «" + shown.title() + "».\n\nÁbralo y responda aquí, hasta el " + Lima.words(until.atZone(Lima.ZONE).toLocalDate())
                    + ":\n" + address.page("aprobar/" + token) + "\n\nEl enlace es personal y sirve para una sola respuesta.\n",
                    "core.invitation:" + workflow + ":" + id, List.of()).forItsReaderOnly());
        });
    }

    @Override
    public Optional<Invitation> find(String token) {
        return open(token).map(link -> {
            Workflow workflow = desk.kind(link.workflow()).workflow();
            Standing standing = desk.standing(link.workflow(), link.recordId());
            // Another version than the one sent offers nothing to answer.
            boolean same = standing.version() == link.version();
            return new Invitation(link.title(), link.name(), link.sentBy(), link.expiresAt(), link.contentType(), link.content(),
                    same ? CurrentUser.as(approver(link, workflow), () -> desk.options(workflow, standing.state(), link.recordId())) : List.of());
        });
    }

    @Override
    public void answer(String token, String transition, String comment) {
        Link link = open(token).orElseThrow(ApprovalLinks::spent);
        Reviewed kind = desk.kind(link.workflow());
        CurrentUser.as(approver(link, kind.workflow()), () -> kind.sql().write(session -> {
            if (!WorkflowRows.spend(session.connection(), link.tokenHash(), now())) {
                throw spent();
            }
            try {
                desk.move(session, kind, link.recordId(), transition, comment, link.version());
            } catch (StaleVersionException changed) {
                throw new ConflictException("El texto cambió desde que se le envió. Pida un enlace nuevo.");
            }
            return true;
        }));
    }

    private Optional<Link> open(String token) {
        return sql.read(session -> session.mapper(WorkflowMapper.class).findLink(Sha256.of(token)))
                .filter(link -> link.usedAt() == null && link.expiresAt().isAfter(now()));
    }

    /** May take the steps that lead on from where the link was sent, and nothing else. */
    private static CurrentUser approver(Link link, Workflow workflow) {
        Set<String> grants = workflow.transitions().stream().filter(Transition::byOther).map(Transition::permission).collect(Collectors.toSet());
        return new CurrentUser(BY_LINK, "", link.name() + " (por enlace)", List.of(), grants);
    }

    private static List<Transition> steps(Workflow workflow, String state) {
        return workflow.transitions().stream().filter(step -> step.byOther() && step.from().contains(state)).toList();
    }

    private static ConflictException spent() {
        return new ConflictException("Este enlace ya se usó o venció. Pida uno nuevo.");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
