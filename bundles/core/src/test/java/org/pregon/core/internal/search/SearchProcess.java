package org.pregon.core.internal.search;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.pregon.core.internal.db.Database;
import org.pregon.core.search.SearchRecord;
import org.pregon.core.testing.TestPlatform;

/** A program that notes changes and follows them until it is killed; it says of each that it was committed. */
final class SearchProcess {
    static final String ACKNOWLEDGED = "acknowledged";
    static final String FOLLOWED = "followed";

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
        ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor();
        rounds.scheduleWithFixedDelay(() -> {
            node.indexer.round();
            System.out.println(FOLLOWED);
        }, 20, 20, TimeUnit.MILLISECONDS);
        for (long id = first; ; id++) {
            platform.save(id, "Nota " + id);
            System.out.println(ACKNOWLEDGED + " " + id);
        }
    }
}
