package org.pregon.core.internal.search;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.pregon.core.db.Session;
import org.pregon.core.search.Search;

/** {@link Search}: a row for each change, in the transaction of the fact. */
@Component(service = {Search.class, SearchChanges.class})
public final class SearchChanges implements Search {
    private static final String INSERT = "INSERT INTO core_search_change (kind, record_id) VALUES (?, ?)";

    private final List<Runnable> wakers = new CopyOnWriteArrayList<>();

    /** Told that something will soon be committed here. */
    void onChange(Runnable waker) {
        wakers.add(waker);
    }

    void forget(Runnable waker) {
        wakers.remove(waker);
    }

    @Override
    public void changed(Session session, String kind, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        // The caller's session knows only its own module's mappers, hence plain JDBC.
        try (PreparedStatement insert = session.connection().prepareStatement(INSERT)) {
            for (long id : ids) {
                insert.setString(1, kind);
                insert.setLong(2, id);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot note a change of " + kind, failure);
        }
        wakers.forEach(Runnable::run);
    }
}
