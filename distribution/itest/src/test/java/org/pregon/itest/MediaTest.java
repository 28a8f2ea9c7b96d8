package org.pregon.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pregon.itest.system.Answer;
import org.pregon.itest.system.Api;
import org.pregon.itest.system.PregonSystem;

/** Files over HTTP: what browsers and their players ask for, and what must not reach them. */
class MediaTest {
    private static final int SIZE = 300_000;

    @RegisterExtension
    static final PregonSystem PREGON = PregonSystem.shared();

    private static Api api;
    private static byte[] video;
    private static String place;

    @BeforeAll
    static void upload() {
        api = PREGON.administrator();
        video = new byte[SIZE];
        for (int i = 0; i < SIZE; i++) {
            video[i] = (byte) (i * 31 >> 3);
        }
        byte[] head = {0, 0, 0, 0x18, 'f', 't', 'y', 'p', 'm', 'p', '4', '2', 0, 0, 0, 0, 'm', 'p', '4', '2', 'i', 's', 'o', 'm'};
        System.arraycopy(head, 0, video, 0, head.length);
        place = "media/" + send("entrevista.mp4", video).expect(201).json().path("id").asText();
    }

    private static Answer send(String name, byte[] content) {
        return api.send("POST", "media", content, "Content-Type", "application/octet-stream",
                "X-File-Name", URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    @Test
    void aFileIsServedWholeToKeepAndNothingOfItRuns() {
        Answer whole = api.get(place).expect(200);

        assertThat(whole.bytes()).isEqualTo(video);
        assertThat(whole.header("Content-Type")).isEqualTo("video/mp4");
        assertThat(whole.header("Content-Length")).isEqualTo(String.valueOf(SIZE));
        assertThat(whole.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(whole.header("Cache-Control")).isEqualTo("private, max-age=31536000, immutable");
        assertThat(whole.header("Content-Disposition")).isEqualTo("inline; filename*=UTF-8''entrevista.mp4");
        assertThat(whole.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(whole.header("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
    }

    @Test
    void whoHasItIsToldSo() {
        String tag = api.get(place).etag();

        Answer again = api.send("GET", place, null, "If-None-Match", tag);

        assertThat(again.expect(304).bytes()).isEmpty();
        assertThat(again.etag()).isEqualTo(tag);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"bytes=0-, 0, 299999", "bytes=0-1, 0, 1", "bytes=250000-, 250000, 299999", "bytes=-1000, 299000, 299999", "bytes=100-9999999, 100, 299999"})
    void aPlayerGetsThePartItAsksFor(String range, int first, int last) {
        Answer part = api.send("GET", place, null, "Range", range).expect(206);

        assertThat(part.header("Content-Range")).isEqualTo("bytes " + first + "-" + last + "/" + SIZE);
        assertThat(part.header("Content-Length")).isEqualTo(String.valueOf(last - first + 1));
        assertThat(part.bytes()).isEqualTo(Arrays.copyOfRange(video, first, last + 1));
    }

    @Test
    void aPartOfAnotherVersionIsTheWhole() {
        String tag = api.get(place).etag();

        assertThat(api.send("GET", place, null, "Range", "bytes=5-9", "If-Range", tag).expect(206).bytes()).hasSize(5);
        assertThat(api.send("GET", place, null, "Range", "bytes=5-9", "If-Range", "\"otra\"").expect(200).bytes()).hasSize(SIZE);
        assertThat(api.send("GET", place, null, "Range", "bytes=0-1,4-5").expect(200).bytes()).hasSize(SIZE);
    }

    @Test
    void aPartBehindTheEndIsRefusedWithTheSize() {
        assertThat(api.send("GET", place, null, "Range", "bytes=300000-").expect(416).header("Content-Range")).isEqualTo("bytes */" + SIZE);
    }

    @Test
    void onlyTheHeadersComeWithHead() {
        Answer head = api.send("HEAD", place, null).expect(200);

        assertThat(head.bytes()).isEmpty();
        assertThat(head.header("Accept-Ranges")).isEqualTo("bytes");
    }

    @Test
    void aPaperIsADownloadUnderAHarmlessName() {
        Answer stored = send("../../\u202Efdp.exe\r\nX: y", "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII)).expect(201);
        assertThat(stored.json().path("name").asText()).isEqualTo("fdp.exeX_ y.pdf");

        Answer served = api.get("media/" + stored.json().path("id").asText()).expect(200);

        assertThat(served.header("Content-Disposition")).isEqualTo("attachment; filename*=UTF-8''fdp.exeX_%20y.pdf");
        assertThat(served.header("Content-Security-Policy")).contains("sandbox");
        assertThat(served.header("X")).isEmpty();
    }

    @Test
    void aNameThatIsBadlyEncodedIsNoError() throws IOException {
        Answer stored = api.send("POST", "media", png(7, 7), "Content-Type", "image/png", "X-File-Name", "100%zz.png").expect(201);

        assertThat(stored.json().path("name").asText()).isEqualTo("100%zz.png");
    }

    @Test
    void aPictureIsShownSmallUnderAnAddressThatStays() throws IOException {
        String picture = "media/" + send("plaza.png", png(2000, 1000)).expect(201).json().path("id").asText();

        Answer thumb = api.get(picture + "/thumb").expect(200);
        Answer web = api.get(picture + "/web").expect(200);

        assertThat(thumb.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(thumb.header("Cache-Control")).contains("immutable");
        assertThat(ImageIO.read(new java.io.ByteArrayInputStream(thumb.bytes())).getWidth()).isEqualTo(480);
        assertThat(ImageIO.read(new java.io.ByteArrayInputStream(web.bytes())).getWidth()).isEqualTo(1600);
        assertThat(thumb.etag()).isNotEqualTo(web.etag());
        api.get(place + "/thumb").expectProblem(404, "not-found");
    }

    @Test
    void whereAPhotographWasTakenIsNotInWhatIsShown() {
        byte[] pixels = Base64.getDecoder().decode("UklGRhwAAABXRUJQVlA4TA8AAAAvAAAAAAcQ/Y/+ByKi/wEA");
        ByteBuffer photo = ByteBuffer.allocate(90).order(ByteOrder.LITTLE_ENDIAN);
        photo.put(ascii("RIFF")).putInt(82).put(ascii("WEBPVP8X")).putInt(10).put(new byte[] {8, 0, 0, 0, 0, 0, 0, 0, 0, 0})
                .put(pixels, 12, 24).put(ascii("EXIF")).putInt(28).put(ascii("MM GPS 12 51 48 S 72 41 36 W"));
        String picture = "media/" + send("plaza.webp", photo.array()).expect(201).json().path("id").asText();

        for (String size : List.of("/thumb", "/web")) {
            Answer shown = api.get(picture + size).expect(200);

            assertThat(shown.header("Content-Type")).isEqualTo("image/webp");
            assertThat(new String(shown.bytes(), StandardCharsets.ISO_8859_1)).contains("VP8L").doesNotContain("EXIF", "GPS");
        }
        assertThat(api.get(picture).bytes()).isEqualTo(photo.array());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void whoIsNotSignedInSeesNothing() {
        PREGON.visitor().get(place).expectProblem(401, "session-required");
        PREGON.visitor().get(place + "/web").expectProblem(401, "session-required");
    }

    @Test
    void limitsAreSetByAdministratorsAndHold() throws IOException {
        Answer before = api.get("media/limits").expect(200);
        api.put("media/limits", Map.of("imageMegabytes", 0), "If-Match", before.etag()).expectProblem(422, "invalid");
        Map<String, Integer> small = Map.of("imageMegabytes", 20, "documentMegabytes", 20, "audioMegabytes", 100, "videoMegabytes", 500,
                "megapixels", 1, "ratio", 20, "unpackedMegabytes", 200, "entries", 5000);

        Answer after = api.put("media/limits", small, "If-Match", before.etag()).expect(200);

        assertThat(send("grande.png", png(1100, 1000)).expectProblem(422, "invalid").wrongFields()).containsExactly("file");
        api.put("media/limits", before.json(), "If-Match", after.etag()).expect(200);
        send("grande.png", png(1100, 1000)).expect(201);
    }

    @Test
    void aFileComesInPartsFromWhereItEnds() {
        String upload = "media/uploads/" + api.post("media/uploads", Map.of("name", "Sesión.mp4", "bytes", SIZE, "fingerprint", "x")).expect(201).json().path("id").asText();
        part(upload, 0, 0, 100_000).expect(200);
        part(upload, 0, 0, 100_000).expectProblem(409, "conflict");
        api.send("PATCH", upload, new byte[] {1}, "Content-Type", "application/octet-stream").expectProblem(422, "invalid");
        assertThat(api.get(upload).expect(200).json().path("offset").asLong()).isEqualTo(100_000);
        assertThat(api.get("media/uploads").json().path("items").findValuesAsText("fingerprint")).contains("x");

        Answer done = part(upload, 100_000, 100_000, SIZE).expect(200);

        assertThat(api.get("media/" + done.json().path("file").path("id").asText()).bytes()).isEqualTo(video);
        assertThat(api.get("media/uploads").json().path("items").findValuesAsText("fingerprint")).doesNotContain("x");
        PREGON.visitor().get(upload).expectProblem(401, "session-required");
    }

    @Test
    void aSenderWhoseConnectionBreaksGoesOnWhereItBroke() throws IOException {
        String upload = "media/uploads/" + api.post("media/uploads", Map.of("name", "corte.mp4", "bytes", SIZE)).expect(201).json().path("id").asText();
        long came = api.brokenOff("PATCH", upload, video, 120_000, "Upload-Offset", "0");

        Await.until(() -> api.get(upload).json().path("offset").asLong(), offset -> offset == came);

        assertThat(part(upload, (int) came, (int) came, SIZE).expect(200).json().path("file").path("bytes").asInt()).isEqualTo(SIZE);
        api.delete(upload).expect(204);
        api.get(upload).expectProblem(404, "not-found");
    }

    private static Answer part(String upload, int offset, int from, int to) {
        return api.send("PATCH", upload, Arrays.copyOfRange(video, from, to),
                "Content-Type", "application/octet-stream", "Upload-Offset", String.valueOf(offset));
    }

    @Test
    void whatAChecksFindsIsToldToAdministrators() {
        assertThat(api.post("media/verification", Map.of()).expect(200).json().path("running").path("state").asText())
                .isIn("QUEUED", "RUNNING");
    }
}
