package org.pregon.core.internal.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pregon.core.internal.picture.BarePicture;
import org.pregon.core.internal.picture.Description;
import org.pregon.core.internal.picture.FactReader;
import org.pregon.core.internal.picture.FileFacts;
import org.pregon.core.internal.picture.FileFacts.Position;
import org.pregon.core.internal.picture.Unproven;
import org.pregon.core.internal.picture.XmpPacket;

/** What files say, and what copies of them say: read back by a reader that is none of ours. */
class DescriptionTest {
    private static final Description SAID = new Description("Aniversario de La Convención", "El alcalde <saluda> a los \"vecinos\" & visitantes.\nPlaza de Armas, 09:30.",
            "Lucía Ñaupa", "Foto: Imagen Institucional", "© Municipalidad Provincial", "Uso libre con crédito", List.of("aniversario", "desfile", "niñez"),
            LocalDate.of(2026, 7, 25), "Plaza de Armas, Quillabamba", "169.º aniversario", List.of("Rosa Quispe", "José Ñahui"), "Niños desfilan con banderas");

    @TempDir
    private Path folder;

    static Stream<Map.Entry<String, byte[]>> pictures() {
        return Map.of("image/jpeg", Photographs.jpeg(6), "image/png", Photographs.png(), "image/webp", Photographs.webp()).entrySet().stream();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }

    private FileFacts facts(byte[] content, String type) throws IOException {
        return FactReader.read(file(content), type);
    }

    private byte[] copy(byte[] content, String type, Description said) throws IOException {
        Path to = folder.resolve("copy");
        BarePicture.copy(file(content), type, to, said);
        return Files.readAllBytes(to);
    }

