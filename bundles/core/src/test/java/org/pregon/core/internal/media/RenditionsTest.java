package org.pregon.core.internal.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pregon.core.media.MediaFile;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

class RenditionsTest {
    private static final String SECRET = "GPS 12 51 48 S 72 41 36 W";

    private final TestPlatform platform = new TestPlatform(TestDatabase.DERBY);

    @TempDir
    private Path folder;

    private MediaStore store;
    private Renditions renditions;

    @BeforeEach
    void open() {
        store = new MediaStore(platform.coreSql(), platform.clock(), folder);
        renditions = store.renditions();
    }

    @AfterEach
    void close() {
        store.stop();
        platform.close();
    }

    private MediaFile stored(byte[] content) {
        return store.store("foto", new ByteArrayInputStream(content));
    }

    private BufferedImage developed(MediaFile file, Rendition rendition) throws IOException {
        return ImageIO.read(renditions.find(file, rendition).orElseThrow().toFile());
    }

    @Test
    void aPictureIsMadeToFitAndTheOriginalStaysAsItIs() throws IOException {
        byte[] content = Samples.photo(3000, 1500, 1, SECRET);
        MediaFile file = stored(content);

        assertThat(developed(file, Rendition.THUMB)).matches(small -> small.getWidth() == 480 && small.getHeight() == 240);
        assertThat(developed(file, Rendition.WEB)).matches(small -> small.getWidth() == 1600 && small.getHeight() == 800);
        assertThat(store.path(file)).hasBinaryContent(content);
    }

    @Test
    void aSmallPictureIsNotBlownUp() throws IOException {
        assertThat(developed(stored(Samples.image("png", 60, 40)), Rendition.WEB)).matches(same -> same.getWidth() == 60 && same.getHeight() == 40);
    }

    @ParameterizedTest(name = "orientation {0}")
    @CsvSource({"1, 600, 300, red, blue", "2, 600, 300, blue, red", "3, 600, 300, blue, red", "4, 600, 300, red, blue",
        "5, 300, 600, red, blue", "6, 300, 600, red, blue", "7, 300, 600, blue, red", "8, 300, 600, blue, red"})
    void howeverTheCameraWasHeldThePictureIsUpright(int orientation, int width, int height, String first, String last) throws IOException {
        BufferedImage upright = developed(stored(Samples.photo(600, 300, orientation, SECRET)), Rendition.WEB);

        assertThat(upright).matches(it -> it.getWidth() == width && it.getHeight() == height);
        assertThat(colour(upright, 10, 10)).isEqualTo(first);
        assertThat(colour(upright, width - 10, height - 10)).isEqualTo(last);
    }

    private static String colour(BufferedImage image, int x, int y) {
        return (image.getRGB(x, y) >> 16 & 0xff) > 128 ? "red" : "blue";
    }

    @Test
    void nothingThatTheFileSaidOfPlaceAndPersonIsPassedOn() throws IOException {
        byte[] content = Samples.photo(600, 300, 6, SECRET);
        assertThat(latin(content)).contains("Exif", SECRET);

        String made = latin(Files.readAllBytes(renditions.find(stored(content), Rendition.WEB).orElseThrow()));

        assertThat(made).doesNotContain("Exif", "GPS", SECRET);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void aPictureWithTransparentPartsKeepsThem() throws IOException {
        MediaFile emblem = stored(Samples.write("png", new BufferedImage(600, 600, BufferedImage.TYPE_INT_ARGB)));

        Path made = renditions.find(emblem, Rendition.THUMB).orElseThrow();

        assertThat(Renditions.type(made)).isEqualTo("image/png");
        assertThat(ImageIO.read(made.toFile()).getRGB(5, 5) >>> 24).isZero();
    }

    @Test
    void whatIsMissingOrEmptyIsMadeAgain() throws IOException {
        MediaFile file = stored(Samples.image("png", 600, 300));
        Path made = renditions.find(file, Rendition.THUMB).orElseThrow();
        byte[] content = Files.readAllBytes(made);
        Files.write(made, new byte[0]);

        assertThat(renditions.find(file, Rendition.THUMB)).contains(made);
        assertThat(made).hasBinaryContent(content);
    }

    @Test
    void insteadOfAPictureThatBreaksInsideAFrameIsShown() throws IOException {
        byte[] content = Samples.image("png", 900, 900);
        Arrays.fill(content, 60, content.length, (byte) 7);
        MediaFile broken = stored(content);

        Path shown = renditions.find(broken, Rendition.THUMB).orElseThrow();

        assertThat(shown).isNotEqualTo(store.path(broken));
        assertThat(ImageIO.read(shown.toFile()).getWidth()).isEqualTo(480);
        assertThat(folder.resolve("renditions").resolve(broken.id().substring(0, 2))).isEmptyDirectory();
    }

    @Test
    void aDocumentIsShownAsItIs() {
        MediaFile document = stored(Samples.docx());

        assertThat(renditions.find(document, Rendition.THUMB)).isEmpty();
        assertThat(store.shown(document)).isEqualTo(store.path(document));
    }

    @Test
    void manyWhoAskAtOnceGetTheSame() {
        MediaFile file = stored(Samples.image("jpeg", 2000, 1000));

        List<Optional<Path>> found = IntStream.range(0, 12).parallel().mapToObj(i -> renditions.find(file, Rendition.THUMB)).toList();

        assertThat(found).allMatch(Optional::isPresent).doesNotContainNull();
    }
}
