package org.pregon.core.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.pregon.core.internal.db.Database;

/** The two engines, real ones: Derby in memory, and a PostgreSQL server that lives as long as the tests do. */
public enum TestDatabase {
    DERBY {
        @Override
        Database open() {
            return new Database("jdbc:derby:memory:test" + COUNT.incrementAndGet(), "", "");
        }
    },
    POSTGRESQL {
        @Override
        Database open() {
            String name = "test" + COUNT.incrementAndGet();
            try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException failure) {
                throw new IllegalStateException("Cannot make a database for the test", failure);
            }
            return new Database(Server.RUNNING.getJdbcUrl("postgres", name), "postgres", "");
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** A new, empty database. */
    abstract Database open();

    /** One that no module was ever migrated in, for tests of migrations; whoever takes it closes it. */
    public Database fresh() {
        return open();
    }

    private final Deque<Database> swept = new ConcurrentLinkedDeque<>();

    /** A database that no other test uses now: one that was swept, or a new one. */
    Database take() {
        Database ready = swept.poll();
        return ready == null ? open() : ready;
    }

    /** Empties it for the next test. */
    void giveBack(Database database) {
        try {
            Sweeper.sweep(database);
            swept.push(database);
        } catch (SQLException dirty) {
            database.close();
        }
    }

    /** Started by the first test that needs it, ended with the process. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
            } catch (IOException failure) {
                throw new UncheckedIOException("PostgreSQL did not start", failure);
            }
        }
    }
}
