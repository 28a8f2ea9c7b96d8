package org.pregon.core.internal.db;

import java.sql.CallableStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.ibatis.cursor.Cursor;
import org.apache.ibatis.executor.resultset.ResultSetHandler;

/**
 * Reads rows into records. MyBatis can do so itself, but asks reflection for the constructor's parameters and compares all
 * names with all columns again for every row: two thirds of what a page of a list cost.
 */
record RecordRows(RecordReader reader) implements ResultSetHandler {
    /** What a mapper gives back as E is the record its statement names; MyBatis declares it so. */
    @Override
    @SuppressWarnings("unchecked")
    public <E> List<E> handleResultSets(Statement statement) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            int[] columns = reader.columns(rows.getMetaData());
            List<E> records = new ArrayList<>();
            while (rows.next()) {
                records.add((E) reader.read(rows, columns));
            }
            return records;
        }
    }

    @Override
    public <E> Cursor<E> handleCursorResultSets(Statement statement) {
        throw new UnsupportedOperationException("Lists are read a page at a time");
    }

    @Override
    public void handleOutputParameters(CallableStatement call) {
        throw new UnsupportedOperationException("There are no stored procedures");
    }
}
