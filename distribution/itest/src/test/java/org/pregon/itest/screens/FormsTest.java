package org.pregon.itest.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pregon.itest.system.Api;
import org.pregon.itest.system.PregonSystem;

/** Nothing that somebody typed is lost, whatever happens meanwhile. */
class FormsTest {
    private static final Pattern STALE = Pattern.compile("status of 412");
    private static final Pattern NO_SESSION = Pattern.compile("status of 401");

    @RegisterExtension
    static final PregonSystem PREGON = PregonSystem.shared();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void twoWhoEditTheSameRecordSeeBothVersionsAndLoseNothing() {
        String id = institution("Emisora La Quillabambina");
        try (Desk one = edit(id); Desk other = edit(id)) {
            one.field("Teléfono").fill("084 281111");
            one.field("Dirección").fill("Jr. Espinar 120");
            one.button("Guardar").click();
            one.heading("Emisora La Quillabambina").waitFor();

            other.field("Teléfono").fill("084 282222");
            other.field("Siglas").fill("ELQ");
            other.button("Guardar").click();
            Locator dialog = other.page().getByRole(AriaRole.DIALOG);
            assertThat(dialog).containsText("Otra persona cambió este registro");
            assertThat(dialog).containsText("084 281111");
            assertThat(dialog).containsText("084 282222");
            assertThat(dialog).containsText("Jr. Espinar 120");
            other.look("conflict");

            other.button("Seguir escribiendo").click();
            assertThat(other.field("Teléfono")).hasValue("084 282222");
            other.button("Guardar").click();
            other.button("Guardar lo elegido").click();
            other.heading("Emisora La Quillabambina").waitFor();
            assertThat(other.page().locator("dl.facts")).containsText("084 282222");
            assertThat(other.page().locator("dl.facts")).containsText("Jr. Espinar 120");
            assertThat(other.page().locator("header .lead")).containsText("ELQ");
            other.expectConsole(STALE);
        }
    }

    @Test
    void aSessionThatEndsInTheMiddleOfAFormIsTakenUpAgainOverIt() {
        try (Desk desk = BROWSER.desk(PREGON).signInAsAdministrator().open("directory/new")) {
            desk.field("Nombre").fill("Asociación de Vecinos de Ñawpaqpampa");
            desk.field("Tipo").selectOption("Otra");
            desk.field("Ámbito").selectOption("Distrital");
            desk.page().context().clearCookies();

            desk.button("Registrar institución").click();
            desk.heading("Su sesión terminó").waitFor();
            desk.page().getByRole(AriaRole.DIALOG).getByLabel("Contraseña", new Locator.GetByLabelOptions().setExact(true)).fill(Api.PASSWORD);
            desk.page().getByRole(AriaRole.DIALOG).getByText("Ingresar", new Locator.GetByTextOptions().setExact(true)).click();

            desk.heading("Asociación de Vecinos de Ñawpaqpampa").waitFor();
            desk.expectConsole(NO_SESSION);
        }
    }

    @Test
    void allThatIsWrongIsSaidAtOnceInTheOrderOfTheFormAndTheFirstIsGoneTo() {
        try (Desk desk = BROWSER.desk(PREGON).signInAsAdministrator().open("directory/new")) {
            desk.field("Tipo").selectOption("Otra");
            desk.field("Página web").fill("javascript:alert(1)");
            desk.button("Registrar institución").click();

            Locator said = desk.page().locator(".summary li");
            assertThat(said.last()).containsText("Página web");
            assertThat(said.first()).containsText("Nombre");
            assertThat(desk.field("Nombre")).isFocused();
            desk.look("form-errors");
        }
    }

    @Test
    void aFormLeftByAReloadComesBackAsItWasTyped() {
        try (Desk desk = BROWSER.desk(PREGON).signInAsAdministrator().open("directory/new")) {
            desk.page().onDialog(com.microsoft.playwright.Dialog::accept);
            desk.field("Nombre").fill("Club de Madres Santa Ana");
            desk.page().waitForFunction("() => JSON.stringify({...sessionStorage}).includes('Santa Ana')");
            desk.page().reload();

            assertThat(desk.field("Nombre")).hasValue("Club de Madres Santa Ana");
            assertThat(desk.text("Se recuperó lo que usted escribió")).isVisible();
        }
    }

    @Test
    void aFormWithUnsavedWordsIsLeftOnlyByWhoSaysSo() {
        try (Desk desk = BROWSER.desk(PREGON).signInAsAdministrator().open("directory").open("directory/new")) {
            Locator question = desk.page().getByRole(AriaRole.DIALOG);
            desk.field("Nombre").fill("Comité Vecinal Villa Ángela");
            for (Runnable way : List.<Runnable>of(desk.link("Calendario")::click, desk.link("Cancelar")::click, desk.page()::goBack)) {
                way.run();
                assertThat(question).containsText("¿Salir sin guardar?");
                desk.button("Seguir escribiendo").click();
                assertThat(question).hasCount(0);
                assertThat(desk.field("Nombre")).hasValue("Comité Vecinal Villa Ángela");
            }
            desk.link("Calendario").click();
            desk.button("Salir sin guardar").click();
            desk.heading("Calendario").waitFor();
        }
    }

    private static Desk edit(String id) {
        Desk desk = BROWSER.desk(PREGON).signInAsAdministrator().open("directory/" + id + "/edit");
        assertThat(desk.field("Nombre")).hasValue("Emisora La Quillabambina");
        return desk;
    }

    private static String institution(String name) {
        return String.valueOf(PREGON.administrator().post("directory/institutions",
                Map.of("name", name, "kind", "MEDIA", "scope", "PROVINCIAL", "ubigeo", "080901", "phone", "084 280000")).expect(201).id());
    }
}
