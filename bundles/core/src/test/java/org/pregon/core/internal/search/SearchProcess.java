package org.pregon.core.internal.search;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.pregon.core.internal.db.Database;
import org.pregon.core.search.SearchRecord;
import org.pregon.core.testing.TestPlatform;

/** A program that notes changes and follows them until it is killed; it says of each that it was committed. */
final class SearchProcess {
    static final String ACKNOWLEDGED = "acknowledged";
    static final String FOLLOWED = "followed";

    private static final int MOST_AHEAD = 100;

    private SearchProcess() {}

    public static void main(String[] arguments) {
        Clock clock = Clock.systemUTC();
        Path data = Path.of(arguments[0]);
        SearchPlatform platform = new SearchPlatform(new TestPlatform(new Database("jdbc:derby:" + data.resolve("derby"), "", ""), clock), clock);
        SearchPlatform.Node node = platform.node(data);
        long first = Long.parseLong(arguments[1]);
        for (long id = 1; id < first; id++) {
            platform.things.records.put(id, SearchRecord.of(id, "Nota " + id, "#/test/" + id));
        }
        // Somebody who writes without a pause is never caught up with: a round would not end.
        Semaphore ahead = new Semaphore(MOST_AHEAD);
        ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor();
        rounds.scheduleWithFixedDelay(() -> {
            node.indexer.round();
            System.out.println(FOLLOWED);
            ahead.release(MOST_AHEAD - ahead.availablePermits());
        }, 20, 20, TimeUnit.MILLISECONDS);
        for (long id = first; ; id++) {
            ahead.acquireUninterruptibly();
            platform.save(id, "Nota " + id);
            System.out.println(ACKNOWLEDGED + " " + id);
        }
    }
}
