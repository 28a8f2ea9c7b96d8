package org.pregon.itest.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pregon.itest.Pdf;
import org.pregon.itest.system.Answer;
import org.pregon.itest.system.Api;
import org.pregon.itest.system.PregonSystem;

/** F07: the report of any month in two clicks, with its figures; signed it has header and number for good. */
class F07_MonthlyReportTest {
    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");
    private static final String NUMBER = "INFORME N.º 001-2026-ORP/MDP";

    @RegisterExtension
    static final PregonSystem PREGON = PregonSystem.with().at(NOW);

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void theReportOfTheLastMonthTakesTwoClicksAndItsSignatureSurvivesARestart() {
        Api office = office();
        activity(office, "Aniversario del distrito", "2026-10-15");
        activity(office, "Feria escolar de lectura", "2026-10-20");
        activity(office, "Desfile de setiembre", "2026-09-03");
        byte[] signed;
        try (Desk desk = signedIn().open("reporting")) {
            desk.button("Preparar informe").click();
            desk.button("Preparar").click();

            desk.heading("octubre de 2026").waitFor();
            FrameLocator paper = desk.page().frameLocator("iframe.report-preview");
            assertThat(paper.getByText("Aniversario del distrito").first()).isVisible();
            assertThat(paper.getByText("Feria escolar de lectura").first()).isVisible();
            assertThat(paper.getByText("Desfile de setiembre")).hasCount(0);
            assertThat(desk.text("Sin número hasta la firma")).isVisible();

            desk.button("Firmar y enviar").click();
            desk.field("Su contraseña").fill(Api.PASSWORD);
            desk.button("Firmar, numerar y enviar").click();
            assertThat(desk.text(NUMBER)).isVisible();
            signed = pdf(desk);
            desk.expectPreviews();
        }

        PREGON.restart();

        try (Desk desk = signedIn().open("reporting")) {
            assertThat(desk.text(NUMBER)).isVisible();
            desk.look("f07-list");
            desk.link("Octubre de 2026").click();
            desk.heading("octubre de 2026").waitFor();

            byte[] again = pdf(desk);
            assertThat(again).isEqualTo(signed);
            assertThat(Pdf.of(again).text()).contains(NUMBER, "Municipalidad Distrital de Prueba", "Rosa Ccori Mamani", "Jefa de Imagen",
                    "octubre de 2026", "Aniversario del distrito", "Asistieron 300 vecinos.");
            assertThat(Pdf.of(again).text()).doesNotContain("Desfile de setiembre", "null");
            assertThat(desk.button("Firmar y enviar")).isHidden();
            desk.expectPreviews();
        }
    }

    @Test
    void anyOtherMonthIsPreparedTheSameWay() {
        activity(office(), "Sesión solemne de marzo", "2025-03-12");
        try (Desk desk = signedIn().open("reporting")) {
            desk.button("Preparar informe").click();
            desk.field("Mes del informe").fill("2025-03");
            desk.button("Preparar").click();

            desk.heading("marzo de 2025").waitFor();
            assertThat(desk.page().frameLocator("iframe.report-preview").getByText("Sesión solemne de marzo").first()).isVisible();
            desk.expectPreviews();
        }
    }

    private static Desk signedIn() {
        return BROWSER.desk(PREGON).signInAsAdministrator();
    }

    private static byte[] pdf(Desk desk) {
        desk.button("Más acciones").click();
        return desk.download(() -> desk.menuEntry("Descargar PDF").click());
    }

    private static Api office() {
        Api office = PREGON.administrator();
        office.put("office", Map.ofEntries(Map.entry("municipality", "Municipalidad Distrital de Prueba"),
                Map.entry("municipalityAcronym", "MDP"), Map.entry("office", "Oficina de Relaciones Públicas"),
                Map.entry("officeAcronym", "ORP"), Map.entry("headName", "Rosa Ccori Mamani"), Map.entry("headTitle", "Jefa de Imagen"),
                Map.entry("superiorName", "Julio Quispe Luna"), Map.entry("superiorTitle", "Alcalde de Prueba"),
                Map.entry("city", "Quillabamba"), Map.entry("ubigeo", "080901"), Map.entry("colour", "#1f5c3a"),
                Map.entry("yearNames", Map.of("2026", "Año de la Prueba"))), "If-Match", office.get("office").etag()).expect(200);
        return office;
    }

    private static void activity(Api office, String title, String day) {
        Answer now = office.post("calendar/activities", Map.of("title", title, "kind", "CEREMONY", "startsAt", day + "T10:00",
                "endsAt", day + "T12:00", "place", "Plaza de Armas", "responsible", "Rosa Ccori Mamani")).expect(201);
        String steps = "calendar/activities/" + now.id() + "/steps";
        Answer running = office.send("POST", steps, Map.of("to", "UNDER_WAY"), "If-Match", now.etag()).expect(200);
        office.send("POST", steps, Map.of("to", "DONE", "text", "Asistieron 300 vecinos."), "If-Match", running.etag()).expect(200);
    }
}
