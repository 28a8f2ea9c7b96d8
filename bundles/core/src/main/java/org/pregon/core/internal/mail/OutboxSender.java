package org.pregon.core.internal.mail;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.mail.OutboxMapper.AttachmentRow;
import org.pregon.core.internal.mail.OutboxMapper.MailRow;
import org.pregon.core.job.Daemons;
import org.pregon.core.office.Office;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Empties the outbox, a round every few seconds. A message that fails waits longer each time, two days in all. */
@Component(service = OutboxSender.class, immediate = true)
public final class OutboxSender {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final Duration CLAIM = Duration.ofMinutes(2);
    private static final Duration GIVE_UP = Duration.ofHours(48);
    private static final int AT_ONCE = 20;

    private final Sql sql;
    private final SmtpSettings smtp;
    private final Office office;
    private final Clock clock;
    private final ScheduledExecutorService rounds;

    @Activate
    public OutboxSender(
            @Reference(target = "(pregon.module=core)") Sql sql,
            @Reference SmtpSettings smtp,
            @Reference Office office,
            @Reference Clock clock) {
        this.sql = sql;
        this.smtp = smtp;
        this.office = office;
        this.clock = clock;
        rounds = Daemons.scheduler("pregon-outbox");
        rounds.scheduleWithFixedDelay(this::round, ROUND.toMillis(), ROUND.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void stop() {
        rounds.shutdownNow();
    }

    void round() {
        try {
            smtp.current().ifPresent(server -> {
                List<MailRow> due = sql.read(session -> session.mapper(OutboxMapper.class).due(clock.instant(), AT_ONCE));
                due.forEach(mail -> send(server, mail));
            });
        } catch (RuntimeException failure) {
            LOG.error("The outbox could not be read; the next round tries again", failure);
        }
    }

    private void send(Smtp server, MailRow mail) {
        Instant now = clock.instant();
        boolean mine = sql.write(session ->
                session.mapper(OutboxMapper.class).claim(mail.id(), mail.attempts(), now.plus(CLAIM)) == 1);
        if (!mine) {
            return;
        }
        List<AttachmentRow> attachments = sql.read(session -> session.mapper(OutboxMapper.class).attachments(mail.id()));
        try {
            new Courier(server).deliver(mail, attachments, office.profile().office(), now);
            sql.run(session -> session.mapper(OutboxMapper.class).sent(mail.id(), clock.instant()));
            LOG.info("Mail {} sent", mail.id());
        } catch (MessagingException refused) {
            fail(mail, refused, now);
        }
    }

    private void fail(MailRow mail, MessagingException refused, Instant now) {
        boolean dead = mail.createdAt().plus(GIVE_UP).isBefore(now);
        // 1, 2, 4 … minutes, at most an hour
        Duration wait = Duration.ofMinutes(Math.min(60, 1L << Math.min(mail.attempts(), 6)));
        String error = String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
        LOG.warn("Mail {} not sent, attempt {}: {}", mail.id(), mail.attempts() + 1, error);
        sql.run(session -> session.mapper(OutboxMapper.class).failed(
                mail.id(), dead ? "DEAD" : "QUEUED", now.plus(wait), error.substring(0, Math.min(400, error.length()))));
    }
}
