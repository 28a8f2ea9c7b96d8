package org.pregon.core.internal.media;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A WebP (RFC 9649) without its EXIF, XMP and unknown chunks, whose head does not promise them either. */
final class BareWebp {
    private static final Set<String> NEEDED = Set.of("VP8X", "VP8 ", "VP8L", "ALPH", "ICCP", "ANIM", "ANMF");
    private static final Set<String> OF_A_FRAME = Set.of("ALPH", "VP8 ", "VP8L");
    /** Animation, alpha and colour profile; those of Exif and XMP are cleared. */
    private static final int FLAGS = 0x32;
    private static final int HEAD = 8;
    private static final int FRAME = 16;

    private final RandomAccessFile file;

    private BareWebp(RandomAccessFile file) {
        this.file = file;
    }

    /** @param parts of a film's frame; none otherwise */
    private record Chunk(String name, long from, long length, List<Chunk> parts) {
        /** Its head, its content, and the byte that makes it even. */
        long whole() {
            return HEAD + bytes() + bytes() % 2;
        }

        long bytes() {
            return name.equals("ANMF") ? FRAME + parts.stream().mapToLong(Chunk::whole).sum() : length;
        }
    }

    static void copy(Path original, DataOutputStream out) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(original.toFile(), "r")) {
            new BareWebp(file).copy(out);
        }
    }

    private void copy(DataOutputStream out) throws IOException {
        if (!name().equals("RIFF")) {
            throw new Unproven("not a RIFF");
        }
        long end = HEAD + length();
        if (end > file.length() || !name().equals("WEBP")) {
            throw new Unproven("not a whole WebP");
        }
        List<Chunk> chunks = chunks(end, NEEDED);
        head("RIFF", 4 + chunks.stream().mapToLong(Chunk::whole).sum(), out);
        out.writeBytes("WEBP");
        for (Chunk chunk : chunks) {
            write(chunk, out);
        }
    }

    private List<Chunk> chunks(long end, Set<String> needed) throws IOException {
        List<Chunk> chunks = new ArrayList<>();
        while (file.getFilePointer() < end) {
            String name = name();
            long length = length();
            long from = file.getFilePointer();
            if (from + length > end) {
                throw new Unproven("a WebP's chunk is longer than the file");
            }
            if (needed.contains(name)) {
                chunks.add(new Chunk(name, from, length, name.equals("ANMF") ? frame(from, length) : List.of()));
            }
            file.seek(from + length + length % 2);
        }
        return chunks;
    }

    private List<Chunk> frame(long from, long length) throws IOException {
        file.seek(from + FRAME);
        return chunks(from + length, OF_A_FRAME);
    }

    private void write(Chunk chunk, DataOutputStream out) throws IOException {
        head(chunk.name, chunk.bytes(), out);
        file.seek(chunk.from);
        DataInputStream in = new DataInputStream(Channels.newInputStream(file.getChannel()));
        if (chunk.name.equals("VP8X")) {
            out.write(in.readUnsignedByte() & FLAGS);
            BarePicture.pass(in, out, chunk.length - 1);
        } else if (chunk.name.equals("ANMF")) {
            BarePicture.pass(in, out, FRAME);
            for (Chunk part : chunk.parts) {
                write(part, out);
            }
        } else {
            BarePicture.pass(in, out, chunk.length);
        }
        if (chunk.bytes() % 2 == 1) {
            out.write(0);
        }
    }

    private String name() throws IOException {
        byte[] name = new byte[4];
        file.readFully(name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    private long length() throws IOException {
        return Integer.reverseBytes(file.readInt()) & 0xffffffffL;
    }

    private static void head(String name, long length, DataOutputStream out) throws IOException {
        out.writeBytes(name);
        out.writeInt(Integer.reverseBytes((int) length));
    }
}
