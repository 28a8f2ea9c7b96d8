package org.pregon.core.internal.search;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.db.RowMarks;
import org.pregon.core.internal.search.SearchMapper.Change;
import org.pregon.core.internal.search.SearchMapper.Feed;

/** The changes in an order in which they can be followed: none ever appears in front of one that was read. */
@Component(service = ChangeFeed.class)
public final class ChangeFeed {
    private static final int BATCH = 500;

    /** A node that was away longer builds its index anew. */
    private static final Duration PATIENCE = Duration.ofDays(7);

    private final Sql sql;
    private final Clock clock;

    @Activate
    public ChangeFeed(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Whether something was committed that no node has put into a batch. */
    boolean hasOpen() {
        return sql.read(session -> session.mapper(SearchMapper.class).someOpen()).isPresent();
    }

    /** Puts what is committed now into batches, and tells how far they go. */
    Feed number() {
        while (hasOpen() && sql.write(ChangeFeed::numberBatch) == BATCH) {
            continue;
        }
        return feed();
    }

    private static int numberBatch(Session session) {
        SearchMapper changes = session.mapper(SearchMapper.class);
        Feed feed = hold(changes);
        List<Long> open = changes.open(BATCH);
        if (!open.isEmpty()) {
            RowMarks.set(session, "UPDATE core_search_change SET batch = ? WHERE id = ?", feed.batch() + 1, open);
            changes.moveTo(feed.batch() + 1);
        }
        return open.size();
    }

    private static Feed hold(SearchMapper changes) {
        if (changes.lock() == 0) {
            changes.begin(UUID.randomUUID().toString(), changes.lastBatch());
        }
        return changes.feed().orElseThrow();
    }

    private Feed feed() {
        return sql.read(session -> session.mapper(SearchMapper.class).feed())
                .orElseGet(() -> sql.write(session -> hold(session.mapper(SearchMapper.class))));
    }

    /** Whole batches behind that one, some at a time; empty when there are none. The last of so many rows may be cut. */
    List<Change> behind(long batch) {
        List<Change> changes = sql.read(session -> session.mapper(SearchMapper.class).behind(batch, 2 * BATCH));
        if (changes.size() < 2 * BATCH) {
            return changes;
        }
        long cut = changes.get(changes.size() - 1).batch();
        return changes.stream().filter(change -> change.batch() < cut).toList();
    }

    /** How far an index has come, so that nothing is trimmed that it needs. */
    void report(String node, long batch) {
        sql.run(session -> {
            SearchMapper nodes = session.mapper(SearchMapper.class);
            if (nodes.report(node, batch, clock.instant()) == 0) {
                nodes.enrol(node, batch, clock.instant());
            }
        });
    }

    /** Has every node build its index anew. */
    void startEpoch() {
        sql.run(session -> {
            SearchMapper changes = session.mapper(SearchMapper.class);
            hold(changes);
            changes.startEpoch(UUID.randomUUID().toString());
        });
    }

    /** Forgets the changes that all nodes have followed. */
    int trim() {
        return sql.write(session -> {
            SearchMapper changes = session.mapper(SearchMapper.class);
            hold(changes);
            changes.forgetNodes(clock.instant().minus(PATIENCE));
            long followed = changes.slowest().orElseGet(() -> changes.feed().orElseThrow().batch());
            changes.noteTrimmed(followed);
            return changes.trim(followed);
        });
    }
}
