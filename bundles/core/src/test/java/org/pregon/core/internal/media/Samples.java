package org.pregon.core.internal.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
        return write(format, new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB));
    }

    static byte[] write(String format, BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    /** As a camera held so writes it, with a word that must not be passed on; the left half is red, the right half blue. */
    static byte[] photo(int width, int height, int orientation, String secret) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, x < width / 2 ? 0xff0000 : 0x0000ff);
            }
        }
        byte[] plain = write("jpeg", image);
        byte[] words = text(secret);
        ByteBuffer exif = ByteBuffer.allocate(36 + words.length);
        exif.putShort((short) 0xffe1).putShort((short) (34 + words.length)).put(text("Exif\0\0"))
                .put(text("MM")).putShort((short) 42).putInt(8)
                .putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0)
                .putInt(0).put(words);
        ByteBuffer all = ByteBuffer.allocate(plain.length + exif.capacity());
        return all.put(plain, 0, 2).put(exif.array()).put(plain, 2, plain.length - 2).array();
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

    /** The same, whose directory says of each part that it is small. */
    static byte[] lying(byte[] zip) {
        ByteBuffer bytes = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < zip.length - 46; i++) {
            if (bytes.getInt(i) == 0x02014b50) {
                bytes.putInt(i + 24, 10);
            }
        }
        return bytes.array();
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
