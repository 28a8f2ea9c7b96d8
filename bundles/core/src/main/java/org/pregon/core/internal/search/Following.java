package org.pregon.core.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.store.AlreadyClosedException;
import org.pregon.core.internal.search.SearchMapper.Change;
import org.pregon.core.internal.search.SearchMapper.Feed;
import org.pregon.core.search.Searchable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index on its way after the feed. One thread reads records as they are now and writes them into it, so what comes
 * later is never older; reading one twice does no harm.
 */
final class Following {
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final int PAGE = 250;
    /** While it works; each time what was applied becomes a segment of its own, to be merged with others later. */
    private static final long REFRESH = TimeUnit.SECONDS.toNanos(5);
    private static final long COMMIT = TimeUnit.SECONDS.toNanos(30);
    private static final long REPORT = TimeUnit.HOURS.toNanos(1);
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(30);

    private final TextIndex index;
    private final ChangeFeed feed;
    private final Kinds kinds;
    /** How far the building of a kind has come. */
    private final Map<String, Long> built = new HashMap<>();
    /** Kinds whose records could not be read, and when to try again. */
    private final Map<String, Long> resting = new HashMap<>();
    private Set<String> seen = Set.of();
    private boolean unseen;
    private long refreshed = System.nanoTime();
    private long committed = System.nanoTime();
    private long reported = System.nanoTime() - REPORT;
    private volatile boolean stopped;
    private volatile boolean current;

    Following(TextIndex index, ChangeFeed feed, Kinds kinds) {
        this.index = index;
        this.feed = feed;
        this.kinds = kinds;
    }

    TextIndex index() {
        return index;
    }

    /** Works until index and records agree. Between pages of a building, changes are followed. */
    void round() throws IOException {
        boolean more = true;
        while (more && !stopped) {
            Feed now = feed.number();
            if (!index.state().follows(now)) {
                LOG.info("The search index is built anew");
                built.clear();
                index.moveTo(index.state().anew(now));
            }
            boolean written = index.state().batch() < now.batch();
            more = follow(now) | build();
            // Who wrote something looks for it; the rest of a building comes when it comes.
            show(!more || written);
            save(false);
        }
        current = true;
    }

    /** Whether it has been brought up to date since it was opened, and holds all records of a kind. */
    boolean complete(String kind) {
        return current && index.state().complete().contains(kind);
    }

    private boolean follow(Feed now) throws IOException {
        if (index.state().batch() == now.batch()) {
            return false;
        }
        List<Change> changes = feed.behind(index.state().batch());
        Map<String, Set<Long>> written = new HashMap<>();
        changes.forEach(change -> written.computeIfAbsent(change.kind(), kind -> new LinkedHashSet<>()).add(change.recordId()));
        for (Map.Entry<String, Set<Long>> kind : written.entrySet()) {
            List<Long> ids = new ArrayList<>(kind.getValue());
            if (!read(kind.getKey(), ids)) {
                index.postpone(kind.getKey(), ids);
                unseen = true;
            }
        }
        long reached = changes.isEmpty() ? now.batch() : changes.get(changes.size() - 1).batch();
        index.moveTo(index.state().at(reached));
        return reached < now.batch();
    }

    /** A page of what is missing: kinds that never were, and records that changed while their module was away. */
    private boolean build() throws IOException {
        Set<String> present = new LinkedHashSet<>();
        kinds.all().forEach(kind -> present.add(kind.kind()));
        boolean arrived = !seen.containsAll(present);
        built.keySet().retainAll(present);
        seen = present;
        boolean more = false;
        for (String kind : present) {
            if (rests(kind)) {
                continue;
            }
            if (!index.state().complete().contains(kind)) {
                more |= buildPage(kind);
            } else if (arrived || unseen) {
                more |= catchUp(kind);
            }
        }
        unseen = more || !resting.isEmpty();
        return more;
    }

    private boolean buildPage(String kind) throws IOException {
        Optional<Searchable> searchable = kinds.find(kind);
        long after = built.getOrDefault(kind, Long.MIN_VALUE);
        List<Long> ids;
        try {
            ids = searchable.map(source -> source.ids(after, PAGE)).orElseThrow();
        } catch (RuntimeException failure) {
            rest(kind, failure);
            return false;
        }
        if (!ids.isEmpty() && !read(kind, ids)) {
            return false;
        }
        if (ids.size() == PAGE) {
            built.put(kind, ids.get(ids.size() - 1));
        } else {
            built.remove(kind);
            index.complete(kind);
            show(true);
            save(true);
        }
        return true;
    }

    private boolean catchUp(String kind) throws IOException {
        show(true);
        List<Long> ids = index.postponed(kind, PAGE);
        if (ids.isEmpty() || !read(kind, ids)) {
            return false;
        }
        index.caughtUp(kind, ids);
        return true;
    }

    /** @return false when they cannot be read now: the module is away or in trouble */
    private boolean read(String kind, List<Long> ids) throws IOException {
        Optional<Searchable> searchable = kinds.find(kind);
        if (searchable.isEmpty() || rests(kind)) {
            return false;
        }
        for (int from = 0; from < ids.size(); from += PAGE) {
            List<Long> page = ids.subList(from, Math.min(ids.size(), from + PAGE));
            try {
                index.apply(kind, page, searchable.get().read(page));
            } catch (RuntimeException failure) {
                rest(kind, failure);
                return false;
            }
        }
        return true;
    }

    // A module in trouble must not keep the others' records from being found.
    private void rest(String kind, RuntimeException failure) {
        if (failure instanceof AlreadyClosedException broken) {
            throw broken;
        }
        LOG.warn("{} cannot be read for the search; it is tried again: {}", kind, failure.toString());
        LOG.debug("Cause", failure);
        resting.put(kind, System.nanoTime() + PAUSE);
    }

    private boolean rests(String kind) {
        Long until = resting.get(kind);
        if (until != null && System.nanoTime() - until >= 0) {
            resting.remove(kind);
            return false;
        }
        return until != null;
    }

    private void show(boolean now) throws IOException {
        if (now || System.nanoTime() - refreshed >= REFRESH) {
            index.refresh();
            refreshed = System.nanoTime();
        }
    }

    private void save(boolean now) throws IOException {
        if (index.dirty() && (now || System.nanoTime() - committed >= COMMIT)) {
            index.commit();
            committed = System.nanoTime();
            reported = committed - REPORT;
        }
        if (System.nanoTime() - reported >= REPORT && !index.dirty()) {
            feed.report(index.state().node(), index.state().batch());
            reported = System.nanoTime();
        }
    }

    void stop() {
        stopped = true;
    }

    void close() throws IOException {
        if (index.dirty()) {
            index.commit();
        }
        index.close();
    }

    /** @param damaged what is on disk is not to be trusted */
    void abandon(boolean damaged) throws IOException {
        index.close();
        if (damaged) {
            IndexFolder.empty(index.folder());
        }
    }
}
