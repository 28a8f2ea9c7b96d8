package org.pregon.core.internal.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.ConflictException;
import org.pregon.core.ForbiddenException;
import org.pregon.core.NotFoundException;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.mail.MailLogMapper.LogRow;
import org.pregon.core.internal.mail.MailLogMapper.MailRow;
import org.pregon.core.internal.mail.MailLogMapper.MailText;
import org.pregon.core.internal.mail.MailLogMapper.Outage;
import org.pregon.core.mail.Outbox.State;
import org.pregon.core.mail.Outbox.Steering;
import org.pregon.core.rest.Count;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Paging;
import org.pregon.core.security.CurrentUser;

/** The outbox as staff see it: each copy with its state and history, to be sent again, held or given up. */
@Component(service = MailLog.class)
public final class MailLog {
    static final String ENTITY = "core.mail";
    static final List<String> SORTS = List.of("created");

    private static final List<State> AGAIN = List.of(State.DEAD, State.BOUNCED, State.BLOCKED, State.CANCELLED);

    private final Sql sql;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public MailLog(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Audit audit, @Reference Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    Page<MailRow> list(MailFilter filter, Paging paging) {
        return Page.of(sql.read(session -> session.mapper(MailLogMapper.class).list(filter, paging)), paging, row -> null, MailRow::id);
    }

    Count count(MailFilter filter) {
        return Count.of(sql.read(session -> session.mapper(MailLogMapper.class).count(filter, Count.ENOUGH + 1)));
    }

    /** Opened by somebody, which the trail keeps: it names a person. */
    MailText open(long id) {
        MailText mail = get(id);
        audit.viewed(ENTITY, id);
        return mail;
    }

    MailText get(long id) {
        return sql.read(session -> session.mapper(MailLogMapper.class).find(id)).orElseThrow(() -> new NotFoundException("No existe ese correo."));
    }

    List<LogRow> log(long id) {
        return sql.read(session -> session.mapper(MailLogMapper.class).log(id));
    }

    List<String> attachments(MailText mail) {
        return sql.read(session -> session.mapper(MailLogMapper.class).attachments(mail.mailId()));
    }

    Map<State, Integer> counts() {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        sql.read(session -> session.mapper(MailLogMapper.class).counts()).forEach(one -> counts.put(one.state(), one.copies()));
        return counts;
    }

    /** Since when the mail server has been failing, if mail waits for it. */
    Optional<Outage> outage() {
        return sql.read(session -> session.mapper(MailLogMapper.class).outage());
    }

    /** Once more, from the beginning of its two days. */
    MailText again(long id) {
        return move(id, AGAIN, State.QUEUED, "again", "Ese correo ya salió o está en camino.");
    }

    MailText cancel(long id) {
        return move(id, List.of(State.QUEUED, State.PAUSED), State.CANCELLED, "cancel", "Ese correo ya no está en espera.");
    }

    private MailText move(long id, List<State> from, State to, String action, String refusal) {
        requireOwn(get(id));
        Instant now = now();
        sql.run(session -> {
            if (session.mapper(MailLogMapper.class).move(id, from, to, now) == 0) {
                throw new ConflictException(refusal);
            }
            session.mapper(OutboxMapper.class).log(id, now, to.name(), CurrentUser.get().name());
            audit.record(session, ENTITY, id, action, Changes.NONE);
        });
        return get(id);
    }

    /** All that waits of the message that this copy is one of. */
    int steer(long copy, Steering how) {
        MailText one = get(copy);
        requireOwn(one);
        long mail = one.mailId();
        List<State> from = switch (how) {
            case PAUSE -> List.of(State.QUEUED);
            case RESUME -> List.of(State.PAUSED);
            case CANCEL -> List.of(State.QUEUED, State.PAUSED);
        };
        State to = switch (how) {
            case PAUSE -> State.PAUSED;
            case RESUME -> State.QUEUED;
            case CANCEL -> State.CANCELLED;
        };
        Instant now = now();
        return sql.write(session -> {
            MailLogMapper mails = session.mapper(MailLogMapper.class);
            mails.logMail(mail, from, to.name(), CurrentUser.get().name(), now);
            int moved = mails.moveMail(mail, from, to, now);
            audit.record(session, ENTITY, mail, how.name().toLowerCase(Locale.ROOT), Changes.NONE);
            return moved;
        });
    }

    /** What others wrote is decided by the head. */
    private static void requireOwn(MailText mail) {
        CurrentUser user = CurrentUser.get();
        if (mail.author() != user.id() && !user.may("mail.approve")) {
            throw new ForbiddenException("Este correo es de " + mail.createdBy() + ": lo maneja esa persona o la jefatura.");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
