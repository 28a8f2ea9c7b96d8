package org.pregon.itest.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pregon.itest.system.PregonSystem;

/** The office keeps the dates and periods that its terms depend on. It is Sunday 22 November 2026. */
class DeadlinesScreenTest {
    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");

    @RegisterExtension
    static final PregonSystem PREGON = PregonSystem.with().at(NOW);

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void aDayThatTheOfficeDeclaresMovesATermAndIsStillThereAfterARestart() {
        try (Desk desk = signedIn().open("calendar/deadlines")) {
            assertThat(term(desk)).containsText("Vence el vie 4 dic 2026");
            desk.field("Plazo").fill("0");
            assertThat(desk.text("Escriba un número de 1 a 3650.")).isVisible();
            desk.link("Calendario cívico").click();
            desk.link("Agregar fecha").click();
            desk.field("Nombre").fill("Aniversario de Maranura");
            desk.field("Cuándo cae").fill("treinta de no sé");
            desk.page().getByLabel("No laborable").check();
            desk.button("Agregar fecha").click();
            assertThat(desk.page().locator(".field.wrong").first()).containsText("Cuándo cae");
            desk.field("Cuándo cae").fill("30 de noviembre solo en 2026");
            desk.look("deadlines-date");
            desk.button("Agregar fecha").click();
            desk.heading("Aniversario de Maranura").waitFor();
            assertThat(desk.text("Agregada por la oficina")).isVisible();
            desk.expectConsole(Pattern.compile("422 .*(deadlines/term|civic-dates)"));
        }

        PREGON.restart();

        try (Desk desk = signedIn().open("calendar/deadlines")) {
            assertThat(term(desk)).containsText("Vence el lun 7 dic 2026");
            desk.look("deadlines");
            desk.open("calendar/civic?anio=2026");
            desk.link("Aniversario de Maranura").click();
            desk.choose("Más acciones", "No se celebra aquí");
            assertThat(desk.text("No aparece en el calendario ni cuenta para los plazos.")).isVisible();
            desk.open("calendar/deadlines");
            assertThat(term(desk)).containsText("Vence el vie 4 dic 2026");
            desk.open("calendar/civic/hidden");
            desk.link("Aniversario de Maranura").click();
            desk.button("Volver a celebrar").click();
            assertThat(desk.button("Volver a celebrar")).hasCount(0);
            desk.link("Editar").waitFor();
            desk.open("calendar/deadlines");
            assertThat(term(desk)).containsText("Vence el lun 7 dic 2026");
        }
    }

    @Test
    void anElectoralPeriodIsClosedWhenItsResolutionIsPublished() {
        try (Desk desk = signedIn().open("calendar/deadlines")) {
            desk.link("Elecciones Regionales y Municipales 2026").click();
            assertThat(desk.text("Sin registrar")).isVisible();
            desk.link("Editar").click();
            desk.field("Cierre del proceso").fill("2026-09-30");
            desk.button("Guardar").click();
            assertThat(desk.text("Es anterior a la votación.")).isVisible();
            desk.field("Cierre del proceso").fill("2026-11-20");
            desk.button("Guardar").click();
            desk.heading("Elecciones Regionales y Municipales 2026").waitFor();
            assertThat(desk.text("vie 20 nov 2026")).isVisible();
            desk.look("deadlines-electoral");
            desk.open("calendar/deadlines");
            assertThat(desk.text("Concluido")).isVisible();
        }
    }

    private static Locator term(Desk desk) {
        return desk.page().locator(".term-answer");
    }

    private static Desk signedIn() {
        return BROWSER.desk(PREGON).signInAsAdministrator();
    }
}
