package org.pregon.core.internal.db;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.pregon.core.text.Sha256;

/**
 * Brings a module's tables up to date. A finger-print of the scripts is kept, so that a start with nothing to do costs
 * one query instead of a Flyway run.
 */
public final class Schema {
    private final Database database;

    public Schema(Database database) {
        this.database = database;
    }

    /** @return how many scripts were applied now */
    public int bringUpToDate(String module, Map<String, String> scripts) {
        if (scripts.isEmpty()) {
            return 0;
        }
        String fingerprint = fingerprint(scripts);
        if (fingerprint.equals(stored(module))) {
            return 0;
        }
        int applied = database.engine() == Engine.DERBY ? inTurn(module, scripts) : new Migrator(database).migrate(module, scripts);
        store(module, fingerprint);
        return applied;
    }

    /** On Derby, who makes tables locks its catalogue: modules that did so at once could wait for each other until they failed. */
    private synchronized int inTurn(String module, Map<String, String> scripts) {
        return new Migrator(database).migrate(module, scripts);
    }

    private String stored(String module) {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT fingerprint FROM core_schema WHERE module = ?")) {
            select.setString(1, module);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        } catch (SQLException absent) {
            // The very first start: the table itself comes with core's first migration.
            return "";
        }
    }

    private void store(String module, String fingerprint) {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE core_schema SET fingerprint = ? WHERE module = ?");
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO core_schema (fingerprint, module) VALUES (?, ?)")) {
            update.setString(1, fingerprint);
            update.setString(2, module);
            if (update.executeUpdate() == 0) {
                insert.setString(1, fingerprint);
                insert.setString(2, module);
                insert.executeUpdate();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot note the schema of " + module, failure);
        }
    }

    private static String fingerprint(Map<String, String> scripts) {
        Sha256 all = new Sha256();
        new TreeMap<>(scripts).forEach((name, text) -> all.add((name + '\0' + text).getBytes(StandardCharsets.UTF_8)));
        return all.hex();
    }
}
