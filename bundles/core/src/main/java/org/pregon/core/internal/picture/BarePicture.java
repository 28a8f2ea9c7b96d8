package org.pregon.core.internal.picture;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a picture with the same pixels and nothing else: only what is known to be needed to show them is taken over,
 * so that place, camera, names and whatever a format may yet invent stay behind.
 */
public final class BarePicture {
    private BarePicture() {}

    /** @throws Unproven where it cannot be told what the file carries */
    public static void copy(Path original, String type, Path to) throws IOException {
        copy(original, type, to, null);
    }

    /**
     * A copy that says what the office says of it, as IPTC and XMP; a GIF says nothing.
     *
     * @throws Unproven where it cannot be told what the file carries
     */
    public static void copy(Path original, String type, Path to, @Nullable Description said) throws IOException {
        byte[] xmp = said == null ? new byte[0] : XmpPacket.of(said);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(original)));
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            switch (type) {
                case "image/jpeg" -> BareJpeg.copy(in, out, segments(Orientation.of(original), said, xmp));
                case "image/png" -> BarePng.copy(in, out, said == null ? xmp : PngChunks.xmp(xmp));
                case "image/gif" -> BareGif.copy(in, out);
                case "image/webp" -> BareWebp.copy(original, out, xmp);
                default -> throw new Unproven("no picture whose parts are known: " + type);
            }
        } catch (EOFException cut) {
            throw new Unproven("the picture ends before its end");
        }
    }

    private static byte[] segments(Orientation orientation, @Nullable Description said, byte[] xmp) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(BareJpeg.turned(orientation));
        if (said != null) {
            all.writeBytes(BareJpeg.segment(JpegSegments.APP1, JpegSegments.XMP, xmp));
            all.writeBytes(BareJpeg.segment(JpegSegments.APP13, JpegSegments.PHOTOSHOP, Iptc.of(said)));
        }
        return all.toByteArray();
    }

    /** @throws EOFException where there is less */
    static void pass(DataInputStream in, DataOutputStream out, long bytes) throws IOException {
        byte[] buffer = new byte[8192];
        for (long left = bytes; left > 0; ) {
            int some = (int) Math.min(left, buffer.length);
            in.readFully(buffer, 0, some);
            out.write(buffer, 0, some);
            left -= some;
        }
    }
}
