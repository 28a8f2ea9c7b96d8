package org.pregon.core.internal.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pregon.core.InvalidInputException;
import org.pregon.core.media.MediaFile;
import org.pregon.core.rest.StorageFullException;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

@OnBothDatabases
class MediaStoreTest {
    private final TestPlatform platform;

    @TempDir
    private Path folder;

    MediaStoreTest(TestDatabase engine) {
        platform = new TestPlatform(engine);
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private MediaStore media() {
        return new MediaStore(platform.coreSql(), platform.clock(), folder);
    }

    @Test
    void aFileIsKeptAsItCame() throws IOException {
        MediaFile file = media().store("plaza de armas.png", in(Samples.image("png", 4, 3)));

        assertThat(file.type()).isEqualTo("image/png");
        assertThat(media().find(file.id())).contains(file);
        assertThat(Files.readAllBytes(media().path(file))).isEqualTo(Samples.image("png", 4, 3));
    }

    @Test
    void theSameFileIsStoredOnce() throws IOException {
        MediaFile first = media().store("a.png", in(Samples.image("png", 4, 3)));
        MediaFile second = media().store("b.png", in(Samples.image("png", 4, 3)));

        assertThat(second).isEqualTo(first);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void theTypeIsWhatTheContentSaysNotTheName() {
        InputStream page = new ByteArrayInputStream("<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> media().store("foto.jpg", page)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aFileOverTheLimitLeavesNothingBehind() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }
        };

        assertThatThrownBy(() -> media().store("grande.txt", endless))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("Revise el dato señalado.");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void anUploadThatIsCutLeavesNothingBehind() throws IOException {
        byte[] half = Samples.image("png", 400, 300);
        InputStream cut = new SequenceInputStream(new ByteArrayInputStream(half, 0, half.length / 2), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });

        assertThatThrownBy(() -> media().store("foto.png", cut)).isInstanceOf(CutShort.class);
        assertThat(kept()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void pixelsAreCountedBeforeTheyAreUnpacked(String format) {
        MediaLimits small = new MediaLimits(20, 20, 20, 20, 1, 20, 20, 100);
        MediaStore media = new MediaStore(platform.coreSql(), platform.clock(), folder, () -> small, 0);

        assertThat(media.store("a", in(Samples.image(format, 1000, 1000))).bytes()).isPositive();
        assertThatThrownBy(() -> media.store("b", in(Samples.image(format, 1001, 1000)))).satisfies(saying("1001 × 1000"));
    }

    @Test
    void aBombOfPixelsCostsNothing() {
        long before = System.nanoTime();

        assertThatThrownBy(() -> media().store("bomba.png", in(Samples.pngClaiming(2_000_000_000, 2_000_000_000))))
                .satisfies(saying("megapíxeles"));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aPictureLikeAThreadIsRefused() {
        assertThatThrownBy(() -> media().store("hilo.png", in(Samples.image("png", 2100, 100)))).satisfies(saying("alargada"));
    }

    @Test
    void aPictureOfWhichOnlyTheNameIsRightIsRefused() {
        byte[] broken = Arrays.copyOf(Samples.image("png", 4, 3), 20);

        assertThatThrownBy(() -> media().store("foto.png", in(broken))).satisfies(saying("dañada"));
    }

    @Test
    void aDocumentIsWhatItsPartsSay() {
        MediaFile document = media().store("oficio.xlsx", in(Samples.docx()));

        assertThat(document.type()).isEqualTo(OfficeZip.DOCX);
        assertThat(document.name()).isEqualTo("oficio.xlsx.docx");
    }

    @Test
    void anOpenDocumentSaysWhatItIs() {
        String type = "application/vnd.oasis.opendocument.text";
        MediaFile document = media().store("oficio.odt", in(Samples.zip(Map.of("mimetype", Samples.text(type)))));

        assertThat(document.type()).isEqualTo(type);
    }

    @Test
    void aBombInADocumentIsRefusedQuickly() {
        byte[] bomb = Samples.docxOf(250);
        long before = System.nanoTime();

        assertThatThrownBy(() -> media().store("bomba.docx", in(bomb))).satisfies(saying("desempaquetarse"));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aDirectoryThatLiesIsFoundOutAtOnce() {
        byte[] bomb = Samples.lying(Samples.docxOf(150));
        long before = System.nanoTime();

        assertThatThrownBy(() -> media().store("miente.docx", in(bomb))).satisfies(saying("dañado"));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aDocumentOfTooManyPartsIsRefused() {
        assertThatThrownBy(() -> media().store("partes.docx", in(Samples.docxWith(5001)))).satisfies(saying("demasiadas partes"));
    }

    @Test
    void macrosPlainZipsAndBrokenZipsAreRefused() {
        byte[] macros = Samples.docx("application/vnd.ms-word.document.macroEnabled.main+xml");
        byte[] hidden = Samples.zip(Map.of("[Content_Types].xml", Samples.text("x"), "word/vbaProject.bin", Samples.text("x")));
        byte[] plain = Samples.zip(Map.of("virus.exe", Samples.text("x")));
        byte[] broken = Arrays.copyOf(Samples.docx(), 200);

        assertThatThrownBy(() -> media().store("a.docx", in(macros))).satisfies(saying("no se admite"));
        assertThatThrownBy(() -> media().store("a.docx", in(hidden))).satisfies(saying("macros"));
        assertThatThrownBy(() -> media().store("a.docx", in(plain))).satisfies(saying("no se admite"));
        assertThatThrownBy(() -> media().store("a.docx", in(broken))).satisfies(saying("dañado"));
    }

    @Test
    void aDrawingThatMayCarryProgramsIsRefusedAndToldWhy() {
        byte[] svg = Samples.text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>");

        assertThatThrownBy(() -> media().store("logo.svg", in(svg))).satisfies(saying("PNG"));
        assertThatThrownBy(() -> media().store("logo.png", in(svg))).satisfies(saying("PNG"));
    }

    @Test
    void bytesWithoutMeaningAreRefusedWhateverTheirName() {
        byte[] noise = {0, 1, 2, 3, (byte) 0xfe, 0, 0, 9};

        assertThatThrownBy(() -> media().store("informe.pdf", in(noise))).satisfies(saying("no se admite"));
        assertThatThrownBy(() -> media().store("vacio.pdf", in(new byte[0]))).satisfies(saying("vacío"));
    }

    @Test
    void soundAndVideoAreKnownByTheirFirstBytes() {
        byte[] mp4 = {0, 0, 0, 0x18, 'f', 't', 'y', 'p', 'm', 'p', '4', '2', 0, 0, 0, 0, 'm', 'p', '4', '2', 'i', 's', 'o', 'm'};
        byte[] phone = {0, 0, 0, 0x18, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm', 0, 0, 2, 0, 'i', 's', 'o', 'm', 'm', 'p', '4', '1'};
        byte[] mp3 = {'I', 'D', '3', 3, 0, 0, 0, 0, 0, 0, (byte) 0xff, (byte) 0xfb, (byte) 0x90, 0};

        assertThat(media().store("entrevista.mp4", in(mp4)).type()).isEqualTo("video/mp4");
        assertThat(media().store("celular.mp4", in(phone)).type()).isEqualTo("video/mp4");
        assertThat(media().store("entrevista.mp3", in(mp3)).type()).isEqualTo("audio/mpeg");
    }

    @Test
    void aFullDiskRefusesUploadsKeepsReadingAndHealsByItself() throws IOException {
        MediaFile before = media().store("a.png", in(Samples.image("png", 4, 3)));
        MediaStore full = new MediaStore(platform.coreSql(), platform.clock(), folder, () -> MediaLimits.USUAL, Long.MAX_VALUE / 2);

        assertThatThrownBy(() -> full.store("b.png", in(Samples.image("png", 5, 3)))).isInstanceOf(StorageFullException.class);
        assertThat(full.path(full.find(before.id()).orElseThrow())).hasBinaryContent(Samples.image("png", 4, 3));
        assertThat(kept()).hasSize(1);
        assertThat(media().store("b.png", in(Samples.image("png", 5, 3))).bytes()).isPositive();
    }

    @Test
    void manyWhoStoreTheSameGetTheSame() {
        List<MediaFile> stored = IntStream.range(0, 8).parallel()
                .mapToObj(i -> media().store("a.png", in(Samples.image("png", 4, 3)))).toList();

        assertThat(stored).extracting(MediaFile::id).containsOnly(stored.get(0).id());
    }

    private static InputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static Consumer<Throwable> saying(String words) {
        return refused -> assertThat(refused).isInstanceOfSatisfying(InvalidInputException.class,
                invalid -> assertThat(invalid.errors().get(0).message()).contains(words));
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
