package org.pregon.itest.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pregon.itest.system.Answer;
import org.pregon.itest.system.Api;
import org.pregon.itest.system.PregonSystem;

/** The register of signed documents in the office, and the page where the public checks one. */
class SignedDocumentsTest {
    private static final Pattern REFUSED = Pattern.compile("status of 4(22|04)");

    @RegisterExtension
    static final PregonSystem PREGON = PregonSystem.with().at(Instant.parse("2026-11-02T15:00:00Z"));

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void aDocumentIsFoundCheckedAndVoidedInTheOfficeAndTheNeighbourSeesIt() {
        Api office = PREGON.namedOffice();
        Answer draft = office.post("reporting/monthly", Map.of("month", "2026-10")).expect(201);
        String number = office.send("POST", "reporting/monthly/" + draft.id() + "/sign", Map.of("password", Api.PASSWORD), "If-Match", draft.etag())
                .expect(200).json().path("designation").asText();
        String code = office.get("documents").expect(200).json().path("items").path(0).path("code").asText();

        try (Desk desk = BROWSER.desk(PREGON).signInAsAdministrator().open("documents")) {
            desk.link(number).waitFor();
            desk.look("documents-register");
            desk.choose("Opciones de la lista", "Comprobar todos los archivos");
            assertThat(desk.text("todos sus archivos están intactos")).isVisible();

            desk.link(number).click();
            desk.choose("Más acciones", "Comprobar el archivo");
            assertThat(desk.text("el archivo está intacto")).isVisible();
            desk.choose("Más acciones", "Anular");
            desk.page().locator("#void-reason").fill("Se firmó con cifras equivocadas.");
            desk.field("Su contraseña").fill("no-es-esta");
            desk.button("Anular").click();
            assertThat(desk.text("La contraseña no es correcta")).isVisible();
            desk.field("Su contraseña").fill(Api.PASSWORD);
            desk.button("Anular").click();
            assertThat(desk.text("Se firmó con cifras equivocadas.")).isVisible();
            desk.look("documents-voided");
            desk.choose("Más acciones", "Abrir su registro");
            assertThat(desk.text("anuló este documento")).isVisible();
            assertThat(desk.text("Se firmó con cifras equivocadas.")).isVisible();
            assertThat(desk.button("Preparar corrección")).isVisible();
            desk.expectConsole(REFUSED);
            desk.expectPreviews();
        }

        try (Desk phone = BROWSER.phone(PREGON)) {
            phone.page().navigate(PREGON.url() + "verificar");
            phone.look("verify-form-phone");
            phone.page().locator("#codigo").fill("zzzz");
            phone.button("Verificar").click();
            assertThat(phone.text("No hay ningún documento con ese código")).isVisible();
            phone.page().locator("#codigo").fill(code.toLowerCase(Locale.ROOT));
            phone.button("Verificar").click();
            assertThat(phone.text("Documento anulado el 2 de noviembre de 2026")).isVisible();
            phone.look("verify-void-phone");

            phone.page().locator("#archivo").setInputFiles(Path.of("pom.xml"));
            assertThat(phone.text("No es el archivo que firmó la oficina")).isVisible();
            phone.expectConsole(REFUSED);
        }
    }
}
