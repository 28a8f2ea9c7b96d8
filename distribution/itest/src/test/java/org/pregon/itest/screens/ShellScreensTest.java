package org.pregon.itest.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pregon.itest.system.Api;
import org.pregon.itest.system.PregonSystem;

/** The frame around every module: login, menu, home, administration. */
class ShellScreensTest {
    private static final Pattern REFUSED_LOGIN = Pattern.compile("status of 401");

    @RegisterExtension
    static final PregonSystem PREGON = PregonSystem.shared();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void aWrongPasswordIsSaidAndTheUserStays() {
        PREGON.administrator();
        try (Desk desk = BROWSER.desk(PREGON).open("")) {
            desk.look("login");
            desk.field("Usuario").fill("admin");
            desk.field("Contraseña").fill("no-es-esta");
            desk.button("Ingresar").click();

            assertThat(desk.page().getByRole(AriaRole.ALERT)).containsText("no son correctos");
            assertThat(desk.field("Usuario")).hasValue("admin");
            desk.look("login-wrong");
            desk.expectConsole(REFUSED_LOGIN);
        }
    }

    @Test
    void aGivenPasswordIsChangedBeforeAnythingElse() {
        String login = "luz" + System.nanoTime() % 1_000_000;
        String oneTime = PREGON.administrator().post("users",
                        Map.of("login", login, "name", "Luz Marina Huamán", "roles", List.of("staff"), "active", true))
                .expect(201).json().path("oneTimePassword").asText();
        try (Desk desk = BROWSER.desk(PREGON).signIn(login, oneTime)) {
            desk.heading("Elija su contraseña").waitFor();
            desk.look("first-password");

            desk.page().locator("[name=current]").fill(oneTime);
            desk.page().locator("[name=next]").fill("una frase de luz");
            desk.page().locator("[name=repeat]").fill("otra frase de luz");
            desk.button("Guardar contraseña").click();
            assertThat(desk.text("Las dos contraseñas no son iguales.")).isVisible();

            desk.page().locator("[name=repeat]").fill("una frase de luz");
            desk.button("Guardar contraseña").click();
            desk.page().getByRole(AriaRole.NAVIGATION).first().waitFor();
            desk.look("home-staff");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "admin-modules", "admin-users", "admin-users/new", "admin-office", "admin-numbering", "admin-numbering/report.monthly/-", "admin-numbering/new",
        "admin-numbering/direccion", "documents", "mail", "mail/plantillas", "mail/plantillas/reporting.signed", "mail/bloqueados", "mail/bloqueados/nuevo",
        "admin-mail", "admin-mail/ritmo", "admin-mail/rebotes", "admin-audit", "admin-audit/1", "admin-audit/comprobacion",
        "admin-jobs", "no/such/page"})
    void everyPageOfTheShellIsAccessibleAtADeskAndOnAPhone(String page) {
        String name = "shell-" + (page.isEmpty() ? "home" : page.replace('/', '-'));
        try (Desk desk = BROWSER.desk(PREGON).signInAsAdministrator().open(page)) {
            desk.look(name);
        }
        try (Desk phone = BROWSER.phone(PREGON).signInAsAdministrator().open(page)) {
            phone.look(name + "-phone");
        }
    }

    @Test
    void aModuleThatIsStoppedLeavesTheMenuOfThoseWhoAreWorking() {
        Api administrator = PREGON.administrator();
        try (Desk desk = BROWSER.desk(PREGON).signInAsAdministrator()) {
            Locator entry = desk.page().getByRole(AriaRole.NAVIGATION).getByText("Directorio").first();
            assertThat(entry).isVisible();

            administrator.post("modules/directory/stop", "").expect(200);
            assertThat(entry).isHidden();

            desk.open("directory");
            assertThat(desk.heading("El módulo Directorio no está funcionando")).isVisible();
            assertThat(desk.link("Ir a Módulos")).isVisible();
            desk.look("shell-stopped");

            administrator.post("modules/directory/start", "").expect(200);
            assertThat(entry).isVisible();
        } finally {
            administrator.post("modules/directory/start", "");
        }
    }

    @Test
    void theKeyboardAloneIsEnoughToComeIn() {
        PREGON.administrator();
        try (Desk desk = BROWSER.desk(PREGON).open("")) {
            desk.field("Usuario").waitFor();
            desk.page().keyboard().type("admin");
            desk.page().keyboard().press("Tab");
            desk.page().keyboard().type(Api.PASSWORD);
            desk.page().keyboard().press("Enter");
            desk.page().getByRole(AriaRole.NAVIGATION).first().waitFor();

            desk.page().keyboard().press("Tab");
            assertThat(desk.link("Ir al contenido")).isFocused();
        }
    }
}
