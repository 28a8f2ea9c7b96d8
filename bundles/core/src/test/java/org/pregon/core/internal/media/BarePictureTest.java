package org.pregon.core.internal.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pregon.core.internal.picture.BarePicture;
import org.pregon.core.internal.picture.Orientation;
import org.pregon.core.internal.picture.Unproven;
import org.pregon.core.media.MediaFile;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

/** Where a photograph was taken, and by whom, is nobody's business who only looks at it. */
class BarePictureTest {
    private static final String[] TELLTALES = {"EXIF", "Exif", "XMP", "xmp", "http", "Photoshop", "8BIM", Photographs.SECRET};

    private final TestPlatform platform = new TestPlatform(TestDatabase.DERBY);

    @TempDir
    private Path folder;

    private MediaStore store;

    @BeforeEach
    void open() {
        store = new MediaStore(platform.coreSql(), platform.clock(), folder);
    }

    @AfterEach
    void close() {
        store.stop();
        platform.close();
    }

    static Stream<Map.Entry<String, byte[]>> told() {
        return Map.of("image/jpeg", Photographs.jpeg(1), "image/png", Photographs.png(), "image/gif", Photographs.gif(),
                "image/webp", Photographs.webp()).entrySet().stream();
    }

    private MediaFile stored(byte[] content) {
        return store.store("foto", new ByteArrayInputStream(content));
    }

    private byte[] bare(byte[] content, String type) throws IOException {
        Path original = Files.write(folder.resolve("original"), content);
        Path to = folder.resolve("bare");
        BarePicture.copy(original, type, to);
        return Files.readAllBytes(to);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void aWebpIsShownWithoutPlaceAndPersonAndWithEveryPixel() throws IOException {
        byte[] content = Photographs.webp();
        MediaFile file = stored(content);

        for (Rendition size : Rendition.values()) {
            byte[] shown = Files.readAllBytes(store.rendition(file, size));

            assertThat(latin(shown)).doesNotContain(TELLTALES).contains("VP8X", "VP8 ");
            ByteBuffer head = ByteBuffer.wrap(shown).order(ByteOrder.LITTLE_ENDIAN);
            assertThat(head.getInt(4)).isEqualTo(shown.length - 8);
            assertThat(head.get(20)).as("what its head promises").isZero();
            assertThat(latin(content)).contains(latin(Arrays.copyOfRange(shown, 30, shown.length)));
        }
        assertThat(Files.readAllBytes(store.shown(file))).isEqualTo(Files.readAllBytes(store.rendition(file, Rendition.WEB)));
        assertThat(Renditions.type(store.shown(file))).isEqualTo("image/webp");
        assertThat(store.path(file)).hasBinaryContent(content);
    }

    @Test
    void aPrintersPhotographIsShownInItsColoursWithoutPlaceAndPerson() throws IOException {
        MediaFile file = stored(Photographs.cmyk());

        Path shown = store.rendition(file, Rendition.WEB);

        assertThat(latin(Files.readAllBytes(shown))).doesNotContain(TELLTALES);
        BufferedImage picture = ImageIO.read(shown.toFile());
        assertThat(picture.getRGB(32, 1) >> 16 & 0xff).as("red above").isGreaterThan(200);
        assertThat(picture.getRGB(32, 1) & 0xff).isLessThan(60);
        assertThat(picture.getRGB(32, 30) & 0xff).as("blue below").isGreaterThan(200);
        assertThat(picture.getRGB(32, 30) >> 16 & 0xff).isLessThan(60);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("told")
    void aBareCopyHasThePixelsAndNothingElse(Map.Entry<String, byte[]> told) throws IOException {
        assertThat(latin(told.getValue())).contains(Photographs.SECRET);

        byte[] bare = bare(told.getValue(), told.getKey());

        assertThat(latin(bare)).doesNotContain(TELLTALES);
        if (!told.getKey().equals("image/webp")) {
            assertThat(pixels(bare)).isEqualTo(pixels(told.getValue()));
        }
    }

    private static int[] pixels(byte[] content) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(content));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void aFilmGoesOnRepeatingItself() throws IOException {
        assertThat(latin(bare(Photographs.gif(), "image/gif"))).contains("NETSCAPE2.0");
    }

    @Test
    void aBareCopyOfAPhotographTakenSidewaysSaysOnlyThat() throws IOException {
        byte[] content = Photographs.jpeg(6);

        String bare = latin(bare(content, "image/jpeg"));

        assertThat(bare.replaceFirst("Exif", "")).doesNotContain(TELLTALES);
        assertThat(Orientation.of(folder.resolve("bare")).value()).isEqualTo(6);
        assertThat(bare.substring(bare.indexOf("Exif")).indexOf('\u00ff')).as("bytes of its Exif").isEqualTo(32);
        assertThat(pixels(bare.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(pixels(content));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("told")
    void whatEndsBeforeItsEndIsNotPassedOn(Map.Entry<String, byte[]> told) throws IOException {
        byte[] bare = bare(told.getValue(), told.getKey());

        for (int length = 0; length < bare.length - 1; length += 7) {
            byte[] cut = Arrays.copyOf(bare, length);
            assertThatThrownBy(() -> bare(cut, told.getKey())).isInstanceOf(Unproven.class);
        }
    }

    @Test
    void insteadOfAPictureThatIsBuiltAgainstItsFormatAFrameIsShown() throws IOException {
        byte[] content = Photographs.webp();
        content[latin(content).indexOf("EXIF") + 6] = 0x7f;
        MediaFile file = stored(content);

        Path shown = store.shown(file);

        assertThat(latin(Files.readAllBytes(shown))).doesNotContain(TELLTALES);
        assertThat(Renditions.type(shown)).isEqualTo("image/png");
        assertThat(ImageIO.read(shown.toFile()).getWidth()).isEqualTo(480);
        assertThat(Renditions.lasting(shown)).isFalse();
    }
}
