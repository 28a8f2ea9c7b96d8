package org.pregon.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pregon.itest.system.Answer;
import org.pregon.itest.system.Api;
import org.pregon.itest.system.PregonSystem;

/** A signed document from its signature to its end, as the office and as the public see it. */
class DocumentsTest {
    @RegisterExtension
    static final PregonSystem PREGON = PregonSystem.with().at(Instant.parse("2026-11-02T15:00:00Z"));

    @Test
    void aSignedDocumentIsRegisteredCheckedByAnybodyAndVoidedWithAReason() {
        Api office = PREGON.namedOffice();
        Api anybody = PREGON.visitor();
        Answer draft = office.post("reporting/monthly", Map.of("month", "2026-10")).expect(201);
        String sign = "reporting/monthly/" + draft.id() + "/sign";

        office.send("POST", sign, Map.of("password", "no-es-esta"), "If-Match", draft.etag()).expectProblem(422, "invalid");
        assertThat(office.get("documents").expect(200).json().path("items")).isEmpty();
        office.send("POST", sign, Map.of("password", Api.PASSWORD), "If-Match", draft.etag()).expect(200);

        JsonNode document = office.get("documents?q=octubre&year=2026&type=report.monthly&state=valid").expect(200).json().path("items").path(0);
        String place = "documents/" + document.path("id").asLong();
        byte[] pdf = office.get(place + "/file.pdf").expect(200).bytes();
        assertThat(pdf).isEqualTo(office.get("reporting/monthly/" + draft.id() + "/file.pdf").expect(200).bytes());
        assertThat(office.post(place + "/verify", Map.of()).expect(200).json().path("state").asText()).isEqualTo("INTACT");

        String page = "/verificar/" + document.path("code").asText();
        assertThat(anybody.get(page).expect(200).text()).contains("Documento vigente", document.path("designation").asText(), document.path("sha256").asText())
                .doesNotContain(document.path("signedBy").asText());
        assertThat(anybody.get("/verificar").expect(200).text()).contains("Código de verificación");
        assertThat(anybody.get("/verificar/ABCD-EFGH-JKLM").expect(404).text()).contains("No hay ningún documento con ese código");
        assertThat(upload(anybody, page, pdf)).contains("no tiene ningún cambio");
        assertThat(upload(anybody, page, "%PDF-1.7 otra cosa".getBytes(StandardCharsets.UTF_8))).contains("tiene algún cambio");

        office.post(place + "/void", Map.of("reason", "", "password", Api.PASSWORD)).expectProblem(422, "invalid");
        office.post(place + "/void", Map.of("reason", "Se firmó con cifras equivocadas.", "password", Api.PASSWORD)).expect(200);
        office.post(place + "/void", Map.of("reason", "otra vez", "password", Api.PASSWORD)).expectProblem(409, "conflict");
        assertThat(anybody.get(page).expect(200).text()).contains("Documento anulado el 2 de noviembre de 2026").doesNotContain("cifras equivocadas");
        assertThat(office.get(place + "/file.pdf").expect(200).bytes()).isEqualTo(pdf);
    }

    @Test
    void aReportThatWasCorrectedSaysEverywhereWhichOneCounts() {
        Api office = PREGON.namedOffice();
        Api mayor = PREGON.newUser("alcaldia", "Alcaldesa de Prueba", "mayor");
        Answer first = sign(office, office.post("reporting/monthly", Map.of("month", "2026-08")).expect(201));
        byte[] pdf = office.get("reporting/monthly/" + first.id() + "/file.pdf").expect(200).bytes();
        mayor.post("reporting/received/" + first.id() + "/return", Map.of("remarks", "Falta la feria.")).expect(200);
        Answer draft = office.post("reporting/monthly/" + first.id() + "/correct", Map.of()).expect(201);
        assertThat(mayor.get("reporting/received/" + first.id()).expect(200).json().path("correction").isNull()).isTrue();

        Answer second = sign(office, draft);

        String number = second.json().path("designation").asText();
        JsonNode document = office.get("documents?state=replaced").expect(200).json().path("items").path(0);
        assertThat(document.path("designation").asText()).isEqualTo(first.json().path("designation").asText());
        assertThat(document.path("successorDesignation").asText()).isEqualTo(number);
        assertThat(PREGON.visitor().get("/verificar/" + document.path("code").asText()).expect(200).text())
                .contains("Documento reemplazado el 2 de noviembre de 2026", "Reemplazado por el <a href=\"/verificar/" + document.path("successorCode").asText() + "\">" + number)
                .doesNotContain("vigente");
        assertThat(office.get("reporting/monthly/" + first.id() + "/file.pdf").expect(200).bytes()).isEqualTo(pdf);
        JsonNode report = mayor.get("reporting/received/" + first.id()).expect(200).json();
        assertThat(report.path("standing").path("state").asText()).isEqualTo("REPLACED");
        assertThat(report.path("correction").path("designation").asText()).isEqualTo(number);
        office.post("reporting/monthly/" + first.id() + "/send", Map.of()).expectProblem(409, "conflict");
    }

