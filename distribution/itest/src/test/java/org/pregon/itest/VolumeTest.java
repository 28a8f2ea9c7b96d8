package org.pregon.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pregon.itest.system.Api;
import org.pregon.itest.system.Place;
import org.pregon.itest.system.Postgres;
import org.pregon.itest.system.PregonProcess;

/** A directory many times larger than any office's: files come in, every page is there, everything goes out again. */
@Tag("soak")
class VolumeTest {
    private static final int FILES = 5;
    private static final int ROWS = 10_000;
    private static final int PAGE = 200;

    @Test
    void fiftyThousandInstitutionsComeInAreWalkedAndGoOutOnDerby() {
        walk();
    }

    @Test
    void fiftyThousandInstitutionsComeInAreWalkedAndGoOutOnPostgreSql() {
        try (Postgres postgres = new Postgres()) {
            walk(postgres.arguments().toArray(String[]::new));
        }
    }

    private static void walk(String... database) {
        try (PregonProcess pregon = PregonProcess.start(Place.folder("volume"), database)) {
            Api api = pregon.administrator();
            for (int file = 0; file < FILES; file++) {
                assertThat(load(api, file)).as("created of file " + file).isEqualTo(ROWS);
            }

            List<String> names = pages(api);
            assertThat(names).hasSize(FILES * ROWS).isSorted();
            assertThat(new HashSet<>(names)).hasSize(FILES * ROWS);
            assertThat(api.get("directory/institutions/export.csv").expect(200).text().lines()).hasSize(FILES * ROWS + 1);
        }
    }

    /** @return how many institutions the file created */
    private static int load(Api api, int file) {
        StringBuilder text = new StringBuilder("nombre,tipo,ambito\n");
        for (int row = 0; row < ROWS; row++) {
            text.append("Junta Vecinal ").append("%06d".formatted(file * ROWS + row)).append(",Otra,Distrital\n");
        }
        String place = "imports/" + api.send("POST", "imports/directory", text.toString().getBytes(StandardCharsets.UTF_8),
                "Content-Type", "text/csv", "X-File-Name", "juntas.csv").expect(200).id();
        api.post(place + "/run", "").expect(200);
        JsonNode done = Await.patiently(() -> api.get(place).expect(200).json(),
                progress -> !progress.toString().matches("(?i).*\"(running|queued|preview)\".*"));
        return done.findValue("created").asInt();
    }

    private static List<String> pages(Api api) {
        List<String> names = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = api.get("directory/institutions?sort=name&limit=" + PAGE + after).expect(200).json();
            page.path("items").forEach(item -> names.add(item.path("name").asText()));
            after = page.path("next").isNull() ? "" : "&after=" + URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8);
        } while (!after.isEmpty());
        return names;
    }
}
