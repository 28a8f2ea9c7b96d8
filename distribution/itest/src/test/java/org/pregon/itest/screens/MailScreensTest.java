package org.pregon.itest.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pregon.itest.system.PostOffice;
import org.pregon.itest.system.PregonSystem;

/** What the office mails, on screen: its words, its readers, what did not leave. */
class MailScreensTest {
    private static final Locator.GetByTextOptions EXACTLY = new Locator.GetByTextOptions().setExact(true);

    @RegisterExtension
    static final PostOffice MAIL = new PostOffice();

    @RegisterExtension
    static final PregonSystem PREGON = PregonSystem.with("--set", "pregon.smtp=" + MAIL.address(), "--set", "pregon.smtp.from=oficina@municipalidad.example");

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void theOfficeChangesWordsTriesThemAndSendsAgainWhatWasHeldBack() {
        try (Desk desk = BROWSER.desk(PREGON).signInAsAdministrator().open("mail/bloqueados/nuevo")) {
            desk.field("Correo").fill("Jefa@municipalidad.example");
            desk.field("Detalle").fill("De vacaciones");
            desk.button("Guardar").click();
            assertThat(desk.text("De vacaciones")).isVisible();
            desk.look("mail-blocks");

            desk.open("mail/plantillas");
            desk.link("Borrador listo, a quien dirige la oficina").click();
            desk.field("Asunto").fill("Revise {mes} <hoy>");
            assertThat(desk.page().locator(".letter-subject")).containsText("Revise octubre de 2026 <hoy>");
            desk.field("Asunto").fill("Revise {nada}");
            assertThat(desk.text("No existe {nada}.")).isVisible();
            desk.field("Asunto").fill("Revise el informe de {mes}");
            assertThat(desk.page().locator(".letter-subject")).containsText("Revise el informe de octubre de 2026");
            desk.look("mail-template");
            desk.button("Enviar una prueba").click();
            desk.page().locator("#test-to").fill("jefa@municipalidad.example");
            desk.look("mail-template-test");
            desk.page().locator("dialog").getByText("Enviar", EXACTLY).click();
            assertThat(desk.text("La prueba va en camino a jefa@municipalidad.example.")).isVisible();
            desk.button("Guardar").click();
            assertThat(desk.text("Se guardó la plantilla.")).isVisible();

            desk.open("mail");
            assertThat(desk.page().locator("td .state").first()).hasText("Bloqueado");
            desk.look("mail");
            desk.link("jefa@municipalidad.example").click();
            desk.page().getByRole(AriaRole.TAB).getByText("Envío").click();
            assertThat(desk.text("La oficina bloqueó esta dirección.")).isVisible();
            desk.look("mail-record");
            assertThat(desk.button("Enviar otra vez")).isVisible();

            desk.open("mail/bloqueados");
            desk.choose("Acciones de jefa@municipalidad.example", "Desbloquear");
            desk.page().locator("dialog").getByText("Desbloquear", EXACTLY).click();
            assertThat(desk.text("Ninguna dirección está bloqueada")).isVisible();
            desk.open("mail/1");
            desk.button("Enviar otra vez").click();
            assertThat(desk.text("El correo vuelve a la cola.")).isVisible();
            desk.expectConsole(Pattern.compile("status of 422"));
        }
        org.assertj.core.api.Assertions.assertThat(MAIL.received(1)).hasSize(1);

        try (Desk phone = BROWSER.phone(PREGON).signInAsAdministrator().open("mail/1")) {
            phone.page().locator("h1").waitFor();
            phone.look("mail-record-phone");
        }
    }
}
