package org.pregon.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pregon.itest.system.Answer;
import org.pregon.itest.system.Api;
import org.pregon.itest.system.PostOffice;
import org.pregon.itest.system.PregonSystem;

/** What Pregón is there for: work is registered, and the Alcaldía gets its monthly report, signed, by mail. */
class MainJobTest {
    private static final String ALCALDIA = "alcaldia@municipalidad.example";

    @RegisterExtension
    static final PostOffice MAIL = new PostOffice();

    @RegisterExtension
    static final PregonSystem PREGON = PregonSystem.with(
                    "--set", "pregon.smtp=" + MAIL.address(), "--set", "pregon.smtp.from=imagen@municipalidad.example")
            .at(Instant.parse("2026-11-02T15:00:00Z"));

    @Test
    void workIsRegisteredAndTheAlcaldiaGetsItsMonthlyReport() throws Exception {
        Api office = PREGON.namedOffice();
        Api mayor = PREGON.newUser("alcaldia", "Alcaldesa de Prueba", "mayor");
        office.post("directory/institutions", Map.of("name", "Colegio Mariscal Cáceres", "kind", "EDUCATION", "scope", "DISTRICT")).expect(201);
        registerEvaluatedActivity(office, "Ceremonia por el aniversario del distrito");

        Answer draft = office.post("reporting/monthly", Map.of("month", "2026-10")).expect(201);
        String place = "reporting/monthly/" + draft.id();
        Answer written = office.put(place, Map.of("reference", "Plan Operativo 2026", "background", "",
                "difficulties", "Faltó movilidad para los centros poblados.", "conclusions", "Se cumplió lo programado.",
                "recommendations", "Prever movilidad."), "If-Match", draft.etag()).expect(200);
        String review = "workflows/reporting.monthly/" + draft.id();
        office.post(review + "/move", Map.of("transition", "submit", "version", office.get(review).json().path("version").asInt())).expect(200);
        office.put(place, Map.of("reference", "x", "background", "", "difficulties", "", "conclusions", "", "recommendations", ""),
                "If-Match", written.etag()).expect(412);
        Answer reviewed = office.get(place).expect(200);
        JsonNode signed = office.send("POST", place + "/sign", Map.of("password", Api.PASSWORD), "If-Match", reviewed.etag()).expect(200).json();

        byte[] pdf = office.get(place + "/file.pdf").expect(200).bytes();
        assertThat(signed.path("designation").asText()).startsWith("INFORME N.º 001-2026-");
        assertThat(sha256(pdf)).isEqualTo(signed.path("sha256").asText());
        assertThat(Pdf.of(pdf).text()).contains("Ceremonia por el aniversario del distrito", "Faltó movilidad", signed.path("designation").asText());
        MimeMessage message = MAIL.received(1).get(0);
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly(ALCALDIA);
        assertThat(message.getSubject()).contains(signed.path("designation").asText());
        assertThat(attachment(message)).isEqualTo(pdf);

        assertThat(mayor.get("reporting/received").expect(200).json().path("items")).hasSize(1);
        assertThat(mayor.post("reporting/received/" + draft.id() + "/acknowledge", "").expect(200).json().path("answeredBy").asText())
                .isEqualTo("Alcaldesa de Prueba");
        office.put(place, Map.of("reference", "x", "background", "", "difficulties", "", "conclusions", "", "recommendations", ""),
                "If-Match", office.get(place).etag()).expect(409);
        assertThat(office.get(place + "/file.pdf").bytes()).isEqualTo(pdf);
    }

    private static void registerEvaluatedActivity(Api office, String title) {
        Answer now = office.post("calendar/activities", Map.of("title", title, "kind", "CEREMONY", "startsAt", "2026-10-15T10:00",
                "endsAt", "2026-10-15T12:00", "place", "Plaza de Armas", "responsible", "Rosa Ccori Mamani")).expect(201);
        String steps = "calendar/activities/" + now.id() + "/steps";
        Answer running = office.send("POST", steps, Map.of("to", "UNDER_WAY"), "If-Match", now.etag()).expect(200);
        office.send("POST", steps, Map.of("to", "DONE", "text", "Asistieron 300 vecinos."), "If-Match", running.etag()).expect(200);
    }

    static byte[] attachment(MimeMessage message) throws MessagingException, IOException {
        MimeMultipart parts = (MimeMultipart) message.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            if (Part.ATTACHMENT.equalsIgnoreCase(parts.getBodyPart(i).getDisposition())) {
                assertThat(parts.getBodyPart(i).isMimeType("application/pdf")).isTrue();
                return parts.getBodyPart(i).getInputStream().readAllBytes();
            }
        }
        throw new AssertionError("No attachment");
    }

    private static String sha256(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