    @Test
    void whoOpensARouteAsAPageReadsItsProblemAsAPage() {
        Api office = PREGON.administrator();

        Answer page = office.send("GET", "reporting/monthly/999999/file.html", null, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8").expect(404);

        assertThat(page.text()).contains("No existe ese informe.", "Reintentar").doesNotContain("not-found");
        office.get("reporting/monthly/999999/file.html").expectProblem(404, "not-found");
    }

    @Test
    void anOfficeWithoutItsNamesCannotSignAndKeepsItsNumbers() {
        Api office = PREGON.namedOffice();
        Answer named = office.get("office").expect(200);
        ObjectNode nameless = named.json().deepCopy();
        office.put("office", nameless.put("headName", "").put("superiorName", ""), "If-Match", named.etag()).expect(200);
        Answer draft = office.post("reporting/monthly", Map.of("month", "2026-09")).expect(201);

        Answer refused = office.send("POST", "reporting/monthly/" + draft.id() + "/sign", Map.of("password", Api.PASSWORD), "If-Match", draft.etag());

        refused.expectProblem(409, "conflict");
        assertThat(refused.text()).contains("Datos de la oficina", "el nombre de la jefatura", "el nombre de quien recibe los informes");
        assertThat(draft.json().path("readiness").path("missing")).hasSize(2);
        assertThat(draft.json().path("readiness").path("verifiable").asBoolean()).isFalse();
        assertThat(office.get("documents?q=setiembre").expect(200).json().path("items")).isEmpty();
    }

    @Test
    void allFilesAreComparedOnRequestAndOnlyForWhoMay() {
        Api office = PREGON.administrator();
        PREGON.visitor().get("documents").expectProblem(401, "session-required");

        office.post("document-checks", Map.of()).expect(200);
        JsonNode check = Await.until(() -> office.get("document-checks").expect(200).json(), found -> found.path("running").isNull() && !found.path("last").isNull());

        assertThat(check.path("last").path("findings")).isEmpty();
        assertThat(check.path("last").path("by").asText()).isNotBlank();
    }

    @Test
    void theNextNumberIsShownBeforeAFormatIsSaved() {
        Api office = PREGON.administrator();
        Map<String, Object> typed = Map.of("type", "report.monthly", "unit", "", "word", "INFORME", "pattern", "{palabra} {número}/{año}", "padding", 4,
                "yearly", true, "firstNumber", 1);

        assertThat(office.post("document-series/preview", typed).expect(200).json().path("next").asText()).matches("INFORME \\d{4}/2026");
        assertThat(office.post("document-series/preview", Map.of("type", "report.monthly", "unit", "", "word", "INFORME", "pattern", "{palabra}", "padding", 4,
                "yearly", true, "firstNumber", 1)).expect(200).json().path("mistake").asText()).contains("{número}");
        assertThat(office.get("document-series").expect(200).json().path("items").path(0).path("name").asText()).isEqualTo("Informe mensual");
    }

    private static Answer sign(Api office, Answer draft) {
        return office.send("POST", "reporting/monthly/" + draft.id() + "/sign", Map.of("password", Api.PASSWORD), "If-Match", draft.etag()).expect(200);
    }

    private static String upload(Api anybody, String page, byte[] file) {
        String border = "frontera";
        String head = "--" + border + "\r\nContent-Disposition: form-data; name=\"archivo\"; filename=\"informe.pdf\"\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.UTF_8);
        byte[] end = ("\r\n--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[start.length + file.length + end.length];
        System.arraycopy(start, 0, body, 0, start.length);
        System.arraycopy(file, 0, body, start.length, file.length);
        System.arraycopy(end, 0, body, start.length + file.length, end.length);
        return anybody.send("POST", page, body, "Content-Type", "multipart/form-data; boundary=" + border).expect(200).text();
    }
}
