package org.pregon.core.internal.document;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.pregon.core.internal.document.SeriesFormat.Scope;

/**
 * The last number of each series. A number is only foreseen until it is taken; taking it compares and sets in one
 * statement, whose row lock lasts as long as the transaction that saves the document.
 */
final class SeriesCounter {
    private SeriesCounter() {}

    /**
     * The number that the next document gets, if nobody else is quicker. It always follows the numbers that the type's
     * documents already have, for the administrator may have changed the rule in the middle of a year.
     */
    static int foresee(Connection connection, SeriesFormat format, Scope scope, int year) throws SQLException {
        boolean set = !format.yearly() || format.firstYear() == year;
        int last = last(connection, scope);
        int next = last >= 0 ? last + 1 : set ? format.firstNumber() : 1;
        return Math.max(next, highest(connection, format, scope, year) + 1);
    }

    /** @return false when somebody else took it */
    static boolean take(Connection connection, Scope scope, int number) throws SQLException {
        try (PreparedStatement advance = connection.prepareStatement("UPDATE core_document_series SET last_number = ?"
                + " WHERE last_number < ? AND type = ? AND unit = ? AND year_number = ?")) {
            advance.setInt(1, number);
            advance.setInt(2, number);
            series(advance, 3, scope);
            if (advance.executeUpdate() == 1) {
                return true;
            }
        }
        if (last(connection, scope) >= 0) {
            return false;
        }
        // Two first signers on two nodes meet here; the one that loses breaks on the key and Sql runs it again.
        try (PreparedStatement begin = connection.prepareStatement(
                "INSERT INTO core_document_series (last_number, type, unit, year_number) VALUES (?, ?, ?, ?)")) {
            begin.setInt(1, number);
            series(begin, 2, scope);
            begin.executeUpdate();
        }
        return true;
    }

    private static int highest(Connection connection, SeriesFormat format, Scope scope, int year) throws SQLException {
        boolean shared = scope.unit().isEmpty();
        try (PreparedStatement highest = connection.prepareStatement("SELECT MAX(number) FROM core_document WHERE type = ?"
                + (shared ? "" : " AND unit IN (?, '')") + (format.yearly() ? " AND signed_year = ?" : ""))) {
            highest.setString(1, scope.type());
            if (!shared) {
                highest.setString(2, scope.unit());
            }
            if (format.yearly()) {
                highest.setInt(shared ? 2 : 3, year);
            }
            try (ResultSet row = highest.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static int last(Connection connection, Scope scope) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT last_number FROM core_document_series WHERE type = ? AND unit = ? AND year_number = ?")) {
            series(select, 1, scope);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getInt(1) : -1;
            }
        }
    }

    private static void series(PreparedStatement statement, int from, Scope scope) throws SQLException {
        statement.setString(from, scope.type());
        statement.setString(from + 1, scope.unit());
        statement.setInt(from + 2, scope.year());
    }
}
