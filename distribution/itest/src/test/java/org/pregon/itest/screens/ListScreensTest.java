package org.pregon.itest.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pregon.itest.system.Api;
import org.pregon.itest.system.PregonSystem;

/** What every list offers: views and columns that stay, a way back to where it was, and many rows changed at once. */
class ListScreensTest {
    private static final String MARK = "Zócalo";

    @RegisterExtension
    static final PregonSystem PREGON = PregonSystem.with();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void aViewIsSavedOnTheServerAndTheListOpensWithIt() {
        institution("Radio Quillabamba", "MEDIA");
        institution("Colegio La Convención", "EDUCATION");
        try (Desk desk = signedIn().open("directory")) {
            desk.button("Filtrar").click();
            desk.field("Tipo").selectOption(new com.microsoft.playwright.options.SelectOption().setValue("MEDIA"));
            desk.button("Listo").click();
            desk.choose("Opciones de la lista", "Elegir columnas");
            desk.page().getByLabel("Teléfono", new Page.GetByLabelOptions().setExact(true)).check();
            desk.look("list-columns");
            desk.button("Mostrar estas").click();
            assertThat(column(desk, "Teléfono")).isVisible();
            desk.button("Guardar como vista").click();
            desk.field("Nombre").fill("Medios");
            desk.page().getByLabel("Ofrecerla a toda la oficina").check();
            desk.look("list-view-form");
            desk.button("Guardar vista").click();
            assertThat(desk.button("Medios compartida")).hasAttribute("aria-current", "true");
            desk.choose("Opciones de la lista", "Abrir la lista con esta vista");
            assertThat(desk.text("La lista se abrirá con esta vista.")).isVisible();
        }

        try (Desk desk = signedIn().open("directory")) {
            assertThat(desk.link("Radio Quillabamba")).isVisible();
            assertThat(desk.link("Colegio La Convención")).isHidden();
            assertThat(column(desk, "Teléfono")).isVisible();
            desk.look("list-view");

            desk.button("Activas").click();
            assertThat(desk.link("Colegio La Convención")).isVisible();
            desk.page().reload();
            assertThat(desk.link("Colegio La Convención")).isVisible();

            desk.page().locator(".tab", new Page.LocatorOptions().setHasText("Medios")).click();
            desk.choose("Opciones de la lista", "Borrar vista");
            desk.page().getByRole(AriaRole.DIALOG).getByText("Borrar vista", new Locator.GetByTextOptions().setExact(true)).click();
            assertThat(desk.text("Se borró la vista «Medios».")).isVisible();
        }
    }

    @Test
    void theWayBackFromARecordLeadsToTheListAsItWasLeft() {
        institution("Hospital de Maranura", "HEALTH");
        institution("Museo de Maranura", "OTHER");
        try (Desk desk = signedIn().open("directory")) {
            desk.page().getByRole(AriaRole.SEARCHBOX).first().fill("hospital maranura");
            desk.page().waitForFunction("() => location.hash.includes('hospital+maranura')");
            desk.link("Hospital de Maranura").click();
            desk.heading("Hospital de Maranura").waitFor();
            desk.choose("Más acciones", "Editar");
            desk.field("Siglas").fill("HM");
            desk.button("Guardar").click();
            desk.heading("Hospital de Maranura").waitFor();
            desk.page().locator(".back").click();

            assertThat(desk.page().getByRole(AriaRole.SEARCHBOX).first()).hasValue("hospital maranura");
            assertThat(desk.link("Museo de Maranura")).isHidden();
        }
    }

