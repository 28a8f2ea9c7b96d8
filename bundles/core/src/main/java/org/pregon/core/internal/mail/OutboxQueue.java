package org.pregon.core.internal.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.mail.OutboxMapper.AttachmentRow;
import org.pregon.core.internal.mail.OutboxMapper.Copy;
import org.pregon.core.internal.mail.OutboxMapper.Held;
import org.pregon.core.mail.Outbox.State;

/** What becomes of each copy, a transaction each. Every change names its holder, so that no node touches another's. */
@Component(service = OutboxQueue.class)
public final class OutboxQueue {
    static final Duration GIVE_UP = Duration.ofHours(48);
    static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final Sql sql;
    private final Blocks blocks;
    private final Clock clock;
    private final String holder = UUID.randomUUID().toString();

    @Activate
    public OutboxQueue(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Blocks blocks, @Reference Clock clock) {
        this.sql = sql;
        this.blocks = blocks;
        this.clock = clock;
    }

    /** Letters before what was subscribed to: a campaign of thousands must not hold up an approval. */
    List<Long> due(int limit) {
        Instant now = now();
        return sql.read(session -> {
            List<Long> letters = outbox(session).due(false, now, limit);
            return letters.isEmpty() ? outbox(session).due(true, now, limit) : letters;
        });
    }

    /** Takes a copy for this node; empty when it was taken, held or given up meanwhile, or its reader wants no more. */
    Optional<Copy> claim(long id) {
        return sql.write(session -> {
            OutboxMapper outbox = outbox(session);
            if (outbox.claim(id, holder) == 0) {
                return Optional.empty();
            }
            Copy copy = outbox.find(id).orElseThrow();
            List<String> blocked = outbox.blocked(copy.address().toLowerCase(Locale.ROOT), copy.topic());
            if (blocked.isEmpty()) {
                return Optional.of(copy);
            }
            outbox.close(id, holder, State.BLOCKED, null, null);
            outbox.log(id, now(), State.BLOCKED.name(), blocked.get(0));
            return Optional.empty();
        });
    }

    List<AttachmentRow> attachments(Copy copy) {
        return sql.read(session -> outbox(session).attachments(copy.mailId()));
    }

    /** @return false when another node had taken this one for dead */
    boolean sent(Copy copy, String answer) {
        return close(copy, State.SENT, null, answer, now());
    }

    /** @param gone whether the address does not exist: it gets nothing more */
    void refused(Copy copy, String error, boolean gone) {
        close(copy, State.DEAD, error, error, null);
        if (gone) {
            sql.run(session -> blocks.gone(session, copy.address(), error));
        }
    }

    private boolean close(Copy copy, State state, @Nullable String error, String detail, @Nullable Instant sentAt) {
        return sql.write(session -> {
            boolean mine = outbox(session).close(copy.id(), holder, state, error, sentAt) == 1;
            outbox(session).log(copy.id(), now(), state.name(), detail);
            return mine;
        });
    }

    /** Later, once more: after 1, 2, 4 … minutes, at most an hour. */
    void failed(Copy copy, String error, boolean serverAway) {
        Instant now = now();
        Instant next = now.plus(Duration.ofMinutes(Math.min(LONGEST_PAUSE.toMinutes(), 1L << Math.min(copy.attempts(), 6))));
        sql.run(session -> {
            OutboxMapper outbox = outbox(session);
            // Behind the others: should it be this mail after all, they go first.
            outbox.retry(copy.id(), holder, serverAway, error, now, serverAway ? next.plusSeconds(1) : next);
            outbox.log(copy.id(), now, "FAILED", error);
            if (serverAway) {
                outbox.postpone(error, now, next);
            }
            outbox.logExpired(now.minus(GIVE_UP), now);
            outbox.expire(now.minus(GIVE_UP));
        });
    }

    /** The server answers again: what waited for it need not wait out its pause. */
    void hurry() {
        sql.run(session -> outbox(session).hurry(now()));
    }

    void beat(long id) {
        sql.run(session -> outbox(session).beat(id, holder));
    }

    /** Copies that other nodes are sending. */
    List<Held> others() {
        return sql.read(session -> outbox(session).held()).stream().filter(held -> !held.holder().equals(holder)).toList();
    }

    boolean takeBack(Held held) {
        return sql.write(session -> {
            boolean taken = outbox(session).takeBack(held, now()) == 1;
            if (taken) {
                outbox(session).log(held.id(), now(), "INTERRUPTED", "");
            }
            return taken;
        });
    }

    void pullForward() {
        Instant now = now();
        sql.run(session -> outbox(session).pullForward(now.plus(LONGEST_PAUSE.multipliedBy(2)), now));
    }

    /** How many went out in the last minute, from all nodes. */
    int sentInLastMinute() {
        Instant now = now();
        return sql.read(session -> outbox(session).sentSince(now.minusSeconds(60), now));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static OutboxMapper outbox(Session session) {
        return session.mapper(OutboxMapper.class);
    }
}
