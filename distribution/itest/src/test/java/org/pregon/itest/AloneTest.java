package org.pregon.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pregon.itest.system.Api;
import org.pregon.itest.system.PregonSystem;

/** Core stands by itself, and every module stands on core alone: no other module is needed for its work. */
class AloneTest {
    @Nested
    class Core {
        @RegisterExtension
        static final PregonSystem PREGON = PregonSystem.with("--modules", "core");

        @Test
        void answersWithoutAnyModule() {
            Api administrator = PREGON.administrator();

            assertThat(ready(administrator)).contains("core", "reporting").doesNotContain("directory", "calendar");
            administrator.get("office").expect(200);
            administrator.get("home").expect(200);
            administrator.get("users").expect(200);
            administrator.get("directory/institutions").expectProblem(404, "not-found");
        }

        @Test
        void statesEveryAbsentModuleAsAGap() {
            Api administrator = PREGON.administrator();

            long id = administrator.post("reporting/monthly", Map.of("month", "2026-10")).expect(201).id();
            assertThat(administrator.get("reporting/monthly/" + id + "/file.html").expect(200).text()).contains("no está instalado");
            assertThat(administrator.get("reporting/monthly/" + id + "/file.pdf").expect(200).text()).startsWith("%PDF-");
        }
    }

    @Nested
    class Directory {
        @RegisterExtension
        static final PregonSystem PREGON = PregonSystem.with("--modules", "directory");

        @Test
        void keepsInstitutionsByItself() {
            Api administrator = PREGON.administrator();

            assertThat(ready(administrator)).contains("core", "directory").doesNotContain("calendar");
            long id = administrator.post("directory/institutions",
                    Map.of("name", "Ministerio de Cultura", "kind", "MINISTRY", "scope", "NATIONAL")).expect(201).id();
            administrator.get("directory/institutions/" + id).expect(200);
            administrator.get("home").expect(200);
        }
    }

    @Nested
    class Calendar {
        @RegisterExtension
        static final PregonSystem PREGON = PregonSystem.with("--modules", "calendar");

        @Test
        void keepsTheAgendaByItself() {
            Api administrator = PREGON.administrator();

            assertThat(ready(administrator)).contains("core", "calendar").doesNotContain("directory");
            long id = administrator.post("calendar/activities", Map.of("title", "Izamiento", "kind", "FLAG_RAISING",
                    "startsAt", "2026-11-29T08:00", "responsible", "Rosa Ccori Mamani")).expect(201).id();
            administrator.get("calendar/activities/" + id).expect(200);
            assertThat(PREGON.visitor().get("calendar/public.ics").expect(200).text()).startsWith("BEGIN:VCALENDAR");
            administrator.get("home").expect(200);
        }
    }

    private static List<String> ready(Api administrator) {
        return StreamSupport.stream(administrator.get("modules").expect(200).json().spliterator(), false)
                .filter(module -> module.path("state").asText().equalsIgnoreCase("ready"))
                .map((JsonNode module) -> module.path("id").asText())
                .toList();
    }
}
