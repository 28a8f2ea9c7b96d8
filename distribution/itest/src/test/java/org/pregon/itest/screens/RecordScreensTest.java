package org.pregon.itest.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pregon.itest.system.Answer;
import org.pregon.itest.system.Api;
import org.pregon.itest.system.PregonSystem;

/** What every record's page offers: what it was and back to it, what other modules have about it, and making what is missing on the way. */
class RecordScreensTest {
    @RegisterExtension
    static final PregonSystem PREGON = PregonSystem.with();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void aFieldOrAWholeVersionIsTakenBackAsOneMoreChange() {
        String id = institution("Radio Kumpa", "MEDIA");
        write(id, "Radio Kumpa", "MEDIA", "084 281111", 1);
        write(id, "Radio Kumpa AM", "COMPANY", "084 282222", 2);
        try (Desk desk = BROWSER.desk(PREGON).signInAsAdministrator().open("directory/" + id + "?tab=historial")) {
            desk.page().getByLabel("Recuperar Teléfono como estaba antes de").first().click();
            assertThat(dialog(desk)).containsText("084 282222");
            assertThat(dialog(desk)).containsText("084 281111");
            desk.look("record-revert");
            desk.button("Recuperar").click();
            assertThat(desk.text("Se recuperó lo anterior.")).isVisible();
            assertThat(desk.page().locator(".history > li")).hasCount(4);

            desk.page().locator(".history > li").last().getByText("Volver a esta versión").click();
            assertThat(dialog(desk)).containsText("Medio de comunicación");
            desk.button("Recuperar").click();
            assertThat(desk.page().locator(".history > li")).hasCount(5);
            assertThat(desk.heading("Radio Kumpa").first()).hasText("Radio Kumpa");
            desk.look("record-history");
        }
        Answer now = PREGON.administrator().get("directory/institutions/" + id).expect(200);
        org.assertj.core.api.Assertions.assertThat(now.json().path("kind").asText()).isEqualTo("MEDIA");
        org.assertj.core.api.Assertions.assertThat(now.json().path("phone").isNull()).isTrue();
        org.assertj.core.api.Assertions.assertThat(now.json().path("version").asInt()).isEqualTo(5);
    }

    @Test
    void anActivitysTimeIsTakenBackToo() {
        Api office = PREGON.administrator();
        String id = String.valueOf(office.post("calendar/activities", Map.of("title", "Feria del café", "kind", "OTHER", "startsAt", "2026-12-01T09:00", "responsible", "Ana Quispe")).expect(201).id());
        office.put("calendar/activities/" + id + "/time", Map.of("startsAt", "2026-12-05T15:30", "allDay", false), "If-Match", "\"1\"").expect(200);
        try (Desk desk = BROWSER.desk(PREGON).signInAsAdministrator().open("calendar/" + id + "?tab=historial")) {
            desk.page().locator(".history > li").last().getByText("Volver a esta versión").click();
            assertThat(dialog(desk)).containsText("mar 1 dic 2026, 09:00");
            desk.button("Recuperar").click();
            assertThat(desk.page().locator("header .lead")).containsText("mar 1 dic 2026, 09:00");
        }
    }

    @Test
    void anInstitutionIsMadeInTheMiddleOfAnActivityAndEachShowsTheOther() {
        try (Desk desk = BROWSER.desk(PREGON).signInAsAdministrator().open("calendar/new?inicio=2026-12-10T09:00")) {
            desk.field("Título").fill("Convenio por el agua");
            desk.field("Tipo").selectOption("Reunión");
            desk.field("Institución relacionada").fill("Comité de Regantes de Huayopata");
            desk.page().getByRole(AriaRole.OPTION).getByText("Crear «Comité de Regantes de Huayopata»").click();
            assertThat(dialog(desk).getByLabel("Nombre", new Locator.GetByLabelOptions().setExact(true))).hasValue("Comité de Regantes de Huayopata");
            desk.look("picker-create");
            dialog(desk).getByText("Registrar institución", new Locator.GetByTextOptions().setExact(true)).click();
            assertThat(dialog(desk)).containsText("Falta este dato");
            dialog(desk).getByLabel("Tipo").selectOption("Otra");
            dialog(desk).getByLabel("Ámbito").selectOption("Distrital");
            dialog(desk).getByText("Registrar institución", new Locator.GetByTextOptions().setExact(true)).click();
            assertThat(dialog(desk)).hasCount(0);
            assertThat(desk.field("Institución relacionada")).hasValue("Comité de Regantes de Huayopata");
            assertThat(desk.field("Título")).hasValue("Convenio por el agua");
            desk.button("Registrar actividad").click();
            desk.heading("Convenio por el agua").waitFor();

            Locator related = desk.page().locator("p-related");
            related.getByText("Comité de Regantes de Huayopata").first().click();
            desk.heading("Comité de Regantes de Huayopata").waitFor();
            assertThat(related).containsText("Convenio por el agua");
            assertThat(related).containsText("jue 10 dic 2026");
            desk.look("record-related");
        }
    }

