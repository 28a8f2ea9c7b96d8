package org.pregon.itest.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pregon.itest.Await;
import org.pregon.itest.system.Answer;
import org.pregon.itest.system.Api;
import org.pregon.itest.system.PregonSystem;

/** A role for one unit: given on screen, and then nothing of the other unit anywhere. */
class UnitRolesScreenTest {
    private static final String OURS = "Feria de emprendedoras";
    private static final String THEIRS = "Campaña de amnistía tributaria";

    @RegisterExtension
    static final PregonSystem PREGON = PregonSystem.with().at(Instant.parse("2026-11-04T15:00:00Z"));

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void whoWorksForOneUnitSeesAndChangesOnlyItsActivities() throws Exception {
        Api admin = PREGON.administrator();
        Api flor = PREGON.newUser("fccahua", "Flor Ccahua Mamani", "staff");
        long social = unit(admin, "Gerencia de Desarrollo Social", "GDS");
        long taxes = unit(admin, "Gerencia de Rentas", "GR");
        Answer ours = activity(admin, OURS, social);
        Answer theirs = activity(admin, THEIRS, taxes);

        try (Desk desk = BROWSER.desk(PREGON).signInAsAdministrator().open("admin-users")) {
            desk.link("Flor Ccahua Mamani").click();
            desk.field("Dónde vale «Personal de la oficina»").selectOption("Gerencia de Desarrollo Social");
            desk.look("user-of-a-unit");
            desk.button("Guardar").click();
            assertThat(desk.text("Personal de la oficina (por unidad)")).isVisible();
        }

        String other = "calendar/activities/" + theirs.id();
        // What a session may is believed for a second.
        Await.until(() -> flor.get(other).status(), status -> status == 404);
        flor.get(other + "/history").expect(404);
        flor.get(other + "/evidence").expect(404);
        flor.send("POST", other + "/steps", Map.of("to", "UNDER_WAY"), "If-Match", theirs.etag()).expect(404);
        flor.get("calendar/activities/" + ours.id()).expect(200);
        assertThat(flor.get("calendar/activities").expect(200).json().path("items")).extracting(row -> row.path("title").asText()).containsExactly(OURS);
        assertThat(flor.get("calendar/activities/count").expect(200).json().path("count").asInt()).isEqualTo(1);
        assertThat(flor.get("calendar/activities/range?from=2026-11-01&to=2026-11-30").expect(200).json().path("items")).hasSize(1);
        assertThat(new String(flor.get("calendar/activities/export.csv").expect(200).bytes(), StandardCharsets.UTF_8)).contains(OURS).doesNotContain(THEIRS);
        assertThat(flor.get("home").expect(200).text()).contains(OURS).doesNotContain(THEIRS);
        // What is public is so for all, whoever asked first.
        flor.get("calendar/public.ics").expect(200);
        assertThat(PREGON.visitor().get("calendar/public.ics").expect(200).text()).contains(OURS, THEIRS);
        Await.until(() -> admin.get("search?q=campa%C3%B1a").text() + flor.get("search?q=feria").text(), found -> found.contains(THEIRS) && found.contains(OURS));
        assertThat(flor.get("search?q=campa%C3%B1a").expect(200).text()).doesNotContain(THEIRS);
        flor.get("directory/institutions").expect(403);
        flor.get("reporting/monthly").expect(403);
        flor.post("calendar/activities", form("Para todos", null)).expect(422);
        flor.post("calendar/activities", form("Para rentas", taxes)).expect(422);
        flor.put("calendar/activities/" + ours.id(), form(OURS, taxes), "If-Match", ours.etag()).expect(422);
        flor.put("calendar/activities/" + ours.id(), form(OURS + " y artesanas", social), "If-Match", ours.etag()).expect(200);

        try (Desk desk = BROWSER.phone(PREGON).signIn("fccahua", Api.PASSWORD)) {
            desk.heading("Buen").waitFor();
            desk.open("calendar/list");
            assertThat(desk.text(OURS)).isVisible();
            assertThat(desk.text(THEIRS)).isHidden();
            desk.open("calendar/new").heading("Nueva actividad").waitFor();
            assertThat(desk.field("Unidad responsable")).containsText("Gerencia de Desarrollo Social");
            assertThat(desk.field("Unidad responsable")).not().containsText("Gerencia de Rentas");
        }
    }

    private static long unit(Api admin, String name, String acronym) {
        return admin.post("units", Map.of("name", name, "acronym", acronym)).expect(201).json().path("id").asLong();
    }

    private static Answer activity(Api admin, String title, long unit) {
        return admin.post("calendar/activities", form(title, unit)).expect(201);
    }

    private static Map<String, Object> form(String title, Long unit) {
        Map<String, Object> form = new java.util.HashMap<>(Map.of("title", title, "kind", "CAMPAIGN", "startsAt", "2026-11-05T10:00", "endsAt", "2026-11-05T12:00",
                "responsible", "Luz Ccori Mamani", "isPublic", true));
        form.put("unitId", unit);
        return form;
    }
}
