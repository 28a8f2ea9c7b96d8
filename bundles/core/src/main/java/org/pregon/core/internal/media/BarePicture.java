package org.pregon.core.internal.media;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A copy of a picture with the same pixels and nothing else: only what is known to be needed to show them is taken over,
 * so that place, camera, names and whatever a format may yet invent stay behind.
 */
final class BarePicture {
    private BarePicture() {}

    /** @throws Unproven where it cannot be told what the file carries */
    static void copy(Path original, String type, Path to) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(original)));
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            switch (type) {
                case "image/jpeg" -> BareJpeg.copy(in, out, Orientation.of(original));
                case "image/png" -> BarePng.copy(in, out);
                case "image/gif" -> BareGif.copy(in, out);
                case "image/webp" -> BareWebp.copy(original, out);
                default -> throw new Unproven("no picture whose parts are known: " + type);
            }
        } catch (EOFException cut) {
            throw new Unproven("the picture ends before its end");
        }
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
