package org.pregon.itest.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pregon.itest.system.PregonSystem;

/** The post stays while its holders change, each with a term of their own. */
class HoldersTest {
    private static final String POST = "Acciones de Directora regional";

    @RegisterExtension
    static final PregonSystem PREGON = PregonSystem.shared();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void whoFollowsEndsTheTermBeforeAndInheritsNothingPersonal() {
        String id = PREGON.administrator().post("directory/institutions", Map.of("name", "Dirección Regional de Ñusta Hilario", "kind", "OTHER",
                "scope", "REGIONAL")).expect(201).json().path("id").asText();
        try (Desk desk = BROWSER.desk(PREGON).signInAsAdministrator().open("directory/" + id)) {
            desk.button("Agregar cargo").click();
            desk.field("Nombre del cargo").fill("Directora regional");
            desk.field("Correo del cargo").fill("direccion@regional.example");
            desk.button("Registrar cargo").click();
            assertThat(desk.text("Vacante")).isVisible();

            appoint(desk, "Nélida Ñahui Pumacahua", "2024-03-01", "nelida@personal.example");
            assertThat(desk.text("01/03/2024 – a la fecha")).isVisible();
            appoint(desk, "Íñigo Quispe Ñaupari", "2026-07-15", "");
            assertThat(desk.text("15/07/2026 – a la fecha")).isVisible();
            assertThat(desk.text("direccion@regional.example")).isVisible();
            assertThat(desk.text("nelida@personal.example")).isHidden();

            desk.choose(POST, "Ver titulares");
            Locator past = dialog(desk);
            assertThat(past).containsText("Nélida Ñahui Pumacahua");
            assertThat(past).containsText("14/07/2026");
            desk.look("holders");
            past.getByText("Cerrar").last().click();

            desk.choose(POST, "Registrar cese");
            desk.field("Último día en el cargo").fill("2026-10-31");
            dialog(desk).getByText("Registrar cese").last().click();
            assertThat(desk.text("Vacante")).isVisible();
        }
    }

    private static void appoint(Desk desk, String holder, String from, String email) {
        desk.choose(POST, "Designar titular");
        desk.field("Nombres y apellidos").fill(holder);
        desk.field("Desde el").fill(from);
        desk.field("Correo personal").fill(email);
        dialog(desk).getByText("Designar titular").last().click();
        assertThat(desk.text(holder)).isVisible();
    }

    private static Locator dialog(Desk desk) {
        return desk.page().getByRole(AriaRole.DIALOG);
    }
}
