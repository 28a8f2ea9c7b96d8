package org.pregon.core.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pregon.core.internal.audit.AuditChecks.Check;
import org.pregon.core.internal.db.Database;
import org.pregon.core.testing.TestPlatform;

class SealingCrashTest {
    private static final int KILLS = 2;
    private static final int ENTRIES_BEFORE_A_KILL = 150;

    @TempDir
    private Path folder;

    @Test
    void afterEveryKillSealingGoesOnAndACopyOfTheFolderIsIntact() throws Exception {
        Path data = folder.resolve("derby");
        long acknowledged = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged += untilKilled(data);
        }

        Path restored = folder.resolve("restored");
        copy(data, restored);
        try (TestPlatform platform = new TestPlatform(new Database("jdbc:derby:" + restored, "", ""), Clock.systemUTC())) {
            AuditChecks checks = new AuditChecks(platform.coreSql(), Clock.systemUTC());
            Check found = checks.check(reached -> {});
            assertThat(found.problems()).as("%s", found.findings()).isZero();
            assertThat(found.seal()).isGreaterThan(KILLS);

            Sealer sealer = new Sealer(platform.coreSql(), Clock.systemUTC());
            sealer.stop();
            sealer.sealAll();

            assertThat(checks.check(reached -> {})).returns(0L, Check::problems)
                    .extracting(Check::entries).isEqualTo(entries(platform));
            assertThat(entries(platform)).as("nothing acknowledged is lost").isGreaterThanOrEqualTo(acknowledged);
        }
    }

    /** @return how many entries the program said were committed */
    private static long untilKilled(Path data) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-Dderby.stream.error.file=" + data + ".log", "-cp", System.getProperty("java.class.path"), SealingProcess.class.getName(), data.toString()))
                .redirectErrorStream(true)
                .start();
        long acknowledged = 0;
        int sealed = 0;
        boolean killed = false;
        StringBuilder said = new StringBuilder();
        try (BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                acknowledged += line.equals(SealingProcess.ACKNOWLEDGED) ? 1 : 0;
                sealed += line.equals(SealingProcess.SEALED) ? 1 : 0;
                said.append(line).append('\n');
                if (acknowledged >= ENTRIES_BEFORE_A_KILL && sealed >= 2) {
                    killed = true;
                    process.toHandle().destroyForcibly(); // Process itself would close what is still to be read
                }
            }
        }
        process.waitFor();
        assertThat(killed).as("lived until it was killed, but said: %s", said).isTrue();
        return acknowledged;
    }

    private static long entries(TestPlatform platform) {
        long[] entries = {0};
        new AuditLog(platform.coreSql()).each(AuditFilter.ALL, row -> entries[0]++);
        return entries[0];
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (!file.getFileName().toString().equals("db.lck")) {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                }
            }
        }
    }
}
