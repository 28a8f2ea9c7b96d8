package org.pregon.itest.screens;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.ImageIO;

/** What a photographer brings: a JPEG with the place where it was taken, and with title and author as agencies write them. */
final class CameraPhoto {
    private CameraPhoto() {}

    /** 12° 51′ 48″ S, 72° 41′ 36″ W; «Desfile escolar», by Hugo Cárdenas. */
    static byte[] taken() {
        byte[] plain = plain(7);
        return written(out -> {
            out.write(plain, 0, 2);
            segment(out, 0xe1, "Exif\0\0".getBytes(ISO_8859_1), written(CameraPhoto::place));
            byte[] records = written(iptc -> {
                record(iptc, 1, 90, "\33%G");
                record(iptc, 2, 5, "Desfile escolar");
                record(iptc, 2, 80, "Hugo Cárdenas");
                record(iptc, 2, 25, "desfile");
            });
            segment(out, 0xed, "Photoshop 3.0\0008BIM\4\4\0\0\0\0".getBytes(ISO_8859_1), written(resource -> {
                resource.writeShort(records.length);
                resource.write(records);
                resource.write(new byte[records.length % 2]);
            }));
            out.write(plain, 2, plain.length - 2);
        });
    }

    private static void place(DataOutputStream out) throws IOException {
        out.writeBytes("MM\0*");
        out.writeInt(8);
        out.writeShort(1);
        tag(out, 0x8825, 4, 1, 26);
        out.writeInt(0);
        out.writeShort(4);
        tag(out, 1, 2, 2, 'S' << 24);
        tag(out, 2, 5, 3, 80);
        tag(out, 3, 2, 2, 'W' << 24);
        tag(out, 4, 5, 3, 104);
        out.writeInt(0);
        for (int part : new int[] {12, 51, 48, 72, 41, 36}) {
            out.writeInt(part);
            out.writeInt(1);
        }
    }

    private static void tag(DataOutputStream out, int tag, int type, int count, int value) throws IOException {
        out.writeShort(tag);
        out.writeShort(type);
        out.writeInt(count);
        out.writeInt(value);
    }

    private static void record(DataOutputStream out, int section, int kind, String text) throws IOException {
        byte[] value = text.getBytes(UTF_8);
        out.write(new byte[] {0x1c, (byte) section, (byte) kind});
        out.writeShort(value.length);
        out.write(value);
    }

    private static void segment(DataOutputStream out, int marker, byte[] words, byte[] content) throws IOException {
        out.write(0xff);
        out.write(marker);
        out.writeShort(2 + words.length + content.length);
        out.write(words);
        out.write(content);
    }

    /** Hills at dusk, another dusk for each number. */
    static byte[] plain(int number) {
        BufferedImage image = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(40, 60 + number * 5, 120), 0, 800, new Color(240, 170, 90)));
        pen.fillRect(0, 0, 1200, 800);
        pen.setPaint(new Color(30, 60, 45));
        pen.fillPolygon(new int[] {0, 300, 520, 800, 1200, 1200, 0}, new int[] {620, 380, 560, 420, 640, 800, 800}, 7);
        pen.dispose();
        return written(out -> ImageIO.write(image, "jpeg", out));
    }

    /** Half a second of a low tone. */
    static byte[] sound() {
        ByteBuffer wave = ByteBuffer.allocate(44 + 4000).order(ByteOrder.LITTLE_ENDIAN);
        wave.put("RIFF".getBytes(ISO_8859_1)).putInt(4036).put("WAVEfmt ".getBytes(ISO_8859_1)).putInt(16).putShort((short) 1).putShort((short) 1)
                .putInt(8000).putInt(8000).putShort((short) 1).putShort((short) 8).put("data".getBytes(ISO_8859_1)).putInt(4000);
        for (int i = 0; i < 4000; i++) {
            wave.put((byte) (128 + 60 * Math.sin(i * 0.2)));
        }
        return wave.array();
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writing.to(new DataOutputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