    @Test
    void manyAreDeactivatedAtOnceAfterSayingHowManyAndTakenBack() {
        for (int i = 1; i <= 52; i++) {
            institution("%s %02d".formatted(MARK, i), "OTHER");
        }
        try (Desk desk = signedIn().open("directory?q=zocalo")) {
            desk.page().getByLabel("Seleccionar todas las filas de esta página").check();
            desk.button("Seleccionar los 52 que coinciden").click();
            desk.button("Desactivar").click();
            assertThat(dialog(desk)).containsText("¿Desactivar 52 instituciones?");
            desk.look("list-bulk-confirm");
            dialog(desk).getByText("Desactivar", new Locator.GetByTextOptions().setExact(true)).click();
            assertThat(desk.text("Se desactivaron 52 instituciones.")).isVisible();
            assertThat(desk.text("Nada coincide con la búsqueda")).isVisible();
            desk.button("Deshacer").click();
            assertThat(desk.text("Se deshizo en 52.")).isVisible();
            assertThat(desk.link(MARK + " 01")).isVisible();

            desk.open("directory?q=zocalo+5");
            assertThat(desk.link(MARK + " 52")).isVisible();
            desk.page().getByLabel("Seleccionar todas las filas de esta página").check();
            desk.look("list-bulk");
            desk.open("directory?q=zocalo");
            assertThat(desk.link(MARK + " 01")).isVisible();

            // One that somebody else has changed meanwhile is told of, and stops no other.
            desk.page().getByLabel("Seleccionar " + MARK + " 01").check();
            desk.page().getByLabel("Seleccionar " + MARK + " 02").check();
            String exported = new String(desk.download(() -> desk.choose("Exportar selección", "CSV")), StandardCharsets.UTF_8);
            assertThat(exported).contains(MARK + " 01", MARK + " 02").doesNotContain(MARK + " 03");
            String id = touch(MARK + " 02");
            desk.button("Desactivar").click();
            dialog(desk).getByText("Desactivar", new Locator.GetByTextOptions().setExact(true)).click();
            assertThat(dialog(desk)).containsText("Se hizo en 1 de 2");
            assertThat(dialog(desk).getByRole(AriaRole.ROW)).containsText(new String[] {"Registro", MARK + " 02"});
            desk.look("list-bulk-partly");
            desk.page().keyboard().press("Escape");
            assertThat(PREGON.administrator().get("directory/institutions/" + id).expect(200).json().path("active").asBoolean()).isTrue();
        }
        try (Desk phone = BROWSER.phone(PREGON).signInAsAdministrator().open("directory?q=zocalo+5")) {
            phone.page().locator(".rows .box").nth(1).check();
            phone.look("list-bulk-phone");
        }
    }

    @Test
    void activitiesChangeStateAndHandsTogetherAndThoseThatCannotSayWhy() {
        activity("Taller de mañana", "2026-12-01T09:00");
        activity("Desfile escolar", "2026-12-02T09:00");
        try (Desk desk = signedIn().open("calendar/list")) {
            desk.page().getByLabel("Seleccionar todas las filas de esta página").check();
            desk.button("Asignar responsable").click();
            desk.field("Responsable").last().fill("Rosa Mamani Huillca");
            dialog(desk).getByText("Asignar responsable", new Locator.GetByTextOptions().setExact(true)).click();
            assertThat(desk.text("2 actividades tienen responsable nuevo.")).isVisible();
            assertThat(desk.page().getByText("Rosa Mamani Huillca")).hasCount(2);

            desk.page().getByLabel("Seleccionar todas las filas de esta página").check();
            desk.button("Cambiar estado").click();
            dialog(desk).getByLabel("Estado").selectOption("Concluida");
            dialog(desk).getByLabel("Texto para todas").fill("Asistieron 200 vecinos.");
            desk.look("list-bulk-step");
            dialog(desk).getByText("Cambiar estado", new Locator.GetByTextOptions().setExact(true)).click();
            assertThat(dialog(desk)).containsText("Se hizo en 0 de 2");
            assertThat(dialog(desk)).containsText("no puede pasar a");
        }
    }

    private static Locator column(Desk desk, String name) {
        return desk.page().getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    private static Locator dialog(Desk desk) {
        return desk.page().getByRole(AriaRole.DIALOG);
    }

    private static Desk signedIn() {
        return BROWSER.desk(PREGON).signInAsAdministrator();
    }

    private static void institution(String name, String kind) {
        PREGON.administrator().post("directory/institutions", Map.of("name", name, "kind", kind, "scope", "PROVINCIAL", "ubigeo", "080901")).expect(201);
    }

    private static String touch(String name) {
        Api office = PREGON.administrator();
        String id = office.get("directory/institutions?q=" + name.replace(" ", "%20").replace("ó", "o")).expect(200).json().path("items").path(0).path("id").asText();
        office.put("directory/institutions/" + id, Map.of("name", name, "kind", "OTHER", "scope", "PROVINCIAL", "ubigeo", "080901", "acronym", "Z2"), "If-Match", "\"3\"").expect(200);
        return id;
    }

    private static void activity(String title, String start) {
        PREGON.administrator().post("calendar/activities", Map.of("title", title, "kind", "CEREMONY", "startsAt", start, "responsible", "Ana Quispe")).expect(201);
    }
}
