package org.pregon.itest.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pregon.itest.system.Api;
import org.pregon.itest.system.PregonSystem;

/** The main job by keyboard alone: no mouse is touched from the login to the signature. */
class KeyboardTest {
    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");

    @RegisterExtension
    static final PregonSystem PREGON = PregonSystem.with().at(NOW);

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void anActivityIsRegisteredAndTheReportSigned() {
        PREGON.namedOffice();
        try (Desk desk = BROWSER.desk(PREGON).open("")) {
            Keyboard keys = desk.page().keyboard();
            desk.field("Usuario").waitFor();
            keys.type("admin");
            keys.press("Tab");
            keys.type(Api.PASSWORD);
            keys.press("Enter");
            desk.page().getByRole(AriaRole.NAVIGATION).first().waitFor();

            go(desk, desk.link("Calendario"));
            desk.heading("Calendario").waitFor();
            assertThat(desk.page().locator("main h1")).isFocused();
            go(desk, desk.link("Nueva actividad"));
            assertThat(desk.heading("Nueva actividad")).isVisible();
            reach(desk, desk.field("Título"));
            keys.type("Izamiento dominical");
            reach(desk, desk.field("Tipo"));
            keys.type("Izam");
            reach(desk, desk.field("Inicio"));
            desk.field("Inicio").fill("2026-11-22T08:00");
            reach(desk, desk.field("Distrito"));
            keys.press("Control+A");
            keys.type("echarate");
            desk.page().locator("[role=option]").filter(new Locator.FilterOptions().setHasText("Echarate")).first().waitFor();
            keys.press("Enter");
            assertThat(desk.field("Distrito")).hasValue("Echarate, La Convención, Cusco");
            keys.press("Control+s");
            desk.heading("Izamiento dominical").waitFor();
            assertThat(desk.text("Echarate, La Convención, Cusco")).isVisible();

            go(desk, desk.button("Iniciar"));
            go(desk, desk.button("Concluir"));
            Locator dialog = desk.page().getByRole(AriaRole.DIALOG);
            assertThat(dialog.getByRole(AriaRole.TEXTBOX)).isFocused();
            for (int i = 0; i < 6; i++) {
                keys.press("Tab");
                // Between its last and its first control the focus visits the browser's own bar, never the page behind.
                assertThat(desk.page().locator("#app :focus")).hasCount(0);
            }
            keys.press("Escape");
            assertThat(dialog).isHidden();
            assertThat(desk.button("Concluir")).isFocused();

            go(desk, desk.link("Informes"));
            go(desk, desk.button("Preparar informe"));
            reach(desk, desk.button("Preparar"));
            keys.press("Enter");
            go(desk, desk.button("Firmar y enviar"));
            assertThat(desk.field("Su contraseña")).isFocused();
            keys.type(Api.PASSWORD);
            go(desk, desk.button("Firmar, numerar y enviar"));
            assertThat(desk.page().getByText("INFORME N.º 001-2026").first()).isVisible();
            assertThat(desk.page().locator("main h1")).isFocused();
            desk.expectPreviews();
        }
    }

    /** Tabs to it, as somebody without a mouse does, and presses it. */
    private static void go(Desk desk, Locator target) {
        reach(desk, target);
        desk.page().keyboard().press("Enter");
    }

    private static void reach(Desk desk, Locator target) {
        target.waitFor();
        for (int i = 0; i < 60; i++) {
            if ((Boolean) target.evaluate("element => element === document.activeElement")) {
                return;
            }
            desk.page().keyboard().press("Tab");
        }
        assertThat(target).isFocused();
    }
}
