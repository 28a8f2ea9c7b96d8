package org.pregon.itest.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pregon.itest.system.Answer;
import org.pregon.itest.system.Api;
import org.pregon.itest.system.PostOffice;
import org.pregon.itest.system.PregonSystem;

/** The review of the monthly report in the browser: on the bar among colleagues, and by a link for somebody without an account. */
class ReviewedReportTest {
    private static final Pattern LINK = Pattern.compile("/aprobar/([A-Za-z0-9_-]+)");

    @RegisterExtension
    static final PostOffice MAIL = new PostOffice();

    @RegisterExtension
    static final PregonSystem PREGON = PregonSystem.with("--set", "pregon.smtp=" + MAIL.address(), "--set", "pregon.smtp.from=imagen@municipalidad.example")
            .at(Instant.parse("2026-11-04T15:00:00Z"));

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void aReportIsObservedMendedApprovedByALinkAndSigned() throws Exception {
        Api admin = PREGON.namedOffice();
        Api staff = PREGON.newUser("lccori", "Luz Ccori Mamani", "staff");
        PREGON.newUser("rhuaman", "Rosa Huamán Caballero", "head");
        admin.put("reporting/settings", Map.of("recipients", new String[0], "unsignedDrafts", false, "approvalFirst", true),
                "If-Match", admin.get("reporting/settings").etag()).expect(200);
        Answer draft = staff.post("reporting/monthly", Map.of("month", "2026-10")).expect(201);
        String place = "reporting/" + draft.id();

        try (Desk writer = desk("lccori", place)) {
            assertThat(writer.button("Firmar y enviar")).isHidden();
            step(writer, "Enviar a revisión", "Falta solo la foto de la feria.");
            assertThat(writer.text("Hasta el")).isVisible();
            writer.expectPreviews();
        }
        try (Desk head = desk("rhuaman", place)) {
            head.button("Devolver con observaciones").click();
            dialog(head).locator("button.primary").click();
            assertThat(head.text("Escriba un comentario")).isVisible();
            dialog(head).getByLabel("Comentario").fill("Cite el aforo de la feria.");
            dialog(head).locator("button.primary").click();
            assertThat(head.text("Observado")).isVisible();
            assertThat(head.button("Firmar y enviar")).isHidden();
            look(head, "report-observed");
            head.expectConsole(Pattern.compile("422 .*/move"));
            head.expectPreviews();
        }
        PREGON.restart();
        try (Desk writer = desk("lccori", place)) {
            writer.page().locator(".workflow summary").click();
            assertThat(writer.text("Cite el aforo de la feria.")).isVisible();
            step(writer, "Enviar a revisión", "");
            writer.page().getByRole(AriaRole.TAB).last().click();
            writer.choose("Otras acciones de la revisión", "Pedir aprobación por enlace");
            dialog(writer).getByLabel("Nombre").fill("Percy Quispe Ñahui");
            dialog(writer).getByLabel("Correo").fill("percy.quispe@gerencia.example");
            look(writer, "report-invite");
            dialog(writer).locator("button.primary").click();
            assertThat(writer.page().locator(".toast")).hasCount(1);
            writer.expectPreviews();
        }

        String link = link();
        try (Desk approver = BROWSER.phone(PREGON)) {
            approver.page().navigate(PREGON.url() + "aprobar/" + link);
            assertThat(approver.page().frameLocator(".approve-content").getByText("Informe mensual").first()).isVisible();
            approver.page().getByLabel("Aprobar").check();
            approver.page().getByLabel("Comentario").fill("Conforme.");
            approver.page().screenshot(new com.microsoft.playwright.Page.ScreenshotOptions().setFullPage(true)
                    .setPath(java.nio.file.Path.of(System.getProperty("pregon.test.target", "target"), "screens", "report-approval-link.png")));
            approver.button("Responder").click();
            assertThat(approver.text("Su respuesta quedó registrada.")).isVisible();
            approver.page().navigate(PREGON.url() + "aprobar/" + link);
            assertThat(approver.heading("Este enlace no sirve")).isVisible();
            approver.expectConsole(Pattern.compile("404"));
            approver.expectConsole(Pattern.compile("Blocked script execution"));
        }

        try (Desk head = desk("rhuaman", place)) {
            head.page().locator(".workflow summary").click();
            assertThat(head.text("Percy Quispe Ñahui (por enlace)")).isVisible();
            look(head, "report-approved");
            head.button("Firmar y enviar").click();
            head.field("Su contraseña").fill(Api.PASSWORD);
            head.button("Firmar, numerar y enviar").click();
            assertThat(head.text("INFORME N.º 001-2026")).isVisible();
            head.expectPreviews();
        }
        assertThat(staff.get("workflows/reporting.monthly/" + draft.id()).expect(200).json().path("steps")).hasSize(5);
    }

    private static void step(Desk desk, String step, String comment) {
        desk.button(step).click();
        dialog(desk).getByLabel("Comentario").fill(comment);
        dialog(desk).locator("button.primary").click();
        assertThat(desk.text("En revisión")).isVisible();
    }

    private static com.microsoft.playwright.Locator dialog(Desk desk) {
        return desk.page().getByRole(AriaRole.DIALOG);
    }

    private static String link() throws Exception {
        MAIL.received(1);
        Matcher found = LINK.matcher(com.icegreen.greenmail.util.GreenMailUtil.getWholeMessage(MAIL.find("percy.quispe@gerencia.example").orElseThrow())
                .replace("=\r\n", ""));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static Desk desk(String login, String place) {
        Desk desk = BROWSER.desk(PREGON).signIn(login, Api.PASSWORD);
        desk.heading("Buen").waitFor();
        desk.open(place).heading("Informe de octubre de 2026").waitFor();
        return desk;
    }

    /** Not over the preview: axe would wait for ever for a frame that runs no scripts. */
    private static void look(Desk desk, String name) {
        if (dialog(desk).count() == 0) {
            desk.page().getByRole(AriaRole.TAB).last().click();
        }
        desk.look(name);
    }
}
