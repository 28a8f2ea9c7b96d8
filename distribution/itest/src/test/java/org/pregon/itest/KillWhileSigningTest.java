package org.pregon.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pregon.itest.system.Answer;
import org.pregon.itest.system.Api;
import org.pregon.itest.system.Place;
import org.pregon.itest.system.Postgres;
import org.pregon.itest.system.PregonProcess;

/** Killed in the middle of signing: no number is skipped or given twice, and none stands without its file and its report. */
class KillWhileSigningTest {
    private static final int SIGNERS = 4;
    private static final int ACKNOWLEDGED_BEFORE_KILL = 10;

    private final AtomicInteger months = new AtomicInteger();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Queue<Answer> refused = new ConcurrentLinkedQueue<>();

    @Test
    void numbersHaveNoGapOnDerby() throws InterruptedException {
        survive(2, List.of());
    }

    @Test
    void numbersHaveNoGapOnPostgreSql() throws InterruptedException {
        try (Postgres postgres = new Postgres()) {
            survive(2, postgres.arguments());
        }
    }

    @Test
    @Tag("soak")
    void numbersHaveNoGapInTwentyKillsOnDerby() throws InterruptedException {
        survive(20, List.of());
    }

    private void survive(int kills, List<String> database) throws InterruptedException {
        Path data = Place.folder("kill-signing");
        String[] arguments = database.toArray(String[]::new);
        for (int kill = 1; kill <= kills; kill++) {
            try (PregonProcess pregon = PregonProcess.start(data, arguments)) {
                verify(pregon.namedOffice(), kill - 1);
                signUntilKilled(pregon);
            }
        }
        try (PregonProcess pregon = PregonProcess.start(data, arguments)) {
            verify(pregon.administrator(), kills);
        }
    }

    private void signUntilKilled(PregonProcess pregon) throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED_BEFORE_KILL);
        Thread[] signers = new Thread[SIGNERS];
        for (int i = 0; i < SIGNERS; i++) {
            Api api = pregon.administrator();
            signers[i] = new Thread(() -> sign(api, enough));
            signers[i].start();
        }

        boolean signed = enough.await(3, TimeUnit.MINUTES);
        pregon.kill();

        for (Thread signer : signers) {
            signer.join();
        }
        assertThat(refused).isEmpty();
        assertThat(signed).as("signers signed").isTrue();
    }

    private void sign(Api api, CountDownLatch enough) {
        while (true) {
            Answer answer;
            try {
                String month = YearMonth.of(2000, 1).plusMonths(months.getAndIncrement()).toString();
                Answer draft = api.post("reporting/monthly", Map.of("month", month)).expect(201);
                answer = api.send("POST", "reporting/monthly/" + draft.id() + "/sign", Map.of("password", Api.PASSWORD), "If-Match", draft.etag());
            } catch (UncheckedIOException killed) {
                return;
            }
            if (answer.status() != 200) {
                refused.add(answer);
                return;
            }
            acknowledged.put(answer.json().path("designation").asText(), answer.json().path("sha256").asText());
            enough.countDown();
        }
    }

    private void verify(Api api, int kills) {
        List<JsonNode> register = register(api);
        assertThat(register).extracting(document -> document.path("number").asInt())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, register.size()).boxed().toList());
        assertThat(register).hasSizeBetween(acknowledged.size(), acknowledged.size() + SIGNERS * kills);
        for (JsonNode document : register) {
            String designation = document.path("designation").asText();
            assertThat(api.post("documents/" + document.path("id").asLong() + "/verify", Map.of()).expect(200).json().path("state").asText())
                    .as(designation).isEqualTo("INTACT");
            JsonNode report = api.get(document.path("href").asText().replace("#/reporting/", "reporting/monthly/")).expect(200).json();
            assertThat(report.path("designation").asText()).isEqualTo(designation);
            assertThat(report.path("sha256").asText()).isEqualTo(document.path("sha256").asText());
        }
        acknowledged.forEach((designation, sha256) -> assertThat(register).as(designation).anySatisfy(document -> {
            assertThat(document.path("designation").asText()).isEqualTo(designation);
            assertThat(document.path("sha256").asText()).isEqualTo(sha256);
        }));
    }

    /** In the order of their signatures. */
    private static List<JsonNode> register(Api api) {
        List<JsonNode> all = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = api.get("documents?sort=signed&limit=200&after=" + after).expect(200).json();
            page.path("items").forEach(all::add);
            after = page.path("next").isNull() ? "" : page.path("next").asText();
        } while (!after.isEmpty());
        return all;
    }
}
