package org.pregon.core.internal.mail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.mail.OutboxMapper.MailRow;
import org.pregon.core.mail.Mail;
import org.pregon.core.mail.Outbox;

/** {@link Outbox} in core's tables, written on the connection of the fact. */
@Component(service = Outbox.class)
public final class OutboxStore implements Outbox {
    private final Sql sql;
    private final SmtpSettings smtp;
    private final Clock clock;

    @Activate
    public OutboxStore(
            @Reference(target = "(pregon.module=core)") Sql sql, @Reference SmtpSettings smtp, @Reference Clock clock) {
        this.sql = sql;
        this.smtp = smtp;
        this.clock = clock;
    }

    @Override
    public void send(Session session, Mail mail) {
        try {
            attach(session.connection(), insert(session.connection(), mail), mail.attachments());
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot keep a mail", failure);
        }
    }

    @Override
    public List<Sent> find(String reference) {
        return sql.read(session -> session.mapper(OutboxMapper.class).findByReference(reference)).stream()
                .map(OutboxStore::view)
                .toList();
    }

    @Override
    public boolean configured() {
        return smtp.current().isPresent();
    }

    static List<String> recipients(MailRow row) {
        return Arrays.asList(row.recipients().split("\n"));
    }

    private static Sent view(MailRow row) {
        return new Sent(row.id(), recipients(row), row.subject(), State.valueOf(row.state()), row.attempts(),
                row.lastError(), row.createdAt(), row.sentAt());
    }

    private long insert(Connection connection, Mail mail) throws SQLException {
        Timestamp now = Timestamp.valueOf(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO core_mail (message_id, recipients, subject, body, reference, state, attempts, next_attempt, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, 'QUEUED', 0, ?, ?)",
                Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, UUID.randomUUID() + "@pregon");
            insert.setString(2, String.join("\n", mail.to()));
            insert.setString(3, mail.subject());
            insert.setString(4, mail.text());
            insert.setString(5, mail.reference());
            insert.setTimestamp(6, now);
            insert.setTimestamp(7, now);
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    private static void attach(Connection connection, long mail, List<Mail.Attachment> attachments) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO core_mail_attachment (mail_id, position, name, type, content) VALUES (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < attachments.size(); i++) {
                insert.setLong(1, mail);
                insert.setInt(2, i);
                insert.setString(3, attachments.get(i).name());
                insert.setString(4, attachments.get(i).type());
                insert.setBytes(5, attachments.get(i).content());
                insert.executeUpdate();
            }
        }
    }
}
