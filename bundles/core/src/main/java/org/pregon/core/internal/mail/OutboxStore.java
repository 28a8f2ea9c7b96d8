package org.pregon.core.internal.mail;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.mail.Mail;
import org.pregon.core.mail.Mail.Words;
import org.pregon.core.mail.Outbox;
import org.pregon.core.security.CurrentUser;

/** {@link Outbox} in core's tables, written on the connection of the fact. */
@Component(service = {Outbox.class, OutboxStore.class})
public final class OutboxStore implements Outbox {
    private final Sql sql;
    private final SmtpSettings smtp;
    private final Templates templates;
    private final Clock clock;

    @Activate
    public OutboxStore(@Reference(target = "(pregon.module=core)") Sql sql, @Reference SmtpSettings smtp, @Reference Templates templates,
            @Reference Clock clock) {
        this.sql = sql;
        this.smtp = smtp;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public void send(Session session, Mail mail) {
        try {
            new OutboxRows(session.connection()).insert(mail, CurrentUser.find().orElse(CurrentUser.SYSTEM), now());
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot keep a mail", failure);
        }
    }

    @Override
    public Words words(Session session, String template, Map<String, String> values) {
        try {
            return templates.fill(template, new OutboxRows(session.connection()).template(template), values);
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot read the template " + template, failure);
        }
    }

    @Override
    public List<Sent> find(String reference) {
        return sql.read(session -> session.mapper(OutboxMapper.class).findByReference(reference));
    }

    @Override
    public int steer(Session session, String reference, Steering how) {
        OutboxRows rows = new OutboxRows(session.connection());
        try {
            return switch (how) {
                case PAUSE -> rows.move(reference, State.QUEUED, State.PAUSED, now());
                case RESUME -> rows.move(reference, State.PAUSED, State.QUEUED, now());
                case CANCEL -> rows.move(reference, State.QUEUED, State.CANCELLED, now()) + rows.move(reference, State.PAUSED, State.CANCELLED, now());
            };
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot steer " + reference, failure);
        }
    }

    @Override
    public boolean configured() {
        return smtp.current().isPresent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
