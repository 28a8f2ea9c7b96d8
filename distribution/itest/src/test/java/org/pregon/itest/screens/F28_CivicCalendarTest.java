package org.pregon.itest.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pregon.itest.Pdf;
import org.pregon.itest.system.PregonSystem;

/** F28: the civic dates of any year, own activities, filtered by scope, as .ics and on paper. */
class F28_CivicCalendarTest {
    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");

    @RegisterExtension
    static final PregonSystem PREGON = PregonSystem.with().at(NOW);

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void fixedAndMovableDatesOfAnyYearAreShown() {
        try (Desk desk = signedIn().open("calendar/civic")) {
            desk.button("Año siguiente").click();

            assertThat(day(desk, "Viernes Santo")).containsText("vie 26 mar");
            assertThat(day(desk, "Viernes Santo")).containsText("No laborable");
            assertThat(day(desk, "Proclamación de la Independencia")).containsText("mié 28 jul");
            assertThat(day(desk, "Proclamación de la Independencia")).containsText("206.º aniversario");
            assertThat(day(desk, "Día de la Madre")).containsText("dom 9 may");
            desk.look("f28-year");

            desk.button("Año siguiente").click();
            assertThat(day(desk, "Viernes Santo")).containsText("vie 14 abr");
            assertThat(day(desk, "Proclamación de la Independencia")).containsText("vie 28 jul");
        }
    }

    @Test
    void theYearIsNarrowedByScopeAndTheAddressKeepsIt() {
        try (Desk desk = signedIn().open("calendar/civic?anio=2027&lugar=all")) {
            Locator days = desk.page().locator(".civic-day");
            day(desk, "Viernes Santo").waitFor();
            int all = days.count();
            desk.page().locator(".calendar-choice:has(> span:text-is('Ámbito')) select").selectOption("Regional");
            day(desk, "Viernes Santo").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            int regional = days.count();

            assertThat(regional).isPositive().isLessThan(all);
            assertThat(days.filter(new Locator.FilterOptions().setHasText("· Regional ·"))).hasCount(regional);

            desk.page().reload();
            assertThat(days).hasCount(regional);
            desk.look("f28-scope");
        }
    }

    @Test
    void anOwnActivityIsInTheCalendarAndItsFileAndSurvivesARestart() {
        try (Desk desk = signedIn().open("calendar/civic?anio=2027")) {
            desk.link("Programar una actividad por «Día de la Madre»").click();
            desk.field("Título").fill("Homenaje a las madres del distrito");
            desk.field("Tipo").selectOption("Ceremonia");
            desk.field("Lugar").fill("Coliseo Cerrado");
            desk.page().getByLabel("Mostrar en el calendario público").check();
            desk.look("f28-form");
            desk.button("Registrar actividad").click();

            desk.heading("Homenaje a las madres del distrito").waitFor();
            assertThat(desk.text("dom 9 may 2027, 09:00")).isVisible();
        }

        PREGON.restart();

        try (Desk desk = signedIn().open("calendar/list")) {
            assertThat(desk.link("Homenaje a las madres del distrito")).isVisible();
            desk.link("Agenda").click();
            desk.choose("Más acciones", "Suscribirse al calendario público");
            String file = new String(desk.download(() -> desk.link("Descargar archivo .ics").click()), StandardCharsets.UTF_8)
                    .replaceAll("\r\n[ \t]", "");

            assertThat(file).startsWith("BEGIN:VCALENDAR");
            assertThat(event(file, "Homenaje a las madres del distrito")).contains("20270509T090000", "LOCATION:Coliseo Cerrado");
            assertThat(event(file, "Viernes Santo")).contains("20270326");
            desk.look("f28-subscribe");
        }
    }

    @Test
    void theYearIsPrintedWithoutItsControls() {
        try (Desk desk = signedIn().open("calendar/civic?anio=2027")) {
            assertThat(desk.button("Imprimir")).isVisible();
            day(desk, "Viernes Santo").waitFor();

            Pdf paper = Pdf.of(desk.print());

            assertThat(paper.text()).contains("Calendario cívico 2027", "Viernes Santo", "vie 26 mar", "Navidad");
            assertThat(paper.text()).doesNotContain("Imprimir", "Programar", "Menú principal", "Todo el país");
        }
    }

    private static Desk signedIn() {
        return BROWSER.desk(PREGON).signInAsAdministrator();
    }

    private static Locator day(Desk desk, String name) {
        return desk.page().locator(".civic-day").filter(new Locator.FilterOptions().setHasText(name)).first();
    }

    /** All events of that name in an iCalendar text. */
    private static String event(String file, String summary) {
        StringBuilder found = new StringBuilder();
        for (String event : file.split("BEGIN:VEVENT")) {
            if (event.contains("SUMMARY:" + summary)) {
                found.append(event);
            }
        }
        return found.toString();
    }
}
