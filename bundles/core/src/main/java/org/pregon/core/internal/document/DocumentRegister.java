package org.pregon.core.internal.document;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.NotFoundException;
import org.pregon.core.db.Session;
import org.pregon.core.document.DocumentNumber;
import org.pregon.core.document.Documents;
import org.pregon.core.office.Office;
import org.pregon.core.office.OfficeProfile;
import org.pregon.core.security.CurrentUser;

/** {@link Documents}: the row of a series is locked by its update, and that lock makes the numbers gap-free. */
@Component(service = Documents.class)
public final class DocumentRegister implements Documents {
    private final Office office;
    private final Clock clock;

    @Activate
    public DocumentRegister(@Reference Office office, @Reference Clock clock) {
        this.office = office;
        this.clock = clock;
    }

    @Override
    public DocumentNumber issue(Session session, String type, String word, int year) {
        OfficeProfile profile = office.profile();
        try {
            Connection connection = session.connection();
            int number = next(connection, type, profile.officeAcronym(), year);
            String designation = "%s N.º %03d-%d-%s/%s".formatted(
                    word, number, year, profile.officeAcronym(), profile.municipalityAcronym());
            long id = insert(connection, type, profile.officeAcronym(), year, number, designation);
            return new DocumentNumber(id, type, year, number, designation);
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot number a " + type, failure);
        }
    }

    @Override
    public void revoke(Session session, long id, String reason) {
        try (PreparedStatement update = session.connection()
                .prepareStatement("UPDATE core_document SET void_reason = ? WHERE id = ? AND void_reason IS NULL")) {
            update.setString(1, reason);
            update.setLong(2, id);
            if (update.executeUpdate() == 0) {
                throw new NotFoundException("No existe ese documento o ya está anulado.");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot void document " + id, failure);
        }
    }

    private static int next(Connection connection, String type, String unit, int year) throws SQLException {
        try (PreparedStatement advance = connection.prepareStatement(
                "UPDATE core_document_series SET last_number = last_number + 1 WHERE type = ? AND unit = ? AND year_number = ?")) {
            series(advance, type, unit, year);
            if (advance.executeUpdate() == 0) {
                // Two first signers of a year meet here; the one that loses breaks on the key and Sql runs it again.
                try (PreparedStatement begin = connection.prepareStatement(
                        "INSERT INTO core_document_series (type, unit, year_number, last_number) VALUES (?, ?, ?, 1)")) {
                    series(begin, type, unit, year);
                    begin.executeUpdate();
                }
            }
        }
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT last_number FROM core_document_series WHERE type = ? AND unit = ? AND year_number = ?")) {
            series(select, type, unit, year);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void series(PreparedStatement statement, String type, String unit, int year)
            throws SQLException {
        statement.setString(1, type);
        statement.setString(2, unit);
        statement.setInt(3, year);
    }

    private long insert(Connection connection, String type, String unit, int year, int number, String designation)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO core_document (type, unit, year_number, number, designation, issued_at, issued_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                Statement.RETURN_GENERATED_KEYS)) {
            series(insert, type, unit, year);
            insert.setInt(4, number);
            insert.setString(5, designation);
            insert.setTimestamp(6, Timestamp.valueOf(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)));
            insert.setString(7, CurrentUser.find().orElse(CurrentUser.SYSTEM).name());
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }
}