    @Test
    void aDescriptionIsWrittenWithItsFormatAndReadEverywhereAsWords() {
        try (Desk desk = BROWSER.desk(PREGON).signInAsAdministrator().open("calendar/new?inicio=2026-12-12T09:00")) {
            desk.field("Título").fill("Pasacalle de las naciones");
            desk.field("Tipo").selectOption("Ceremonia");
            Locator text = desk.page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Descripción"));
            text.click();
            desk.page().keyboard().type("Sale de la ");
            desk.page().keyboard().press("Control+b");
            desk.page().keyboard().type("plaza");
            desk.page().keyboard().press("Control+b");
            desk.page().keyboard().type(".");
            desk.page().keyboard().press("Enter");
            desk.button("Lista").click();
            desk.page().keyboard().type("Delegaciones");
            paste(text, "<p class=MsoNormal style='mso-margin-top-alt:auto' onclick='x()'><b>Bandas</b><o:p></o:p></p>"
                    + "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span>Quillabamba</p><script>alert(1)</script>");
            assertThat(text.locator("strong")).hasText(new String[] {"plaza", "Bandas"});
            assertThat(text.locator("li")).hasCount(2);
            desk.page().keyboard().press("Alt+F10");
            // A toolbar is entered where it was left.
            assertThat(desk.button("Lista")).isFocused();
            desk.page().keyboard().press("End");
            assertThat(desk.button("Rehacer (Ctrl + Y)")).isFocused();
            desk.page().keyboard().press("Escape");
            assertThat(text).isFocused();
            desk.look("richtext");
            desk.button("Registrar actividad").click();
            desk.heading("Pasacalle de las naciones").waitFor();
            Locator shown = desk.page().locator(".facts .rich");
            assertThat(shown.locator("strong")).hasText(new String[] {"plaza", "Bandas"});
            assertThat(shown.locator("li").last()).hasText("Quillabamba");
            desk.look("richtext-shown");
        }
        Api office = PREGON.administrator();
        String file = new String(office.get("calendar/activities/export.csv?q=pasacalle").expect(200).bytes(), java.nio.charset.StandardCharsets.UTF_8);
        org.assertj.core.api.Assertions.assertThat(file).contains("Sale de la plaza.").doesNotContain("<p>", "<strong>");
        String id = String.valueOf(office.post("calendar/activities", Map.of("title", "Hostil", "kind", "OTHER", "startsAt", "2026-12-13T09:00", "responsible", "Ana Quispe",
                "description", "<p>Ver <img src=x onerror=alert(1)><a href=\"javascript:alert(1)\">esto</a></p>")).expect(201).id());
        org.assertj.core.api.Assertions.assertThat(office.get("calendar/activities/" + id).expect(200).json().path("description").asText()).isEqualTo("<p>Ver esto</p>");
    }

    private static void paste(Locator into, String html) {
        into.evaluate("(element, html) => { const data = new DataTransfer(); data.setData('text/html', html); element.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true})); }", html);
    }

    @Test
    void whatWasTypedIsGoneFromTheBrowserOnceItsWriterLeft() {
        try (Desk desk = BROWSER.desk(PREGON).signInAsAdministrator().open("directory/new")) {
            desk.field("Nombre").fill("Asociación Pro Vida Sana");
            desk.page().waitForFunction("() => JSON.stringify({...sessionStorage}).includes('Vida Sana')");
            desk.page().locator(".user-button").click();
            desk.menuEntry("Salir").click();
            desk.field("Usuario").waitFor();
            assertThat(desk.page().locator("body")).not().containsText("Vida Sana");
            desk.page().waitForFunction("() => !JSON.stringify({...sessionStorage, ...localStorage}).includes('Vida Sana')");
        }
    }

    @Test
    void theKeysAreToldAndTheSearchHasAPageWithItsFilters() {
        institution("Botica Santa Rosa de Echarati", "HEALTH");
        try (Desk desk = BROWSER.desk(PREGON).signInAsAdministrator().open("directory")) {
            desk.link("Botica Santa Rosa de Echarati").waitFor();
            desk.page().keyboard().press("?");
            assertThat(dialog(desk)).containsText("Ctrl + K");
            desk.look("keys");
            desk.page().keyboard().press("Escape");

            desk.page().keyboard().press("/");
            desk.page().keyboard().type("botica");
            desk.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Buscar con filtros")).click();
            assertThat(desk.link("Botica Santa Rosa de Echarati")).isVisible();
            desk.button("Filtrar").click();
            desk.page().getByLabel("Actividades", new Page.GetByLabelOptions().setExact(true)).check();
            desk.button("Listo").click();
            assertThat(desk.text("Nada se encontró para «botica»")).isVisible();
            desk.page().reload();
            assertThat(desk.text("Nada se encontró para «botica»")).isVisible();
            desk.look("search-page-empty");
            desk.page().locator(".chip button").click();
            assertThat(desk.link("Botica Santa Rosa de Echarati")).isVisible();
            desk.look("search-page");
        }
    }

    private static Locator dialog(Desk desk) {
        return desk.page().getByRole(AriaRole.DIALOG);
    }

    private static String institution(String name, String kind) {
        return String.valueOf(PREGON.administrator().post("directory/institutions", Map.of("name", name, "kind", kind, "scope", "PROVINCIAL", "ubigeo", "080901")).expect(201).id());
    }

    private static void write(String id, String name, String kind, String phone, int version) {
        PREGON.administrator().put("directory/institutions/" + id, Map.of("name", name, "kind", kind, "scope", "PROVINCIAL", "ubigeo", "080901", "phone", phone),
                "If-Match", "\"" + version + "\"").expect(200);
    }
}
