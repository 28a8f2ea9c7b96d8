package org.pregon.core.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pregon.core.internal.db.Database;
import org.pregon.core.search.SearchRecord;
import org.pregon.core.testing.TestPlatform;

class SearchCrashTest {
    private static final int KILLS = 3;
    private static final int CHANGES_BEFORE_A_KILL = 150;

    @TempDir
    private Path folder;

    @Test
    void afterEveryKillEverythingThatWasCommittedIsFound() throws Exception {
        long last = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            last = untilKilled(last + 1);
        }

        Clock clock = Clock.systemUTC();
        TestPlatform database = new TestPlatform(new Database("jdbc:derby:" + folder.resolve("derby"), "", ""), clock);
        try (SearchPlatform platform = new SearchPlatform(database, clock)) {
            // What was committed; the last one may not have been told.
            LongStream.rangeClosed(1, last + 1).forEach(id ->
                    platform.things.records.put(id, SearchRecord.of(id, "Nota " + id, "#/" + id)));
            platform.platform.coreSql().run(session -> platform.search.changed(session, "test.thing", 0));
            SearchPlatform.Node node = platform.node(folder);
            node.indexer.round();

            assertThat(LongStream.rangeClosed(1, last).filter(id -> !node.find("nota " + id).contains(id)).boxed().toList()).isEmpty();
            assertThat(folder.resolve("search-2")).as("the lock of who was killed holds nobody up").doesNotExist();
        }
    }

    /** @return the last id that the program said was committed */
    private long untilKilled(long first) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
                        "-Dderby.stream.error.file=" + folder.resolve("derby.log"), "-cp", System.getProperty("java.class.path"),
                        SearchProcess.class.getName(), folder.toString(), Long.toString(first)))
                .redirectErrorStream(true)
                .start();
        long last = 0;
        int followed = 0;
        try (BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                followed += line.equals(SearchProcess.FOLLOWED) ? 1 : 0;
                if (line.startsWith(SearchProcess.ACKNOWLEDGED)) {
                    last = Long.parseLong(line.substring(SearchProcess.ACKNOWLEDGED.length() + 1));
                }
                if (last - first >= CHANGES_BEFORE_A_KILL && followed >= 2) {
                    process.toHandle().destroyForcibly(); // Process itself would close what is still to be read
                }
            }
        }
        process.waitFor();
        return last;
    }
}
