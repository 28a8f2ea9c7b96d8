package org.pregon.core.internal.picture;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A PNG with the chunks that pixels, colours and movement need, and no text, time, Exif or private chunk. */
final class BarePng {
    private static final long SIGNATURE = 0x89504e470d0a1a0aL;
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT",
            "sRGB", "bKGD", "pHYs", "hIST", "cICP", "acTL", "fcTL", "fdAT");
    private static final int CHECKSUM = 4;

    private BarePng() {}

    /** @param more chunks that it gets behind its head instead */
    static void copy(DataInputStream in, DataOutputStream out, byte[] more) throws IOException {
        if (in.readLong() != SIGNATURE) {
            throw new Unproven("not a PNG");
        }
        out.writeLong(SIGNATURE);
        String type = "";
        while (!type.equals("IEND")) {
            int length = in.readInt();
            byte[] name = in.readNBytes(4);
            type = new String(name, StandardCharsets.ISO_8859_1);
            if (length < 0 || !type.matches("[A-Za-z]{4}")) {
                throw new Unproven("a PNG's chunk is broken");
            }
            if (NEEDED.contains(type)) {
                out.writeInt(length);
                out.write(name);
                BarePicture.pass(in, out, length + (long) CHECKSUM);
            } else {
                in.skipNBytes(length + (long) CHECKSUM);
            }
            if (type.equals("IHDR")) {
                out.write(more);
            }
        }
    }
}
