package org.pregon.core.internal.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files made on the spot: good ones and malicious ones. */
final class Samples {
    private static final String MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private Samples() {}

    static byte[] image(String format, int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    /** A PNG of a few bytes whose head claims any size, with a right checksum. */
    static byte[] pngClaiming(int width, int height) {
        byte[] png = image("png", 4, 3);
        ByteBuffer head = ByteBuffer.wrap(png);
        head.putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        head.putInt(29, (int) sum.getValue());
        return png;
    }

    static byte[] docx(String mainType) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", text("<Types><Override PartName=\"/word/document.xml\" ContentType=\"" + mainType + "\"/></Types>"));
        parts.put("word/document.xml", text("<w:document/>"));
        return zip(parts);
    }

    static byte[] docx() {
        return docx(MAIN);
    }

    /** A document whose one part unpacks to so many megabytes of nothing. */
    static byte[] docxOf(int megabytes) {
        return zipping(out -> {
            entry(out, "[Content_Types].xml", text("<Types>" + MAIN + "</Types>"));
            entry(out, "word/document.xml", text("<w:document/>"));
            out.putNextEntry(new ZipEntry("word/media/nothing.bin"));
            byte[] nothing = new byte[1_000_000];
            for (int i = 0; i < megabytes; i++) {
                out.write(nothing);
            }
            out.closeEntry();
        });
    }

    static byte[] docxWith(int entries) {
        return zipping(out -> {
            entry(out, "[Content_Types].xml", text("<Types>" + MAIN + "</Types>"));
            for (int i = 0; i < entries; i++) {
                entry(out, "word/" + i, new byte[0]);
            }
        });
    }

    static byte[] zip(Map<String, byte[]> parts) {
        return zipping(out -> {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                entry(out, part.getKey(), part.getValue());
            }
        });
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipping(Filling filling) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            filling.fill(zip);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        ((OutputStream) zip).write(content);
        zip.closeEntry();
    }

    private interface Filling {
        void fill(ZipOutputStream zip) throws IOException;
    }
}
