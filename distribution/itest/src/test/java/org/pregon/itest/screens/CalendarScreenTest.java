package org.pregon.itest.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pregon.itest.system.PregonSystem;

/** A month as people plan by it. */
class CalendarScreenTest {
    private static final String TITLE = "Izamiento institucional y formación del personal de las nueve gerencias de la municipalidad";

    @RegisterExtension
    static final PregonSystem PREGON = PregonSystem.shared();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void aTitleThatHasNoRoomIsReadWholeByMouseKeyboardAndVoice() {
        PREGON.administrator().post("calendar/activities", Map.of("title", TITLE, "kind", "CEREMONY", "startsAt", "2031-05-12T08:00",
                "endsAt", "2031-05-12T09:30", "allDay", false, "responsible", "Milagros Quispe Zúñiga", "isPublic", false)).expect(201);
        String whole = "08:00–09:30 " + TITLE + " (programada)";

        try (Desk desk = BROWSER.desk(PREGON).signInAsAdministrator().open("calendar?fecha=2031-05-12")) {
            Locator event = desk.page().locator(".fc-daygrid-event").filter(new Locator.FilterOptions().setHasText("Izamiento institucional"));
            assertThat(event).hasAttribute("title", whole);
            assertThat(event).hasAccessibleName(whole);
            desk.look("calendar-month");

            // As the keyboard comes there: a focus that the mouse gave shows nothing.
            desk.page().keyboard().press("Tab");
            event.focus();
            assertThat((String) event.evaluate("e => getComputedStyle(e, '::after').content")).startsWith("\"" + whole + "\"");
            desk.look("calendar-month-focus");
        }
    }
}
