package org.pregon.core.internal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.job.Daemons;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps this node's index open and up to date: every second, and a moment after a write of this node. It opens when
 * somebody searches or something changed, so that a start costs nothing.
 */
@Component(service = Indexer.class, immediate = true)
public final class Indexer {
    private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);
    private static final long ROUND_MILLIS = 1_000;
    private static final long FIRST_ROUND_MILLIS = 10_000;
    private static final long AFTER_A_WRITE_MILLIS = 150;
    private static final long LONGEST_STOP_SECONDS = 10;

    private final ChangeFeed feed;
    private final Kinds kinds;
    private final SearchChanges changes;
    private final IndexFolder folder;
    private final ScheduledExecutorService rounds = Daemons.scheduler("pregon-search");
    private final Runnable waker = this::wake;
    private volatile boolean woken;
    private volatile @Nullable Following open;

    @Activate
    public Indexer(BundleContext context, @Reference ChangeFeed feed, @Reference Kinds kinds, @Reference SearchChanges changes) {
        this(feed, kinds, changes, Path.of(Optional.ofNullable(context.getProperty("pregon.data")).orElse("var")));
        rounds.scheduleWithFixedDelay(this::round, FIRST_ROUND_MILLIS, ROUND_MILLIS, TimeUnit.MILLISECONDS);
        changes.onChange(waker);
        kinds.onArrival(waker);
    }

    /** Without rounds of its own. */
    Indexer(ChangeFeed feed, Kinds kinds, SearchChanges changes, Path data) {
        this.feed = feed;
        this.kinds = kinds;
        this.changes = changes;
        this.folder = new IndexFolder(data);
    }

    @Deactivate
    void stop() throws InterruptedException, IOException {
        changes.forget(waker);
        kinds.forget(waker);
        Following following = open;
        if (following != null) {
            following.stop();
        }
        // Never interrupted: that would close the files under those who read them.
        rounds.shutdown();
        if (!rounds.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("The search index is still at work; what it had not saved is done again");
        } else if (following != null) {
            following.close();
        }
    }

    /** Who writes commits a moment later. */
    private void wake() {
        if (!woken) {
            woken = true;
            later(AFTER_A_WRITE_MILLIS);
        }
    }

    private void later(long millis) {
        try {
            rounds.schedule(this::round, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopped) {
            LOG.debug("The change is followed after the next start", stopped);
        }
    }

    /** Brings the index to what is committed now. */
    void round() {
        woken = false;
        try {
            if (open != null || feed.hasOpen()) {
                following().round();
            }
        } catch (IOException | AlreadyClosedException failure) {
            reopen(failure);
        } catch (RuntimeException failure) {
            // The database is away, or on Derby a long transaction such as an import is waited for.
            LOG.warn("The search index could not follow; the next round tries again: {}", failure.toString());
            LOG.debug("Cause", failure);
        }
    }

    private synchronized Following following() throws IOException {
        Following ready = open;
        if (ready == null) {
            ready = new Following(folder.open(), feed, kinds);
            open = ready;
        }
        return ready;
    }

    /** A writer that met an error is closed for good; what it had not saved stands in the feed. */
    private synchronized void reopen(Exception failure) {
        LOG.warn("The search index failed and is opened anew: {}", failure.toString());
        LOG.debug("Cause", failure);
        Following broken = open;
        open = null;
        if (broken != null) {
            try {
                broken.abandon(IndexFolder.damaged(failure));
            } catch (IOException again) {
                LOG.debug("It did not close", again);
            }
        }
    }

    /** Asks the index, which opens for it. */
    <T> T search(TextIndex.Reading<T> reading) {
        try {
            boolean opens = open == null;
            TextIndex index = following().index();
            if (opens) {
                later(0);
            }
            try {
                return index.search(reading);
            } catch (AlreadyClosedException reopened) {
                return following().index().search(reading);
            }
        } catch (IOException failure) {
            if (IndexFolder.damaged(failure)) {
                rounds.execute(() -> reopen(failure));
            }
            throw new UncheckedIOException("The search index cannot be read", failure);
        }
    }

    /** Whether all records of a kind can be found. */
    boolean complete(String kind) {
        Following following = open;
        return following != null && following.complete(kind);
    }
}
