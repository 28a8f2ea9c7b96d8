package org.pregon.core.internal.db;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.audit.Changes;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

/** Those who work at the same time wait for each other seldom and briefly. */
@OnBothDatabases
class LocksTest {
    private static final int MORE_THAN_DERBY_USUALLY_TAKES_ROW_BY_ROW = 6_000;
    private static final Duration A_PERSON_WAITS = Duration.ofSeconds(10);

    private final TestPlatform platform;
    private final ExecutorService others = Executors.newFixedThreadPool(2);

    LocksTest(TestDatabase engine) {
        platform = new TestPlatform(engine);
    }

    @AfterEach
    void close() {
        others.shutdownNow();
        platform.close();
    }

    @Test
    void aLongImportDoesNotKeepOthersFromTheAuditTrail() {
        platform.coreSql().run(session -> {
            for (int row = 0; row < MORE_THAN_DERBY_USUALLY_TAKES_ROW_BY_ROW; row++) {
                platform.audit().record(session, "test.thing", row, "import", Changes.NONE);
            }

            CompletableFuture<Void> other = CompletableFuture.runAsync(() -> platform.coreSql().run(second ->
                    platform.audit().record(second, "test.other", 1, "create", Changes.NONE)), others);

            assertThat(other).succeedsWithin(A_PERSON_WAITS);
        });
    }

    @Test
    void whoWaitsForEachOtherIsFoundInSeconds() throws Exception {
        CountDownLatch bothHoldOne = new CountDownLatch(2);

        Future<Boolean> forth = others.submit(() -> gaveWay("core_audit", "core_user", bothHoldOne));
        Future<Boolean> back = others.submit(() -> gaveWay("core_user", "core_audit", bothHoldOne));

        long seconds = A_PERSON_WAITS.toSeconds();
        assertThat(forth.get(seconds, SECONDS) ^ back.get(seconds, SECONDS)).as("exactly one gives way").isTrue();
    }

    /** On the connection itself: a transaction of ours would try again. */
    private boolean gaveWay(String first, String second, CountDownLatch bothHoldOne) {
        return platform.coreSql().read(session -> {
            Connection connection = session.connection();
            try {
                connection.setAutoCommit(false);
                run(connection, "LOCK TABLE " + first + " IN EXCLUSIVE MODE");
                bothHoldOne.countDown();
                bothHoldOne.await();
                run(connection, "DELETE FROM " + second + " WHERE id = -1");
                return false;
            } catch (SQLException deadlock) {
                assertThat(deadlock.getSQLState()).isIn("40001", "40P01");
                return true;
            } catch (InterruptedException ended) {
                throw new IllegalStateException(ended);
            } finally {
                end(connection);
            }
        });
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void end(Connection connection) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
