package org.pregon.core.testing;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.pregon.core.internal.db.Database;
import org.pregon.core.internal.db.Engine;

/**
 * Empties a migrated database, so that the next test finds it as new without building it again: that takes ten times as
 * long. What migrations themselves put in (roles, histories) stays.
 */
final class Sweeper {
    private static final Pattern STAYS = Pattern.compile("core_schema|core_role|core_role_permission|.*_schema_history");

    private Sweeper() {}

    static void sweep(Database database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = tables(connection);
            if (database.engine() == Engine.POSTGRESQL) {
                statement.execute("TRUNCATE " + String.join(", ", tables) + " RESTART IDENTITY CASCADE");
            } else {
                empty(statement, tables);
                restart(connection, statement, tables);
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME");
                if (!STAYS.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
                    tables.add(name.toLowerCase(Locale.ROOT));
                }
            }
        }
        return tables;
    }

    /** Rows that others refer to go in a later turn. */
    private static void empty(Statement statement, List<String> tables) throws SQLException {
        List<String> left = tables;
        while (!left.isEmpty()) {
            List<String> refused = new ArrayList<>();
            SQLException last = null;
            for (String table : left) {
                try {
                    statement.executeUpdate("DELETE FROM " + table);
                } catch (SQLException referred) {
                    refused.add(table);
                    last = referred;
                }
            }
            if (refused.size() == left.size()) {
                throw last;
            }
            left = refused;
        }
    }

    private static void restart(Connection connection, Statement statement, List<String> tables) throws SQLException {
        DatabaseMetaData meta = connection.getMetaData();
        for (String table : tables) {
            try (ResultSet columns = meta.getColumns(null, connection.getSchema(), table.toUpperCase(Locale.ROOT), "%")) {
                while (columns.next()) {
                    if ("YES".equals(columns.getString("IS_AUTOINCREMENT"))) {
                        statement.execute("ALTER TABLE " + table + " ALTER COLUMN " + columns.getString("COLUMN_NAME") + " RESTART WITH 1");
                    }
                }
            }
        }
    }
}
