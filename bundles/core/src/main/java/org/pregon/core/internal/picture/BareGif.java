package org.pregon.core.internal.picture;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A GIF with its pictures and their times, without comments, texts and what programs write into it. */
final class BareGif {
    private static final int EXTENSION = 0x21;
    private static final int PICTURE = 0x2c;
    private static final int END = 0x3b;
    private static final int CONTROL = 0xf9;
    private static final int APPLICATION = 0xff;
    private static final int TABLE = 0x80;
    /** How often the film is repeated. */
    private static final Set<String> LOOP = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

    private BareGif() {}

    static void copy(DataInputStream in, DataOutputStream out) throws IOException {
        byte[] head = exactly(in, 13);
        if (!new String(head, 0, 6, StandardCharsets.ISO_8859_1).matches("GIF8[79]a")) {
            throw new Unproven("not a GIF");
        }
        out.write(head);
        colours(head[10], in, out);
        int kind = in.readUnsignedByte();
        while (kind != END) {
            switch (kind) {
                case EXTENSION -> extension(in, out);
                case PICTURE -> picture(in, out);
                default -> throw new Unproven("a GIF's block is broken");
            }
            kind = in.readUnsignedByte();
        }
        out.write(END);
    }

    private static void colours(int flags, DataInputStream in, DataOutputStream out) throws IOException {
        if ((flags & TABLE) != 0) {
            BarePicture.pass(in, out, 3L << (flags & 7) + 1);
        }
    }

    private static void picture(DataInputStream in, DataOutputStream out) throws IOException {
        byte[] place = exactly(in, 9);
        out.write(PICTURE);
        out.write(place);
        colours(place[8], in, out);
        out.write(in.readUnsignedByte());
        blocks(in, out);
    }

    private static void extension(DataInputStream in, DataOutputStream out) throws IOException {
        int label = in.readUnsignedByte();
        byte[] first = exactly(in, in.readUnsignedByte());
        boolean needed = label == CONTROL || label == APPLICATION && LOOP.contains(new String(first, StandardCharsets.ISO_8859_1));
        DataOutputStream to = needed ? out : new DataOutputStream(DataOutputStream.nullOutputStream());
        to.write(EXTENSION);
        to.write(label);
        to.write(first.length);
        to.write(first);
        if (first.length > 0) {
            blocks(in, to);
        }
    }

    private static void blocks(DataInputStream in, DataOutputStream out) throws IOException {
        int length;
        do {
            length = in.readUnsignedByte();
            out.write(length);
            BarePicture.pass(in, out, length);
        } while (length > 0);
    }

    private static byte[] exactly(DataInputStream in, int bytes) throws IOException {
        byte[] read = new byte[bytes];
        in.readFully(read);
        return read;
    }
}
