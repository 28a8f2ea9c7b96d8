package org.pregon.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pregon.itest.system.Answer;
import org.pregon.itest.system.Api;
import org.pregon.itest.system.Place;
import org.pregon.itest.system.Postgres;
import org.pregon.itest.system.PregonProcess;

/** What Pregón acknowledged is there after kill -9, whole, on either database. */
class KillTest {
    private static final int WRITERS = 4;
    private static final int ACKNOWLEDGED_BEFORE_KILL = 60;

    @Test
    void nothingAcknowledgedIsLostOnDerby() throws InterruptedException {
        survive(2, List.of());
    }

    @Test
    void nothingAcknowledgedIsLostOnPostgreSql() throws InterruptedException {
        try (Postgres postgres = new Postgres()) {
            survive(2, postgres.arguments());
        }
    }

    @Test
    @Tag("soak")
    void nothingAcknowledgedIsLostInTwentyFiveKillsOnDerby() throws InterruptedException {
        survive(25, List.of());
    }

    @Test
    @Tag("soak")
    void nothingAcknowledgedIsLostInTwentyFiveKillsOnPostgreSql() throws InterruptedException {
        try (Postgres postgres = new Postgres()) {
            survive(25, postgres.arguments());
        }
    }

    private static void survive(int kills, List<String> database) throws InterruptedException {
        Path data = Place.folder("kill");
        String[] arguments = database.toArray(String[]::new);
        Map<Long, String> acknowledged = new ConcurrentHashMap<>();
        for (int kill = 1; kill <= kills; kill++) {
            try (PregonProcess pregon = PregonProcess.start(data, arguments)) {
                verify(pregon.administrator(), acknowledged, kill - 1);
                writeUntilKilled(pregon, kill, acknowledged);
            }
        }
        try (PregonProcess pregon = PregonProcess.start(data, arguments)) {
            verify(pregon.administrator(), acknowledged, kills);
        }
    }

    private static void writeUntilKilled(PregonProcess pregon, int round, Map<Long, String> acknowledged)
            throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED_BEFORE_KILL);
        Queue<Answer> refused = new ConcurrentLinkedQueue<>();
        Thread[] writers = new Thread[WRITERS];
        for (int i = 0; i < WRITERS; i++) {
            Api api = pregon.administrator();
            String prefix = "Institución " + round + "-" + i + "-";
            writers[i] = new Thread(() -> write(api, prefix, acknowledged, refused, enough));
            writers[i].start();
        }

        boolean wrote = enough.await(2, TimeUnit.MINUTES);
        pregon.kill();

        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(refused).isEmpty();
        assertThat(wrote).as("writers wrote").isTrue();
    }

    private static void write(
            Api api, String prefix, Map<Long, String> acknowledged, Queue<Answer> refused, CountDownLatch enough) {
        for (int n = 0; ; n++) {
            String name = prefix + n;
            Answer answer;
            try {
                answer = api.post("directory/institutions", Map.of("name", name, "kind", "OTHER", "scope", "NATIONAL"));
            } catch (java.io.UncheckedIOException killed) {
                return;
            }
            if (answer.status() != 201) {
                refused.add(answer);
                return;
            }
            acknowledged.put(answer.id(), name);
            enough.countDown();
        }
    }

    /** All of them are there with their history; of those in flight at a kill, each writer had at most one. */
    private static void verify(Api api, Map<Long, String> acknowledged, int kills) {
        acknowledged.forEach((id, name) -> {
            assertThat(api.get("directory/institutions/" + id).expect(200).json().path("name").asText()).isEqualTo(name);
            assertThat(api.get("directory/institutions/" + id + "/history").expect(200).json().path("items")).hasSize(1);
        });
        int total = api.get("directory/institutions/count?active=all").expect(200).json().path("count").asInt();
        assertThat(total).isBetween(acknowledged.size(), acknowledged.size() + WRITERS * kills);
    }
}
