package org.pregon.core.internal.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The start's first talk with the database: waits for one that comes up at the same time, says clearly why another does not open. */
final class FirstConnection {
    private static final Logger LOG = LoggerFactory.getLogger(FirstConnection.class);
    private static final long PAUSE_SECONDS = 1;
    private static final int TRIES_BETWEEN_WORDS = 5;

    /** PostgreSQL is unreachable, or still starting. */
    private static final Set<String> MAY_COME = Set.of("08001", "08004", "08006", "57P03");

    private final DataSource source;
    private final String where;

    /** @param where as the administrator set it, without passwords */
    FirstConnection(DataSource source, String where) {
        this.source = source;
        this.where = where;
    }

    /** @throws DatabaseRefused when none was had within {@code longest}, or none can be had */
    void await(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        for (int tries = 0; ; tries++) {
            try (Connection first = source.getConnection()) {
                LOG.debug("The database answers: {}", first.getMetaData().getDatabaseProductVersion());
                return;
            } catch (SQLException refused) {
                if (!MAY_COME.contains(ModuleSql.sqlState(refused)) || System.nanoTime() > end) {
                    throw new DatabaseRefused(reason(refused), refused);
                }
                if (tries % TRIES_BETWEEN_WORDS == 0) {
                    LOG.warn("Waiting for the database: {}", refused.getMessage());
                }
            }
            pause();
        }
    }

    private String reason(SQLException refused) {
        return switch (ModuleSql.sqlState(refused)) {
            case "28P01", "28000" -> "La base de datos " + where
                    + " no acepta ese usuario o esa contraseña. Revise pregon.jdbc.user y pregon.jdbc.password.";
            case "3D000" -> "En el servidor no existe la base de datos " + where + ". Créela, o corrija pregon.jdbc.url.";
            case "08001", "08004", "08006", "57P03" -> "La base de datos " + where
                    + " no responde. Compruebe que el servidor esté en marcha y que pregon.jdbc.url sea correcta.";
            default -> "La base de datos " + where + " no se abre: " + refused.getMessage();
        };
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for the database", stopped);
        }
    }
}
