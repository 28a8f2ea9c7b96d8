package org.pregon.core.internal.mail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pregon.core.internal.security.Secrets;
import org.pregon.core.mail.Mail;
import org.pregon.core.mail.Mail.Topic;
import org.pregon.core.mail.Mail.Words;
import org.pregon.core.mail.Outbox.State;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.text.SpanishText;

/** What is written beside a module's fact, on its connection. */
final class OutboxRows {
    private static final int LONGEST_SEARCH = 800;

    private final Connection connection;

    OutboxRows(Connection connection) {
        this.connection = connection;
    }

    void insert(Mail mail, CurrentUser author, Instant now) throws SQLException {
        long id = insertMail(mail, author, now);
        attach(id, mail);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO core_mail_copy (mail_id, address, message_id, token, bulk, state,"
                + " attempts, next_attempt, away, holder, beat, words, created_at) VALUES (?, ?, ?, ?, ?, 'QUEUED', 0, ?, FALSE, '', 0, ?, ?)")) {
            for (String address : mail.to()) {
                set(insert, id, address, UUID.randomUUID() + "@pregon", mail.topic() == null ? "" : Secrets.token(), mail.topic() != null, now,
                        search(address, mail.words().subject()), now);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String search(String address, String subject) {
        String words = address.toLowerCase(Locale.ROOT) + " " + SpanishText.searchKey(subject);
        return words.substring(0, Math.min(LONGEST_SEARCH, words.length()));
    }

    private long insertMail(Mail mail, CurrentUser author, Instant now) throws SQLException {
        Words words = mail.words();
        Topic topic = mail.topic();
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO core_mail (reference, subject, body, html, topic, topic_name,"
                + " personal, created_at, created_by, author) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", Statement.RETURN_GENERATED_KEYS)) {
            set(insert, mail.reference(), words.subject(), words.text(), words.html(), topic == null ? "" : topic.id(), topic == null ? "" : topic.name(),
                    mail.personal(), now, author.name(), author.id());
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    private void attach(long mail, Mail content) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO core_mail_attachment (mail_id, position, name, source, content) VALUES (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < content.attachments().size(); i++) {
                Mail.Attachment one = content.attachments().get(i);
                set(insert, mail, i, one.name(), one.source().name(), one.key());
                insert.executeUpdate();
            }
        }
    }

    /** What the office made of a template; subject and text. */
    Optional<List<String>> template(String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT subject, body FROM core_mail_template WHERE id = ?")) {
            set(select, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(List.of(row.getString(1), row.getString(2))) : Optional.empty();
            }
        }
    }

    /** @return how many copies were in the state */
    int move(String reference, State from, State to, Instant now) throws SQLException {
        String which = " WHERE state = ? AND mail_id IN (SELECT id FROM core_mail WHERE reference = ?)";
        try (PreparedStatement log = connection.prepareStatement("INSERT INTO core_mail_log (copy_id, happened_at, what, detail)"
                        + " SELECT id, CAST(? AS TIMESTAMP), CAST(? AS VARCHAR(12)), '' FROM core_mail_copy" + which);
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE core_mail_copy SET state = ?, next_attempt = ?, failing_since = NULL" + which)) {
            set(log, now, to.name(), from.name(), reference);
            log.executeUpdate();
            set(update, to.name(), now, from.name(), reference);
            return update.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Instant instant) {
                statement.setTimestamp(i + 1, Timestamp.valueOf(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)));
            } else if (values[i] == null) {
                // Only a text may be absent.
                statement.setString(i + 1, null);
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }
}
