package org.pregon.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pregon.itest.system.Answer;
import org.pregon.itest.system.Api;
import org.pregon.itest.system.Place;
import org.pregon.itest.system.PregonProcess;

/** What monitors, programs and people see while Pregón starts: nobody there, "come again", or what it will say ever after. */
class StartTest {
    private static final String READY = "/system/health.txt?tags=ready";
    private static final List<String> ASKED = List.of(READY, "/system/health.txt?tags=live", "/api", "/api/session", "/api/directory/institutions",
            "/api/calendar/public.ics", "/api/nothing", "/", "/verificar", "/aprobar", "/nothing");

    @Test
    void whoComesEarlyIsToldToComeAgainAndNothingElse() throws InterruptedException {
        Path place = Place.folder("start");
        String key;
        try (PregonProcess first = PregonProcess.start(place)) {
            key = first.administrator().post("tokens", Map.of("name", "Tablero", "permissions", List.of("directory.read"), "days", 1,
                    "password", Api.PASSWORD)).expect(201).json().path("secret").asText();
        }
        try (PregonProcess again = PregonProcess.launch(Place.home(), Place.port(), place)) {
            List<Watch> watches = new ArrayList<>();
            ASKED.forEach(path -> watches.add(new Watch(again, path)));
            watches.add(new Watch(again, "/api/directory/institutions", "Authorization", "Bearer " + key));
            again.awaitReady();
            // The first was killed: what it left behind must not make the second one ready too soon.
            assertThat(again.visitor().get("session").status()).isEqualTo(200);
            assertThat(again.visitor().get("directory/institutions").status()).isEqualTo(401);

            for (Watch watch : watches) {
                watch.stop();
                watch.judge();
            }

            assertThat(watches.stream().filter(Watch::wasEarly).map(watch -> watch.path))
                    .as("told to come again").contains(READY, "/api/session", "/api/directory/institutions");
        }
    }

    /** Asks for one address all the time. */
    private static final class Watch implements Runnable {
        private final String path;
        private final String[] headers;
        private final Api visitor;
        private final Queue<Answer> seen = new ConcurrentLinkedQueue<>();
        private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean on = new AtomicBoolean(true);
        private final Thread thread;

        Watch(PregonProcess pregon, String path, String... headers) {
            this.path = path;
            this.headers = headers;
            this.visitor = pregon.visitor();
            this.thread = new Thread(this, "watch " + path);
            thread.start();
        }

        @Override
        public void run() {
            while (on.get()) {
                try {
                    seen.add(visitor.send("GET", path, null, headers));
                } catch (UncheckedIOException nobody) {
                    if (!seen.isEmpty()) {
                        unanswered.add(nobody.toString());
                    }
                }
            }
        }

        void stop() throws InterruptedException {
            on.set(false);
            thread.join();
        }

        boolean wasEarly() {
            return seen.stream().anyMatch(answer -> answer.status() == 503);
        }

        /** Everything is ready by now. */
        void judge() {
            Answer settled = visitor.send("GET", path, null, headers);
            assertThat(settled.status()).as(settled.toString()).isLessThan(500);
            assertThat(unanswered).as("left %s alone after it had answered", path).isEmpty();
            Map<Integer, Answer> others = seen.stream().filter(answer -> answer.status() != settled.status())
                    .collect(Collectors.toMap(Answer::status, answer -> answer, (one, other) -> one));
            assertThat(others.keySet()).as("%s, in the end %s, before %s", path, settled, others).isSubsetOf(503);
            seen.forEach(answer -> {
                assertThat(answer.text() + answer.headers().map()).as(answer.toString()).doesNotContainIgnoringCase("jetty");
                if (answer.status() == 503) {
                    isCalm(answer);
                }
            });
        }

        private void isCalm(Answer answer) {
            if (path.equals(READY)) {
                return;
            }
            assertThat(answer.header("Retry-After")).as(answer.toString()).isNotBlank();
            if (path.startsWith("/api")) {
                answer.expectProblem(503, "starting");
            } else {
                assertThat(answer.header("Content-Type")).as(answer.toString()).startsWith("text/html");
                assertThat(answer.text()).contains("está iniciando");
            }
        }
    }
}