    private static Metadata read(byte[] content) throws IOException {
        try {
            return ImageMetadataReader.readMetadata(new ByteArrayInputStream(content));
        } catch (ImageProcessingException broken) {
            throw new IOException(broken);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void whatACameraSaysIsRead(Map.Entry<String, byte[]> picture) throws IOException {
        FileFacts facts = facts(picture.getValue(), picture.getKey());

        assertThat(facts.position()).isEqualTo(new Position(-12.863333, -72.693333));
        assertThat(facts.description().creator()).isEqualTo(Photographs.SECRET);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void aCopySaysWhatTheOfficeSaysAndNothingElse(Map.Entry<String, byte[]> picture) throws IOException {
        byte[] copy = copy(picture.getValue(), picture.getKey(), SAID);

        assertThat(facts(copy, picture.getKey()).description()).isEqualTo(SAID);
        assertThat(facts(copy, picture.getKey()).position()).isNull();
        assertThat(new String(copy, StandardCharsets.ISO_8859_1)).doesNotContain(Photographs.SECRET);
        Metadata metadata = read(copy);
        assertThat(metadata.getFirstDirectoryOfType(GpsDirectory.class)).isNull();
        Map<String, String> xmp = metadata.getFirstDirectoryOfType(XmpDirectory.class).getXmpProperties();
        assertThat(xmp).containsEntry("dc:title[1]", SAID.title()).containsEntry("dc:description[1]", SAID.caption())
                .containsEntry("dc:creator[1]", SAID.creator()).containsEntry("photoshop:Credit", SAID.credit()).containsEntry("dc:rights[1]", SAID.copyright())
                .containsEntry("xmpRights:UsageTerms[1]", SAID.usage()).containsEntry("dc:subject[3]", "niñez").containsEntry("photoshop:DateCreated", "2026-07-25")
                .containsEntry("Iptc4xmpCore:Location", SAID.place()).containsEntry("Iptc4xmpExt:Event[1]", SAID.event())
                .containsEntry("Iptc4xmpExt:PersonInImage[2]", "José Ñahui").containsEntry("Iptc4xmpCore:AltTextAccessibility[1]", SAID.altText());
    }

    @Test
    void aJpegsCopySaysItAsIptcToo() throws IOException {
        IptcDirectory iptc = read(copy(Photographs.jpeg(1), "image/jpeg", SAID)).getFirstDirectoryOfType(IptcDirectory.class);

        assertThat(iptc.getString(IptcDirectory.TAG_OBJECT_NAME)).isEqualTo(SAID.title());
        assertThat(iptc.getString(IptcDirectory.TAG_CAPTION)).isEqualTo(SAID.caption());
        assertThat(iptc.getString(IptcDirectory.TAG_BY_LINE)).isEqualTo(SAID.creator());
        assertThat(iptc.getString(IptcDirectory.TAG_COPYRIGHT_NOTICE)).isEqualTo(SAID.copyright());
        assertThat(iptc.getKeywords()).containsExactlyElementsOf(SAID.keywords());
        assertThat(iptc.getString(IptcDirectory.TAG_DATE_CREATED)).isEqualTo("20260725");
    }

    @Test
    void aJpegWithoutXmpIsReadByItsIptc() throws IOException {
        byte[] copy = copy(Photographs.jpeg(1), "image/jpeg", SAID);
        String latin = new String(copy, StandardCharsets.ISO_8859_1).replace("http://ns.adobe.com/xap/1.0/", "http://ns.adobe.com/zzz/1.0/");

        Description read = facts(latin.getBytes(StandardCharsets.ISO_8859_1), "image/jpeg").description();

        assertThat(read.title()).isEqualTo(SAID.title());
        assertThat(read.keywords()).isEqualTo(SAID.keywords());
        assertThat(read.createdOn()).isEqualTo(SAID.createdOn());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void theLongestDescriptionFits(Map.Entry<String, byte[]> picture) throws IOException {
        String much = "&".repeat(5000);
        List<String> many = Collections.nCopies(99, much).stream().map(one -> one.substring(0, 90) + Math.random()).toList();
        Description longest = new Description(much, much, much, much, much, much, many, LocalDate.EPOCH, much, much, many, much);

        assertThat(facts(copy(picture.getValue(), picture.getKey(), longest), picture.getKey()).description()).isEqualTo(longest);
    }

    @Test
    void aWebpWithoutHeadGetsOneThatBrowsersUnderstand() throws IOException {
        byte[] extended = Photographs.webp();
        byte[] simple = Photographs.written(out -> {
            out.writeBytes("RIFF");
            out.writeInt(Integer.reverseBytes(126));
            out.writeBytes("WEBP");
            out.write(extended, 30, 122);
        });

        byte[] copy = copy(simple, "image/webp", SAID);

        assertThat(Arrays.copyOfRange(copy, 12, 30)).containsExactly('V', 'P', '8', 'X', 10, 0, 0, 0, 4, 0, 0, 0, 63, 0, 0, 31, 0, 0);
        assertThat(Picture.read(Files.write(folder.resolve("seen"), copy), "image/webp")).isEqualTo(new Picture(64, 32));
    }

    @Test
    void aCopyHasThePixelsOfTheOriginal() throws IOException {
        byte[] content = Photographs.png();

        assertThat(ImageIO.read(new ByteArrayInputStream(copy(content, "image/png", SAID))).getWidth()).isEqualTo(40);
    }

    /** Fetches, expansions, endless depth, no XML at all. */
    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>", "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY e '&a;&a;&a;&a;&a;&a;'>]>", ""})
    void aHostileXmpSaysNothing(String head) throws IOException {
        String packet = new String(XmpPacket.of(SAID), StandardCharsets.UTF_8).replaceFirst("<\\?xpacket[^>]*>", "<?xml version='1.0'?>" + head)
                .replace(SAID.title(), "Antes &e; después").replace(SAID.credit(), head.isEmpty() ? "</x>" : SAID.credit());

        Description read = facts(withXmp(packet), "image/jpeg").description();

        assertThat(read.title()).doesNotContain("root", "aaa");
    }

    @Test
    void anXmpOfEndlessDepthIsReadInBoundedTime() {
        String deep = "<rdf:li>".repeat(7000);

        Assertions.assertTimeout(Duration.ofSeconds(2), () -> facts(withXmp("<x xmlns:rdf='" + "http://www.w3.org/1999/02/22-rdf-syntax-ns#'>" + deep), "image/jpeg"));
    }

    private static byte[] withXmp(String packet) {
        byte[] jpeg = Samples.image("jpeg", 8, 8);
        return Photographs.written(out -> {
            out.write(jpeg, 0, 2);
            out.writeShort(0xffe1);
            out.writeShort(2 + 29 + packet.getBytes(StandardCharsets.UTF_8).length);
            out.writeBytes("http://ns.adobe.com/xap/1.0/\0");
            out.write(packet.getBytes(StandardCharsets.UTF_8));
            out.write(jpeg, 2, jpeg.length - 2);
        });
    }

    @Test
    void whatCannotBeSeenIsNotKept() {
        Description said = new Description("T\u0000í\u202Etulo\u0007\nde \uD800dos", "a\r\nb\u0000", "", "", "", "", List.of(" ", "uno", "uno"), LocalDate.of(9999, 1, 1), "", "", List.of(), "");

        assertThat(said.title()).isEqualTo("Título de dos");
        assertThat(said.caption()).isEqualTo("a\nb");
        assertThat(said.keywords()).containsExactly("uno");
        assertThat(said.createdOn()).isNull();
    }

    /** Whatever bytes are changed, reading ends, and a copy says nothing that was inside, or is not made. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void noBrokenFileDoesHarm(Map.Entry<String, byte[]> picture) throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 1500; round++) {
            byte[] content = picture.getValue().clone();
            for (int i = 0; i <= round % 5; i++) {
                content[random.nextInt(content.length)] = (byte) random.nextInt(256);
            }
            assertThat(facts(content, picture.getKey())).isNotNull();
            try {
                assertThat(new String(copy(content, picture.getKey(), Description.NONE), StandardCharsets.ISO_8859_1)).doesNotContain("<dc:creator><rdf:Seq><rdf:li>Quillabamba");
            } catch (Unproven refused) {
                assertThat(refused).hasMessageMatching("[A-Za-z].+");
            }
        }
    }
}
