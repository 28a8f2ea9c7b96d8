package org.pregon.itest.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pregon.itest.system.Answer;
import org.pregon.itest.system.Api;
import org.pregon.itest.system.PostOffice;
import org.pregon.itest.system.PregonSystem;

/** The Alcaldía in the browser: it returns a report with observations, gets the corrected one and acknowledges it. */
class ReceivedReportTest {
    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");
    @RegisterExtension
    static final PregonSystem PREGON = PregonSystem.with().at(NOW);

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @RegisterExtension
    static final PostOffice MAIL = new PostOffice();

    @Test
    void whatTheAlcaldiaReturnsComesBackCorrectedAndIsAcknowledged() {
        Api office = PREGON.namedOffice();
        PREGON.newUser("alcaldia", "Alcaldesa de Prueba", "mayor");
        serverAndRecipientsOnScreen();
        sign(office, office.post("reporting/monthly", Map.of("month", "2026-10")).expect(201));

        try (Desk mayor = desk().open("received")) {
            mayor.link("Octubre de 2026").click();
            assertThat(mayor.button("Acusar recibo")).isVisible();
            look(mayor, "received-signed");
            mayor.choose("Más acciones", "Devolver con observaciones");
            mayor.page().getByRole(AriaRole.DIALOG).locator("button.primary").click();
            assertThat(mayor.text("Escriba qué se debe corregir.")).isVisible();
            mayor.field("Observaciones").fill("Falta la feria de Maranura.\nCorrija el aforo.");
            mayor.page().getByRole(AriaRole.DIALOG).locator("button.primary").click();

            assertThat(mayor.text("Falta la feria de Maranura.")).isVisible();
            assertThat(mayor.button("Acusar recibo")).isHidden();
            look(mayor, "received-returned");
            mayor.expectPreviews();
        }

        try (Desk head = BROWSER.desk(PREGON).signInAsAdministrator().open("reporting")) {
            head.link("Octubre de 2026").click();
            assertThat(head.text("Falta la feria de Maranura.")).isVisible();
            head.button("Preparar corrección").click();
            assertThat(head.text("Sin número hasta la firma")).isVisible();
            head.button("Firmar y enviar").click();
            head.field("Su contraseña").fill(Api.PASSWORD);
            head.button("Firmar, numerar y enviar").click();
            assertThat(head.text("INFORME N.º 002-2026")).isVisible();
            assertThat(head.page().locator(".toast")).hasCount(1);
            head.open("reporting").link("Octubre de 2026").last().click();
            assertThat(head.text("Lo reemplaza el INFORME N.º 002-2026")).isVisible();
            assertThat(head.button("Preparar corrección")).isHidden();
            look(head, "report-replaced");
            head.page().getByText("Abrir el nuevo informe").click();
            assertThat(head.heading("Informe de octubre de 2026")).isVisible();
            assertThat(head.text("Lo reemplaza")).isHidden();
            head.expectPreviews();
        }

        try (Desk mayor = phone().open("received")) {
            mayor.link("Octubre de 2026 (corrección)").click();
            mayor.button("Acusar recibo").click();
            assertThat(mayor.text("Se registró su acuse de recibo.")).isVisible();
            assertThat(mayor.button("Acusar recibo")).isHidden();
            look(mayor, "received-acknowledged-phone");
            mayor.expectPreviews();
        }

        JsonNode items = office.get("reporting/monthly").expect(200).json().path("items");
        assertThat(items).extracting(row -> row.path("state").asText()).containsExactly("RECEIVED", "RETURNED");
        assertThat(items).extracting(row -> row.path("standing").path("state").asText()).containsExactly("VALID", "REPLACED");
        // Two editions, each to the Alcaldía and to the address set on screen.
        assertThat(MAIL.received(4)).hasSize(4);
    }

    /** As the administrator does it: the mail server under Administración, the further address under Informes. */
    private static void serverAndRecipientsOnScreen() {
        try (Desk desk = BROWSER.desk(PREGON).signInAsAdministrator().open("admin-mail")) {
            desk.field("Servidor de salida \\(SMTP\\)").fill("127.0.0.1");
            desk.field("Protección").selectOption("NONE");
            desk.field("Puerto").fill(Integer.toString(MAIL.port()));
            desk.field("Correo de la oficina").fill("pregon@municipalidad.example");
            desk.button("Guardar").click();
            desk.page().locator(".toast").waitFor();
            desk.open("reporting/settings");
            desk.field("Destinatarios adicionales").fill("sin arroba");
            desk.field("Destinatarios adicionales").press("Enter");
            desk.button("Guardar").click();
            assertThat(desk.text("«sin arroba» no es una dirección de correo.")).isVisible();
            desk.button("Quitar sin arroba").click();
            desk.field("Destinatarios adicionales").fill("archivo@municipalidad.example");
            desk.field("Destinatarios adicionales").press("Enter");
            desk.look("report-settings");
            desk.button("Guardar").click();
            assertThat(desk.text("Se guardaron los ajustes del informe.")).isVisible();
        }
        assertThat(PREGON.administrator().get("reporting/settings").json().path("recipients").get(0).asText()).isEqualTo("archivo@municipalidad.example");
    }

    private static void sign(Api office, Answer draft) {
        office.send("POST", "reporting/monthly/" + draft.id() + "/sign", Map.of("password", Api.PASSWORD), "If-Match", draft.etag()).expect(200);
    }

    /** Not over the preview: axe would wait for ever for a frame that runs no scripts. */
    private static void look(Desk desk, String name) {
        desk.page().getByRole(AriaRole.TAB).last().click();
        desk.look(name);
    }

    private static Desk desk() {
        return signedIn(BROWSER.desk(PREGON));
    }

    private static Desk phone() {
        return signedIn(BROWSER.phone(PREGON));
    }

    private static Desk signedIn(Desk desk) {
        desk.signIn("alcaldia", Api.PASSWORD);
        desk.heading("Buen").waitFor();
        return desk;
    }
}
