package org.pregon.itest.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pregon.itest.system.PregonSystem;

/** Who did what, whether the trail of it is intact, and what works in the background. */
class AuditScreensTest {
    @RegisterExtension
    static final PregonSystem PREGON = PregonSystem.shared();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void anAuditorFindsWhatSomebodyDidAndFromWhereAndThatNothingWasTamperedWith() {
        String login = "rosa" + System.nanoTime() % 1_000_000;
        PREGON.administrator().post("users", Map.of("login", login, "name", "Rosa Quispe", "roles", List.of("staff"), "active", true))
                .expect(201);

        try (Desk desk = BROWSER.desk(PREGON).signInAsAdministrator().open("admin-audit?q=" + login)) {
            desk.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText("Registró")).getByRole(AriaRole.LINK).click();
            desk.page().getByRole(AriaRole.HEADING, new com.microsoft.playwright.Page.GetByRoleOptions().setName(Pattern.compile("Registró usuario \\d+"))).waitFor();
            assertThat(desk.page().locator("ins").first()).hasText(login);
            assertThat(desk.page().locator("dl.facts")).containsText("127.0.0.1");
            desk.look("audit-entry");

            desk.open("admin-audit/comprobacion");
            desk.button("Comprobar ahora").click();
            assertThat(desk.page().locator("p-audit-state .note.ok")).containsText("entradas íntegras");

            String end = desk.page().locator("p-audit-state .mono.break").textContent();
            desk.field("Número del sello").fill(end.split(" · ")[0]);
            desk.field("Código del sello").fill("no es un código");
            desk.button("Comparar").click();
            assertThat(desk.text("El código tiene 64 cifras y letras de la a a la f.")).isVisible();
            desk.field("Código del sello").fill(end.split(" · ")[1]);
            desk.button("Comparar").click();
            assertThat(desk.page().locator("p-audit-state form .note.ok")).containsText("Coincide");
            desk.look("audit-check");
            desk.field("Código del sello").fill("0".repeat(64));
            desk.button("Comparar").click();
            assertThat(desk.page().locator("p-audit-state form .note.bad")).containsText("No coincide");
            desk.expectConsole(Pattern.compile("422 .*audit/verification/noted"));
        }
    }

    @Test
    void onAPhoneTheTrailIsAListOfDeedsThatSaysNothingOfWhatIsNotThere() {
        PREGON.administrator();

        try (Desk phone = BROWSER.phone(PREGON).signInAsAdministrator().open("admin-audit?action=login")) {
            Locator deed = phone.page().locator("tbody tr").first();
            assertThat(deed.getByRole(AriaRole.LINK)).hasText("Ingresó");
            assertThat(deed).containsText("Administración");
            assertThat(deed.getByText("—").first()).isHidden();
            phone.look("audit-phone");
        }
    }

    @Test
    void anAdministratorRunsAJobOutOfItsTurnAndSeesHowItEnded() {
        try (Desk desk = BROWSER.desk(PREGON).signInAsAdministrator().open("admin-jobs")) {
            Locator draft = desk.page().locator("section.module").filter(new Locator.FilterOptions().setHasText("Comprobar el registro de auditoría"));
            draft.getByRole(AriaRole.BUTTON).click();

            assertThat(draft).containsText("Terminó");
            assertThat(draft).containsText("Última vez: hace un momento");
            desk.look("jobs");
        }
    }
}
