package org.pregon.core.internal.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.pregon.core.imports.Saved;

/** What is written beside a module's rows, on their connection: both stand or none. */
final class ImportRows {
    private ImportRows() {}

    /** @param line of the file */
    record SavedRow(long line, Saved saved) {}

    static void insert(Connection connection, long id, List<SavedRow> rows) {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO core_import_row (import_id, line, record, version, was) VALUES (?, ?, ?, ?, ?)")) {
            for (SavedRow row : rows) {
                insert.setLong(1, id);
                insert.setLong(2, row.line());
                insert.setString(3, row.saved().record());
                insert.setInt(4, row.saved().version());
                if (row.saved().before() == null) {
                    insert.setNull(5, Types.VARCHAR);
                } else {
                    insert.setString(5, row.saved().before());
                }
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot keep what import " + id + " made", failure);
        }
    }

    /** From the last to the first. */
    static List<SavedRow> all(Connection connection, long id) {
        List<SavedRow> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT line, record, version, was FROM core_import_row WHERE import_id = ? ORDER BY line DESC")) {
            select.setLong(1, id);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(new SavedRow(found.getLong(1), new Saved(found.getString(2), found.getInt(3), found.getString(4))));
                }
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot read what import " + id + " made", failure);
        }
    }

    /** @return false when it is no longer running */
    static boolean finish(Connection connection, long id, int created, int updated, int wrong, String problems) {
        return change(connection, "UPDATE core_import SET state = 'DONE', created = ?, updated = ?, wrong = ?, problems = ?"
                + " WHERE id = ? AND state = 'RUNNING'", created, updated, wrong, problems, id);
    }

    /** @return false when there is nothing to take back */
    static boolean undone(Connection connection, long id) {
        return change(connection, "UPDATE core_import SET state = 'UNDONE' WHERE id = ? AND state = 'DONE'", id);
    }

    static void kept(Connection connection, long id, int created, int updated, String kept) {
        change(connection, "UPDATE core_import SET created = ?, updated = ?, kept = ? WHERE id = ?", created, updated, kept, id);
    }

    private static boolean change(Connection connection, String sql, Object... values) {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            return update.executeUpdate() == 1;
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot note how an import stands", failure);
        }
    }
}
