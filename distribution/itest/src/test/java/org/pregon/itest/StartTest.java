package org.pregon.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pregon.itest.system.Answer;
import org.pregon.itest.system.Api;
import org.pregon.itest.system.Place;
import org.pregon.itest.system.PregonProcess;

/** What a monitor and a program see while Pregón starts. */
class StartTest {
    private static final List<String> ASKED = List.of("/api/session", "/api/directory/institutions");

    @Test
    void readyIsNotSaidBeforeEverythingAnswersAndWhoComesEarlierIsToldToComeAgain() {
        Path place = Place.folder("start");
        try (PregonProcess first = PregonProcess.start(place)) {
            first.administrator().get("directory/institutions").expect(200);
        }
        List<String> seen = new ArrayList<>();
        try (PregonProcess again = PregonProcess.launch(Place.home(), Place.port(), place)) {
            Api visitor = again.visitor();
            while (!again.output().contains("está listo en")) {
                look(visitor, seen);
            }

            assertThat(look(visitor, seen)).isTrue();
        }
        assertThat(seen).contains("503 /system/health.txt?tags=ready", "503 /api/session");
    }

    /** Whether it is ready; then everything answers. */
    private static boolean look(Api visitor, List<String> seen) {
        try {
            Answer ready = visitor.get("/system/health.txt?tags=ready");
            note(seen, ready);
            if (seen.stream().allMatch(answer -> answer.startsWith("404 /system/health"))) {
                // The server listens a moment before anything stands behind it.
                return false;
            }
            for (String path : ASKED) {
                Answer answer = visitor.get(path);
                note(seen, answer);
                assertThat(answer.status()).as("%s, after %s", answer, ready).isIn(ready.status() == 200 ? List.of(200, 401) : List.of(200, 401, 503));
                if (answer.status() == 503) {
                    answer.expectProblem(503, "starting");
                    assertThat(answer.header("Retry-After")).isNotBlank();
                }
            }
            return ready.status() == 200;
        } catch (UncheckedIOException nobodyThere) {
            return false;
        }
    }

    private static void note(List<String> seen, Answer answer) {
        seen.add(answer.status() + " " + answer.request().substring(answer.request().indexOf('/', "GET http://".length())));
    }
}
