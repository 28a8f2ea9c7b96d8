package org.pregon.itest.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pregon.itest.system.PregonSystem;

/** F49: a task with the memo's reference and its day is received, answered, and stands in the monthly report. */
class F49_AssignedTaskTest {
    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");

    @RegisterExtension
    static final PregonSystem PREGON = PregonSystem.with().at(NOW);

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void aTaskIsReceivedAnsweredAndSeenInTheMonthlyReportAfterARestart() {
        try (Desk desk = signedIn().open("tasks")) {
            assertThat(desk.text("No hay encargos")).isVisible();
            desk.look("f49-empty");
            assertThat(desk.page().locator("a.primary, button.primary")).hasCount(1);
            desk.page().locator(".empty a.primary").click();
            desk.field("Encargo").fill("Difundir la campaña de vacunación canina en Ñapari");
            desk.field("Encargado a").selectOption("Administración");
            desk.field("Hasta").fill("2026-11-27");
            desk.field("Documento de referencia").fill("MEMORANDO N.º 214-2026-A/MPLC");
            desk.field("Quién lo pide").fill("Alcaldía");
            desk.look("f49-form");
            desk.button("Registrar encargo").click();
            desk.heading("Difundir la campaña de vacunación canina en Ñapari").waitFor();
            desk.open("");
            assertThat(desk.text("Responder: Difundir la campaña de vacunación canina en Ñapari")).isVisible();
        }

        PREGON.restart();

        try (Desk desk = signedIn().open("tasks")) {
            desk.link("Difundir la campaña de vacunación canina en Ñapari").click();
            desk.link("Responder").click();
            desk.field("Respuesta").fill("Se difundió en dos radios y en el mercado: 340 afiches.");
            desk.look("f49-answer");
            desk.button("Responder").click();
            assertThat(desk.text("Se difundió en dos radios y en el mercado: 340 afiches.")).isVisible();
            assertThat(desk.text("Conforme")).isVisible();
            desk.look("f49-task");
        }

        try (Desk desk = signedIn().open("reporting")) {
            desk.button("Preparar informe").click();
            desk.field("Mes del informe").fill("2026-11");
            desk.button("Preparar").click();
            FrameLocator paper = desk.page().frameLocator("iframe.report-preview");
            assertThat(paper.getByText("Encargos recibidos").first()).isVisible();
            assertThat(paper.getByText("MEMORANDO N.º 214-2026-A/MPLC (Alcaldía)").first()).isVisible();
            assertThat(paper.getByText("Se difundió en dos radios y en el mercado: 340 afiches.").first()).isVisible();
            // Each preview says once, while it loads, that nothing may run in it.
            assertThat(desk.text("Preparando el informe")).isHidden();
            desk.expectPreviews();
        }
    }

    private static Desk signedIn() {
        return BROWSER.desk(PREGON).signInAsAdministrator();
    }
}
