package org.pregon.core.internal.home;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.home.HomeNews;

/**
 * News by the audit trail, which has a line for every write of every module. Lines are not committed in the order of their
 * numbers, so the last ones are counted, too.
 */
@Component
public final class WrittenNews implements HomeNews {
    private static final int LOOK_BACK = 200;

    /** Who only looks, comes or goes changes nothing for others. */
    private static final String QUIET = "('view', 'export', 'login', 'login-failed', 'logout', 'password-wrong', 'session-end')";

    private final Sql sql;
    private long from;
    private Lines last = new Lines(0, 0);
    private long mark;

    @Activate
    public WrittenNews(@Reference(target = "(pregon.module=core)") Sql sql) {
        this.sql = sql;
    }

    private record Lines(long count, long newest) {}

    @Override
    public synchronized long mark() {
        Lines now = sql.read(session -> lines(session, from));
        if (!now.equals(last)) {
            mark++;
            from = Math.max(0, now.newest() - LOOK_BACK);
            last = sql.read(session -> lines(session, from));
        }
        return mark;
    }

    private static Lines lines(Session session, long from) {
        try (PreparedStatement statement = session.connection().prepareStatement(
                "SELECT COUNT(*), COALESCE(MAX(id), 0) FROM core_audit WHERE id > ? AND action NOT IN " + QUIET)) {
            statement.setLong(1, from);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Lines(row.getLong(1), row.getLong(2));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot read the trail", failure);
        }
    }
}
