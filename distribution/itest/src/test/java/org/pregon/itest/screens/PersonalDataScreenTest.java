package org.pregon.itest.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pregon.itest.Await;
import org.pregon.itest.Pdf;
import org.pregon.itest.system.Api;
import org.pregon.itest.system.PregonSystem;

/** What Ley 29733 gives a person: to know what is kept, to have it, and to have it hidden. */
class PersonalDataScreenTest {
    private static final String PERSON = "Milagros Quispe Ñahui";

    @RegisterExtension
    static final PregonSystem PREGON = PregonSystem.with().at(Instant.parse("2026-11-04T15:00:00Z"));

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void whatIsKeptOfAPersonIsSeenHandedOverHiddenAndShownAgain() throws Exception {
        Api office = PREGON.administrator();
        PREGON.newUser("rhuaman", "Rosa Huamán Caballero", "head");
        Api staff = PREGON.newUser("lccori", "Luz Ccori Mamani", "staff");
        long institution = office.post("directory/institutions", Map.of("name", "Hospital de Quillabamba", "kind", "HEALTH", "scope", "DISTRICT")).expect(201).id();
        long post = office.post("directory/institutions/" + institution + "/posts", Map.of("title", "Directora", "position", 1, "active", true)).expect(201).id();
        office.post("directory/posts/" + post + "/terms", Map.of("holder", PERSON, "startsOn", "2026-01-02", "email", "mquispe@hospital.example",
                "source", "Resolución 012-2026", "purpose", "Protocolo", "basis", "PUBLIC_FUNCTION", "obtainedOn", "2026-01-05")).expect(201);
        office.post("calendar/activities", Map.of("title", "Campaña de vacunación", "kind", "CAMPAIGN", "startsAt", "2026-11-05T10:00", "endsAt", "2026-11-05T12:00",
                "responsible", "Luz Ccori Mamani", "participants", "Dra. Milagros Quispe Ñahui, promotores")).expect(201);
        Await.until(() -> staff.get("search?q=milagros").text(), found -> found.contains(PERSON));
        staff.get("persons?name=quispe").expect(403);
        office.get("persons?name=q").expect(422);

        try (Desk head = BROWSER.desk(PREGON).signIn("rhuaman", Api.PASSWORD)) {
            head.heading("Buen").waitFor();
            head.open("admin-persons");
            head.field("Nombres y apellidos").fill("quispe milagros");
            head.button("Buscar a la persona").click();
            assertThat(head.text("Está en 2 registros.")).isVisible();
            assertThat(head.text("Resolución 012-2026")).isVisible();
            assertThat(head.text("Función pública: no requiere consentimiento")).isVisible();
            assertThat(head.text("Dra. Milagros Quispe Ñahui, promotores")).isVisible();
            head.look("personal-data");
            byte[] pdf = head.download(() -> head.choose("Entregar todo", "PDF"));
            assertThat(Pdf.of(pdf).text()).contains("Resolución 012-2026", "mquispe@hospital.example", "promotores");
            byte[] json = head.download(() -> head.choose("Entregar todo", "JSON, para otro programa"));
            assertThat(new String(json, StandardCharsets.UTF_8)).contains("mquispe@hospital.example");
            head.button("Bloquear").click();
            head.page().getByRole(AriaRole.DIALOG).locator("button.primary").click();
            assertThat(head.text("Falta este dato.")).isVisible();
            head.field("Motivo").fill("Solicitud de oposición, expediente 1234.");
            head.page().getByRole(AriaRole.DIALOG).locator("button.primary").click();
            assertThat(head.heading("Bloqueados ahora")).isVisible();
            head.look("personal-data-blocked");
        }

        assertThat(staff.get("directory/institutions/" + institution + "/posts").expect(200).text()).doesNotContain("Milagros");
        assertThat(staff.get("directory/posts/" + post + "/terms").expect(200).json().path("items")).isEmpty();
        Await.until(() -> staff.get("search?q=milagros&kind=directory.person").text(), found -> !found.contains(PERSON));
        assertThat(office.get("audit?personal=true").expect(200).json().path("items")).extracting(row -> row.path("action").asText())
                .contains("view", "export", "block").doesNotContain("create");

        PREGON.restart();
        try (Desk head = BROWSER.phone(PREGON).signIn("rhuaman", Api.PASSWORD)) {
            head.heading("Buen").waitFor();
            head.open("admin-persons");
            assertThat(head.text("Solicitud de oposición, expediente 1234.")).isVisible();
            head.look("personal-data-phone");
            head.button("Volver a mostrar").click();
            head.field("Motivo").fill("La persona lo pidió.");
            head.page().getByRole(AriaRole.DIALOG).locator("button.primary").click();
            assertThat(head.heading("Bloqueados ahora")).isHidden();
        }
        Api again = PREGON.visitor();
        again.signIn("lccori", Api.PASSWORD).expect(200);
        assertThat(again.get("directory/institutions/" + institution + "/posts").expect(200).text()).contains(PERSON);
        Await.until(() -> again.get("search?q=milagros&kind=directory.person").text(), found -> found.contains(PERSON));
    }
}
