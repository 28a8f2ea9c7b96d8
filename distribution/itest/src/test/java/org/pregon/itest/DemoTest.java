package org.pregon.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pregon.itest.system.Answer;
import org.pregon.itest.system.Api;
import org.pregon.itest.system.PostOffice;
import org.pregon.itest.system.PregonSystem;

/** The demonstration as whoever tries Pregón meets it: four months of work, and a report that is made of them. */
class DemoTest {
    @RegisterExtension
    static final PostOffice MAIL = new PostOffice();

    @RegisterExtension
    static final PregonSystem PREGON = PregonSystem.with("--demo",
                    "--set", "pregon.smtp=" + MAIL.address(), "--set", "pregon.smtp.from=imagen@mplc.example")
            .at(Instant.parse("2026-11-02T15:00:00Z"));

    @Test
    void theDirectoryHoldsEveryMunicipalityAndTheInstitutionsOfTheOffice() {
        Api office = PREGON.administrator();

        assertThat(institutions(office, "kind=PROVINCIAL_MUNICIPALITY")).isEqualTo(196);
        assertThat(institutions(office, "kind=DISTRICT_MUNICIPALITY")).isEqualTo(1_695);
        assertThat(institutions(office, "active=all")).isEqualTo(1_891 + 216);
    }

    @Test
    void theReportOfOctoberIsSignedAndMailedWithEveryActivityOfTheMonth() throws Exception {
        Api office = PREGON.administrator();
        List<String> done = titles(office.get("calendar/activities?from=2026-10-01&to=2026-10-31&state=DONE&state=EVALUATED&limit=200"));
        assertThat(done).hasSizeGreaterThan(30);

        Answer draft = office.post("reporting/monthly", Map.of("month", "2026-10"));
        String place = "reporting/monthly/" + draft.id();
        JsonNode signed = office.send("POST", place + "/sign", Map.of("password", Api.PASSWORD), "If-Match", draft.etag()).expect(200).json();
        byte[] file = office.get(place + "/file.pdf").expect(200).bytes();

        Pdf pdf = Pdf.of(file);
        assertThat(pdf.pages()).isGreaterThan(3);
        assertThat(pdf.text()).contains(done).contains(signed.path("designation").asText(), "Municipalidad Provincial de La Convención");
        assertThat(pdf.text()).doesNotContainIgnoringCase("null").doesNotContain("�", "${");
        MimeMessage message = MAIL.received(1).get(0);
        assertThat(message.getAllRecipients()).extracting(Object::toString).contains("ymamani@mplc.example");
        assertThat(message.getSubject()).contains(signed.path("designation").asText());
        assertThat(MainJobTest.attachment(message)).isEqualTo(file);
    }

    @Test
    void whatTheDemonstrationBroughtIsNobodysWork() {
        Api office = PREGON.administrator();

        assertThat(texts(office.get("audit?action=import&limit=200"), "who")).isNotEmpty().containsOnly("Carga de la demostración");
        assertThat(texts(office.get("jobs/runs?job=core.import&limit=200"), "by")).hasSize(4).containsOnly("Carga de la demostración");
        assertThat(texts(office.get("jobs/runs?job=core.import&limit=200"), "state")).containsOnly("DONE");
    }

    private static int institutions(Api office, String filter) {
        return office.get("directory/institutions/count?" + filter).expect(200).json().path("count").asInt();
    }

    private static List<String> titles(Answer list) {
        return texts(list, "title");
    }

    private static List<String> texts(Answer list, String field) {
        return StreamSupport.stream(list.expect(200).json().path("items").spliterator(), false)
                .map(row -> row.path(field).asText())
                .toList();
    }
}
