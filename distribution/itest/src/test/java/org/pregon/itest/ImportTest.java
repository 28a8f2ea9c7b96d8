package org.pregon.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pregon.itest.system.Answer;
import org.pregon.itest.system.Api;
import org.pregon.itest.system.Place;
import org.pregon.itest.system.PregonSystem;

/** Files as offices have them: from another spreadsheet, in another alphabet, cut off, twice the same. */
class ImportTest {
    @RegisterExtension
    static final PregonSystem PREGON = PregonSystem.shared();

    private static Api api;

    @BeforeAll
    static void signIn() {
        api = PREGON.administrator();
    }

    @Test
    void aSpreadsheetInLatin1WithSemicolonsIsReadAsWritten() {
        String name = "Peña Folclórica Ñustas " + System.nanoTime();
        byte[] file = ("Nombre;Tipo;Alcance\r\n" + name + ";Otra;Distrital\r\n").getBytes(Charset.forName("ISO-8859-1"));

        assertThat(run(prepare(file)).findValue("created").asInt()).isEqualTo(1);

        assertThat(api.get("directory/institutions?q=" + name.replace(' ', '+').replace("ñ", "n").replace("Ñ", "n").replace("ó", "o"))
                .json().path("items").path(0).path("name").asText()).isEqualTo(name);
    }

    @Test
    void everyWrongCellIsNamedByRowColumnAndValue() {
        Answer preview = prepare(("nombre,tipo,ámbito,ubigeo,correo\n"
                + "Buena " + System.nanoTime() + ",Otra,Nacional,150101,a@b.example\n"
                + ",Circo,Galáctico,99,no\n").getBytes(StandardCharsets.UTF_8));

        JsonNode wrong = preview.json().path("rows").path(1);
        assertThat(wrong.path("row").asInt()).isEqualTo(3);
        assertThat(wrong.path("errors").findValuesAsText("column")).containsExactlyInAnyOrder("nombre", "tipo", "ambito", "ubigeo", "correo");
        assertThat(wrong.path("errors").findValuesAsText("value")).contains("Circo", "Galáctico", "99", "no");
    }

    @Test
    void halfAFileIsSaidToBeHalf() {
        int before = count();
        byte[] file = ("nombre,tipo,alcance\nEntera " + System.nanoTime() + ",Otra,Nacional\n\"Cortada en medio,Otr").getBytes(StandardCharsets.UTF_8);

        Answer answer = api.send("POST", "imports/directory", file, "Content-Type", "text/csv");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void whatIsNoTableIsRefused() {
        int before = count();

        api.send("POST", "imports/directory", "", "Content-Type", "text/csv").expect(422);
        api.send("POST", "imports/directory", "solo,una,fila", "Content-Type", "text/csv").expect(422);
        api.send("POST", "imports/directory", new byte[] {0, 1, 2, 3, (byte) 0xff, (byte) 0xfe}, "Content-Type", "text/csv").expect(422);
        api.send("POST", "imports/directory", new byte[12_000_000], "Content-Type", "text/csv").expectProblem(413, "too-large");

        assertThat(count()).isEqualTo(before);
    }

    @Test
    void theMunicipalitiesOfPeruComeInOnceAndGoAgain() throws IOException {
        byte[] municipalities = Files.readAllBytes(Place.home().resolve("config/municipalities.csv"));
        int before = count();

        Answer preview = prepare(municipalities);
        assertThat(preview.json().path("totals").path("rows").asInt()).isEqualTo(1_891);
        JsonNode done = run(preview);
        assertThat(done.findValue("created").asInt()).isEqualTo(1_891);

        Answer again = prepare(municipalities);
        assertThat(again.json().path("totals").path("duplicates").asInt()).isEqualTo(1_891);
        assertThat(run(again).findValue("created").asInt()).isZero();
        assertThat(count()).isEqualTo(before + 1_891);

        api.post("imports/" + preview.id() + "/run", "").expectProblem(409, "conflict");
        api.post("imports/" + preview.id() + "/undo", "").expect(200);
        api.post("imports/" + preview.id() + "/undo", "").expectProblem(409, "conflict");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void whoOnlyReadsNeitherBringsNorSeesWhatWasBrought() {
        long id = prepare(("nombre,tipo,ámbito\nPrefectura " + System.nanoTime() + ",Otra,Nacional\n").getBytes(StandardCharsets.UTF_8)).id();
        Api reader = PREGON.newUser("lector" + System.nanoTime() % 1_000_000, "Flor Ccahua Quispe", "reader");

        reader.send("POST", "imports/directory", "nombre,tipo,ámbito\nA,Otra,Nacional\n", "Content-Type", "text/csv").expectProblem(403, "forbidden");
        reader.get("imports/directory").expectProblem(403, "forbidden");
        reader.get("imports/" + id).expectProblem(403, "forbidden");
        reader.get("imports/" + id + "/errors.csv").expectProblem(403, "forbidden");
        reader.post("imports/" + id + "/run", "").expectProblem(403, "forbidden");
    }

    private static Answer prepare(byte[] file) {
        return api.send("POST", "imports/directory", file, "Content-Type", "text/csv", "X-File-Name", "prueba.csv").expect(200);
    }

    private static JsonNode run(Answer preview) {
        String place = "imports/" + preview.id();
        api.post(place + "/run", "").expect(200);
        return Await.until(() -> api.get(place).expect(200).json(),
                progress -> !progress.toString().matches("(?i).*\"(running|queued|preview)\".*"));
    }

    private static int count() {
        return api.get("directory/institutions/count?active=all").expect(200).json().path("count").asInt();
    }
}
