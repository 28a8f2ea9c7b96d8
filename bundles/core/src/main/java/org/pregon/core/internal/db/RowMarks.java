package org.pregon.core.internal.db;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.pregon.core.db.Session;

/**
 * Writes one number into many rows, row by row. For a list of ids Derby makes a plan while the table is small, which reads the whole
 * of it, and keeps to that for years.
 */
public final class RowMarks {
    private RowMarks() {}

    /**
     * @param update has two parameters: the number, and the id of a row
     * @throws IllegalStateException around what the database says
     */
    public static void set(Session session, String update, long number, List<Long> ids) {
        try (PreparedStatement mark = session.connection().prepareStatement(update)) {
            for (long id : ids) {
                mark.setLong(1, number);
                mark.setLong(2, id);
                mark.addBatch();
            }
            mark.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot set " + number + ": " + update, failure);
        }
    }
}
