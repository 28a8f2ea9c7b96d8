package org.pregon.core.internal.document;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.pregon.core.document.Draft;
import org.pregon.core.document.SignedDocument;
import org.pregon.core.document.Stamp;
import org.pregon.core.internal.document.SeriesFormat.Scope;
import org.pregon.core.text.Sha256;
import org.pregon.core.text.SpanishText;

/** Writes the register on the connection of whoever signs, whose session knows only its own module's mappers. */
final class DocumentRows {
    private static final String INSERT = "INSERT INTO core_document (type, unit, year_number, number, designation, issued_at,"
            + " issued_by, type_name, signed_year, subject, words, href, code, sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private DocumentRows() {}

    static SignedDocument insert(Connection connection, Draft draft, Scope scope, Stamp stamp, byte[] pdf) {
        String sha256 = Sha256.of(pdf);
        try (PreparedStatement insert = connection.prepareStatement(INSERT, Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, scope.type());
            insert.setString(2, scope.unit());
            insert.setInt(3, scope.year());
            insert.setInt(4, stamp.number());
            insert.setString(5, stamp.designation());
            insert.setTimestamp(6, utc(stamp.at()));
            insert.setString(7, stamp.signer());
            insert.setString(8, draft.type().name());
            insert.setInt(9, stamp.date().getYear());
            insert.setString(10, draft.subject());
            insert.setString(11, SpanishText.searchKey(stamp.designation() + " " + draft.subject() + " " + stamp.signer() + " " + stamp.code()));
            insert.setString(12, draft.href());
            insert.setString(13, stamp.code());
            insert.setString(14, sha256);
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                long id = keys.getLong(1);
                insertFile(connection, id, pdf);
                return new SignedDocument(id, stamp.number(), stamp.designation(), stamp.code(), sha256, stamp.at(), stamp.signer(), pdf);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot register " + stamp.designation(), failure);
        }
    }

    private static void insertFile(Connection connection, long id, byte[] pdf) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO core_document_file (document_id, content) VALUES (?, ?)")) {
            insert.setLong(1, id);
            insert.setBytes(2, pdf);
            insert.executeUpdate();
        }
    }

    static Optional<String> designation(Connection connection, long id) {
        try (PreparedStatement select = connection.prepareStatement("SELECT designation FROM core_document WHERE id = ?")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot read document " + id, failure);
        }
    }

    /** @return false when it is void already */
    static boolean revoke(Connection connection, long id, String reason, Instant now, String who) {
        try (PreparedStatement update = connection.prepareStatement("UPDATE core_document SET void_reason = ?, voided_at = ?, voided_by = ?"
                + " WHERE id = ? AND void_reason IS NULL")) {
            update.setString(1, reason);
            update.setTimestamp(2, utc(now));
            update.setString(3, who);
            update.setLong(4, id);
            return update.executeUpdate() == 1;
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot void document " + id, failure);
        }
    }

    /** @return false when another stands in its place already */
    static boolean replace(Connection connection, long id, long by, Instant now) {
        try (PreparedStatement update = connection.prepareStatement("UPDATE core_document SET replaced_by = ?, replaced_at = ?"
                + " WHERE id = ? AND replaced_by IS NULL")) {
            update.setLong(1, by);
            update.setTimestamp(2, utc(now));
            update.setLong(3, id);
            return update.executeUpdate() == 1;
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot replace document " + id, failure);
        }
    }

    private static Timestamp utc(Instant instant) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }
}
