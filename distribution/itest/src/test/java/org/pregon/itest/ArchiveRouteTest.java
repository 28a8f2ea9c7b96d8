package org.pregon.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pregon.itest.system.Answer;
import org.pregon.itest.system.Api;
import org.pregon.itest.system.PregonSystem;

/** The archive over HTTP. */
class ArchiveRouteTest {
    @RegisterExtension
    static final PregonSystem PREGON = PregonSystem.shared();

    private static final Map<String, Object> SAID = Map.of("title", "Aniversario de La Convención", "persons", List.of("José Ñahui"), "createdOn", "2026-07-25");

    private static byte[] jpeg(int colour) throws IOException {
        BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, colour);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    private static String stored(Api api, String name, byte[] content) {
        String media = api.send("POST", "media", content, "Content-Type", "application/octet-stream", "X-File-Name", name).expect(201).json().path("id").asText();
        for (var one : api.get("media/files?limit=200").expect(200).json().path("items")) {
            if (one.path("media").asText().equals(media)) {
                return "media/files/" + one.path("id").asText();
            }
        }
        throw new AssertionError("not in the archive: " + media);
    }

    @Test
    void whatIsSaidOfAFileIsKeptFoundAndInItsCopyAlone() throws IOException {
        Api api = PREGON.administrator();
        byte[] content = jpeg(0xff8800);
        String file = stored(api, "IMG_4711.jpg", content);
        api.put(file, SAID).expectProblem(428, "version-required");

        Answer after = api.put(file, SAID, "If-Match", api.get(file).etag()).expect(200);

        assertThat(after.json().path("description").path("title").asText()).isEqualTo(SAID.get("title"));
        api.put(file, SAID, "If-Match", "\"1\"").expectProblem(412, "stale");
        assertThat(api.get("media/files?q=nahui&kind=image").expect(200).json().path("items").findValuesAsText("name")).contains("IMG_4711.jpg");
        assertThat(api.get("media/files/count?q=nahui&kind=audio").expect(200).json().path("count").asInt()).isZero();
        Answer copy = api.get(file + "/copy").expect(200);
        assertThat(copy.header("Content-Disposition")).isEqualTo("attachment; filename*=UTF-8''IMG_4711.jpg");
        assertThat(new String(copy.bytes(), StandardCharsets.UTF_8)).contains("<rdf:li>José Ñahui</rdf:li>", "Photoshop 3.0");
        assertThat(api.get("media/" + after.json().path("media").asText()).bytes()).isEqualTo(content);
        assertThat(api.get(file + "/history").expect(200).json().path("items")).hasSize(1);
    }

    @Test
    void besideAFileWithoutPlaceForItTheDescriptionIsAFile() {
        Api api = PREGON.administrator();
        String file = stored(api, "acta.txt", "Acta de la sesión".getBytes(StandardCharsets.UTF_8));
        api.put(file, SAID, "If-Match", api.get(file).etag()).expect(200);

        Answer copy = api.get(file + "/copy").expect(200);

        assertThat(copy.header("Content-Disposition")).isEqualTo("attachment; filename*=UTF-8''acta.txt.xmp");
        assertThat(copy.header("Content-Type")).startsWith("application/rdf+xml");
        assertThat(new String(copy.bytes(), StandardCharsets.UTF_8)).contains("Aniversario de La Convención");
    }

    @Test
    void aFileIsSeenByWhoMayReadTheRecordThatUsesItAndByNobodyElse() throws IOException {
        Api api = PREGON.administrator();
        Api mayor = PREGON.newUser("alcaldia-fotos", "Alcaldesa de Prueba", "mayor");
        String file = stored(api, "desfile.jpg", jpeg(0x00ff88));
        String media = "media/" + api.get(file).json().path("media").asText();
        mayor.get(media).expectProblem(404, "not-found");
        mayor.get(media + "/thumb").expectProblem(404, "not-found");
        mayor.get("media/files").expectProblem(403, "forbidden");
        String activity = "calendar/activities/" + api.post("calendar/activities", Map.of("title", "Desfile escolar", "kind", "CEREMONY",
                "startsAt", "2031-06-14T08:00", "endsAt", "2031-06-14T09:30", "allDay", false, "responsible", "Rosa Ccori Mamani",
                "isPublic", false)).expect(201).id();

        long evidence = api.post(activity + "/evidence", Map.of("caption", "Estandartes", "media", media.substring(6))).expect(201).id();

        mayor.get(media + "/web").expect(200);
        mayor.get(media).expect(200);
        assertThat(api.get(file).json().path("uses").findValuesAsText("title")).containsExactly("Desfile escolar");
        api.delete(activity + "/evidence/" + evidence).expect(204);
        mayor.get(media).expectProblem(404, "not-found");
    }
}
