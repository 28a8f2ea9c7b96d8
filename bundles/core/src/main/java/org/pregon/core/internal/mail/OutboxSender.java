package org.pregon.core.internal.mail;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.internal.db.Database;
import org.pregon.core.internal.db.Engine;
import org.pregon.core.internal.mail.OutboxMapper.Copy;
import org.pregon.core.job.Daemons;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the outbox, one copy at a time: whatever happens to this node, at most one that the server had accepted is not
 * yet noted as sent (docs/adr/0012). Nothing else waits for it.
 */
@Component(service = OutboxSender.class, immediate = true)
public final class OutboxSender {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
    private static final long ROUND_MILLIS = 2_000;
    private static final long BEAT_MILLIS = 5_000;
    /** Then it looks again what became of other nodes' copies. */
    private static final Duration ROUND = Duration.ofSeconds(15);
    private static final Duration CALL_BACK = Duration.ofMinutes(1);
    private static final int AT_ONCE = 50;
    private static final int ROUNDS_PER_LOOK = 30;

    private final OutboxQueue queue;
    private final Composer composer;
    private final SmtpSettings smtp;
    private final LostCopies lost;
    private final ScheduledExecutorService rounds = Daemons.scheduler("pregon-outbox");
    private final ScheduledExecutorService beats = Daemons.scheduler("pregon-outbox-beat");
    private volatile @Nullable Copy inHand;
    private volatile boolean stopped;
    private @Nullable Accepted unwritten;
    /** Until it has sent something, a node does not know whether others wait for the server's return. */
    private boolean someWait = true;
    private long calledBack = System.nanoTime() - CALL_BACK.toNanos();
    private int count;

    @Activate
    public OutboxSender(@Reference OutboxQueue queue, @Reference Composer composer, @Reference SmtpSettings smtp, @Reference Database database) {
        // Only one process has a Derby database open: what was being sent when it opened, nobody sends now.
        this(queue, composer, smtp, new LostCopies(queue, database.engine() == Engine.DERBY ? Duration.ZERO : LostCopies.PATIENCE, System::nanoTime));
        rounds.scheduleWithFixedDelay(this::round, ROUND_MILLIS, ROUND_MILLIS, TimeUnit.MILLISECONDS);
        beats.scheduleWithFixedDelay(this::beat, BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Without rounds of its own. */
    OutboxSender(OutboxQueue queue, Composer composer, SmtpSettings smtp, LostCopies lost) {
        this.queue = queue;
        this.composer = composer;
        this.smtp = smtp;
        this.lost = lost;
    }

    /** What the server took, and how it said so. */
    private record Accepted(Copy copy, String answer) {}

    @Deactivate
    void stop() {
        stopped = true;
        rounds.shutdown();
        try {
            if (!rounds.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("A mail is still on its way to a slow server; it may go out twice");
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        rounds.shutdownNow();
        Daemons.end(beats);
    }

    void round() {
        try {
            note();
            lost.takeBack();
            if (count++ % ROUNDS_PER_LOOK == 0) {
                queue.pullForward();
            }
            Optional<Smtp> server = smtp.current();
            if (server.isPresent() && !smtp.flow().paused()) {
                send(server.get());
            }
        } catch (RuntimeException failure) {
            LOG.error("The outbox could not be worked on; the next round tries again", failure);
        }
    }

    private void send(Smtp server) {
        try (Courier courier = new Courier(server)) {
            long start = System.nanoTime();
            List<Long> due;
            do {
                int allowed = allowed();
                due = allowed == 0 ? List.of() : queue.due(allowed);
                for (long id : due) {
                    Optional<Copy> copy = stopped ? Optional.empty() : queue.claim(id);
                    if (stopped || copy.isPresent() && !send(courier, copy.get())) {
                        return;
                    }
                }
            } while (!due.isEmpty() && !smtp.flow().paused() && System.nanoTime() - start < ROUND.toNanos());
        }
    }

    private int allowed() {
        int perMinute = smtp.flow().perMinute();
        return perMinute == 0 ? AT_ONCE : Math.max(0, Math.min(AT_ONCE, perMinute - queue.sentInLastMinute()));
    }

    /** @return false when the server is of no use now */
    private boolean send(Courier courier, Copy copy) {
        inHand = copy;
        try {
            unwritten = new Accepted(copy, courier.deliver(composer.compose(courier.session(), copy, queue.attachments(copy))));
            note();
            callBack(copy);
            return true;
        } catch (MessagingException refused) {
            return fail(copy, SmtpFailure.of(refused, courier.server()));
        } catch (UnsendableException broken) {
            queue.refused(copy, String.valueOf(broken.getMessage()), false);
            return true;
        } finally {
            inHand = null;
        }
    }

    /** The server serves. Not at every mail: one that makes it hang up must not be called back by each of the others. */
    private void callBack(Copy copy) {
        long now = System.nanoTime();
        if ((someWait || copy.away()) && now - calledBack >= CALL_BACK.toNanos()) {
            calledBack = now;
            someWait = false;
            queue.hurry();
        }
    }

    private boolean fail(Copy copy, SmtpFailure failure) {
        LOG.warn("Mail {} not sent, attempt {}: {}", copy.id(), copy.attempts() + 1, failure.code());
        if (failure.kind() == SmtpFailure.Kind.REFUSED) {
            queue.refused(copy, failure.words(), failure.gone());
            return true;
        }
        boolean away = failure.kind() == SmtpFailure.Kind.SERVER;
        queue.failed(copy, failure.words(), away);
        someWait |= away;
        return !away;
    }

    /** Writes down what was sent. While the database is away it is kept here, for it must not be sent again. */
    private void note() {
        Accepted accepted = unwritten;
        if (accepted == null) {
            return;
        }
        if (!queue.sent(accepted.copy(), accepted.answer())) {
            LOG.warn("Mail {} had been given to another node before it was sent here", accepted.copy().id());
        }
        unwritten = null;
    }

    private void beat() {
        Copy copy = inHand;
        Accepted accepted = unwritten;
        try {
            if (copy != null || accepted != null) {
                queue.beat(copy != null ? copy.id() : accepted.copy().id());
            }
        } catch (RuntimeException away) {
            LOG.debug("No beat", away);
        }
    }
}
