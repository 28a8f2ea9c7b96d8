package org.pregon.core.internal.picture;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
    private static final int SAYS = 0x04;
    private static final int CLEAR = 0x10;
    private static final int HEAD = 8;
    private static final int EXTENDED = 10;
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

    /** @param xmp that it gets instead; empty for none */
    static void copy(Path original, DataOutputStream out, byte[] xmp) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(original.toFile(), "r")) {
            new BareWebp(file).copy(out, xmp);
        }
    }

    private void copy(DataOutputStream out, byte[] xmp) throws IOException {
        if (!name().equals("RIFF")) {
            throw new Unproven("not a RIFF");
        }
        long end = HEAD + length();
        if (end > file.length() || !name().equals("WEBP")) {
            throw new Unproven("not a whole WebP");
        }
        List<Chunk> chunks = chunks(end, NEEDED);
        // One without a head of its own gets it with what it shall say.
        boolean headless = xmp.length > 0 && chunks.stream().noneMatch(one -> one.name.equals("VP8X"));
        long added = (headless ? HEAD + EXTENDED : 0) + (xmp.length > 0 ? HEAD + xmp.length + xmp.length % 2 : 0);
        head("RIFF", 4 + chunks.stream().mapToLong(Chunk::whole).sum() + added, out);
        out.writeBytes("WEBP");
        if (headless) {
            head("VP8X", EXTENDED, out);
            out.write(size(chunks));
        }
        for (Chunk chunk : chunks) {
            write(chunk, xmp.length > 0 ? SAYS : 0, out);
        }
        if (xmp.length > 0) {
            head("XMP ", xmp.length, out);
            out.write(xmp);
            out.write(new byte[xmp.length % 2]);
        }
    }

    /** The extended head of a picture, whose size stands in the head of its pixels (RFC 9649, 2.5 and 2.6). */
    private byte[] size(List<Chunk> chunks) throws IOException {
        Chunk pixels = chunks.stream().filter(one -> one.name.startsWith("VP8")).findFirst().orElseThrow(() -> new Unproven("a WebP without pixels"));
        byte[] begin = new byte[10];
        file.seek(pixels.from);
        file.readFully(begin);
        ByteBuffer read = ByteBuffer.wrap(begin).order(ByteOrder.LITTLE_ENDIAN);
        int lossless = read.getInt(1);
        boolean lossy = pixels.name.equals("VP8 ");
        int width = lossy ? (read.getShort(6) & 0x3fff) - 1 : lossless & 0x3fff;
        int height = lossy ? (read.getShort(8) & 0x3fff) - 1 : lossless >>> 14 & 0x3fff;
        boolean clear = !lossy && (lossless & 1 << 28) != 0;
        return new byte[] {(byte) (SAYS | (clear ? CLEAR : 0)), 0, 0, 0, (byte) width, (byte) (width >> 8), 0, (byte) height, (byte) (height >> 8), 0};
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

    private void write(Chunk chunk, int says, DataOutputStream out) throws IOException {
        head(chunk.name, chunk.bytes(), out);
        file.seek(chunk.from);
        DataInputStream in = new DataInputStream(Channels.newInputStream(file.getChannel()));
        if (chunk.name.equals("VP8X")) {
            out.write(in.readUnsignedByte() & FLAGS | says);
            BarePicture.pass(in, out, chunk.length - 1);
        } else if (chunk.name.equals("ANMF")) {
            BarePicture.pass(in, out, FRAME);
            for (Chunk part : chunk.parts) {
                write(part, says, out);
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
