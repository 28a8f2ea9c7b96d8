package org.pregon.core.internal.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;

/** {@link Sql} over one MyBatis configuration. */
final class ModuleSql implements Sql {
    /**
     * Serialisation failure, Derby's lock time-out and deadlock, PostgreSQL's deadlock; and the broken unique key of two
     * who inserted the same thing at once: the second time, the loser finds it there.
     */
    private static final Set<String> WORTH_ANOTHER_TRY = Set.of("40001", "40XL1", "40XL2", "40P01", "23505");

    private static final int TRIES = 6;
    private static final long LONGEST_PAUSE_NANOS = 20_000_000;

    private final SqlSessionFactory factory;

    ModuleSql(SqlSessionFactory factory) {
        this.factory = factory;
    }

    @Override
    public <T> T read(Function<Session, T> work) {
        try (SqlSession open = factory.openSession(true)) {
            return work.apply(new OpenSession(open));
        }
    }

    @Override
    public <T> T write(Function<Session, T> work) {
        for (int attempt = 1; ; attempt++) {
            try (SqlSession open = factory.openSession(false)) {
                return commit(open, work);
            } catch (RuntimeException failure) {
                if (attempt == TRIES || !WORTH_ANOTHER_TRY.contains(sqlState(failure))) {
                    throw failure;
                }
            }
            stepAside(attempt);
        }
    }

    /**
     * Those who met would meet again at once. Derby does not wait at all where it gives out a table's first ids: all but
     * one are refused within a millisecond.
     */
    private static void stepAside(int attempt) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(attempt * LONGEST_PAUSE_NANOS));
    }

    /**
     * Both ends are forced: MyBatis does not know what was written past it on the connection, would skip them, and
     * closing would then commit what failed.
     */
    private static <T> T commit(SqlSession open, Function<Session, T> work) {
        boolean done = false;
        try {
            T result = work.apply(new OpenSession(open));
            open.commit(true);
            done = true;
            return result;
        } finally {
            if (!done) {
                open.rollback(true);
            }
        }
    }

    static String sqlState(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    private record OpenSession(SqlSession open) implements Session {
        @Override
        public <M> M mapper(Class<M> type) {
            return open.getMapper(type);
        }

        @Override
        public Connection connection() {
            return open.getConnection();
        }
    }
}
