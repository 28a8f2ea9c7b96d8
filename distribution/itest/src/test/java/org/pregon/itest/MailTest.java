package org.pregon.itest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osgi.framework.Bundle;
import org.pregon.itest.newsletter.Newsletter;
import org.pregon.itest.system.Answer;
import org.pregon.itest.system.Api;
import org.pregon.itest.system.Place;
import org.pregon.itest.system.PostOffice;
import org.pregon.itest.system.PregonSystem;
import org.pregon.itest.system.TestBundle;

/** Mail over HTTP: readers who leave, a server that is away, the words of a template. */
class MailTest {
    private static final String TRIAL = "mail-templates/reporting.ready/test";

    @RegisterExtension
    static final PostOffice MAIL = new PostOffice();

    @RegisterExtension
    static final PregonSystem PREGON = PregonSystem.with("--set", "pregon.smtp=" + MAIL.address(), "--set", "pregon.smtp.from=oficina@municipalidad.example");

    @Test
    void aReaderLeavesWithOneClickOfTheMailProgram() throws Exception {
        Api office = PREGON.administrator();
        Bundle newsletter = PREGON.context().installBundle(TestBundle.of(Newsletter.class, Map.of()).location());
        try {
            newsletter.start();
            MimeMessage issue = arrived(Newsletter.READER);
            assertThat(issue.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
            String link = URI.create(issue.getHeader("List-Unsubscribe")[0].replaceAll("[<>]", "")).getPath();

            Api anybody = PREGON.visitor();
            assertThat(anybody.get(link).expect(200).text()).contains("¿Quiere dejar de recibir «Boletín semanal» en an…@medio.example?");
            assertThat(office.get("mail-blocks").expect(200).json().path("items")).as("looking changes nothing").isEmpty();
            assertThat(anybody.send("POST", link, "List-Unsubscribe=One-Click", "Content-Type", "application/x-www-form-urlencoded").expect(200).text())
                    .contains("Ya no recibirá este correo");
            anybody.post("/baja/" + "x".repeat(43), "").expect(404);

            newsletter.stop();
            newsletter.start();
            Await.until(() -> office.get("mail/count?state=BLOCKED").expect(200).json().path("count").asInt(), blocked -> blocked == 1);
            assertThat(office.get("mail-blocks?q=ana@").expect(200).json().path("items").path(0).path("reason").asText()).isEqualTo("UNSUBSCRIBED");
        } finally {
            newsletter.uninstall();
        }
    }

    @Test
    void aServerThatIsAwayIsToldAndWhatWaitedLeavesWithTheNextSettings() {
        Api office = PREGON.administrator();
        Answer before = office.get("smtp").expect(200);
        Answer away = office.put("smtp", server(Place.port()), "If-Match", before.etag()).expect(200);
        try {
            office.post(TRIAL, Map.of("subject", "Aviso", "text", "Texto", "to", "espera@medio.example")).expect(204);

            assertThat(Await.until(() -> office.get("mail-state").expect(200).json(), state -> !state.path("since").isNull()).path("error").asText())
                    .startsWith("No hay conexión con el servidor");
            assertThat(health(office)).contains("the mail server fails since");
        } finally {
            office.put("smtp", server(MAIL.port()), "If-Match", away.etag()).expect(200);
        }

        Await.until(() -> office.get("mail/count?state=SENT&q=espera").expect(200).json().path("count").asInt(), sent -> sent == 1);
        assertThat(health(office)).doesNotContain("fails since");
    }

    @Test
    void noHeaderComesAlongWithAnAddressOrASubject() throws Exception {
        Api office = PREGON.administrator();

        office.post(TRIAL, Map.of("subject", "Aviso", "text", "Texto", "to", "a@medio.example\r\nBcc: b@medio.example")).expectProblem(422, "invalid");
        office.post(TRIAL, Map.of("subject", "Aviso\r\nBcc: b@medio.example", "text", "Texto", "to", "linea@medio.example")).expect(204);

        MimeMessage message = arrived("linea@medio.example");
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getSubject()).isEqualTo("Prueba: Aviso Bcc: b@medio.example");
    }

    private static Map<String, Object> server(int port) {
        return Map.of("host", "127.0.0.1", "port", port, "security", "NONE", "from", "oficina@municipalidad.example");
    }

    private static String health(Api office) {
        return office.get("/system/health.verbose.txt?tags=mail&forceInstantExecution=true").text();
    }

    private static MimeMessage arrived(String reader) {
        return Await.until(() -> MAIL.find(reader), Optional::isPresent).orElseThrow();
    }
}
