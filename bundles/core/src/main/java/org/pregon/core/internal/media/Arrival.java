package org.pregon.core.internal.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.Tika;
import org.pregon.core.InvalidInputException;
import org.pregon.core.text.Sha256;

/**
 * A file on its way in. Its type is sniffed from its first bytes, so that one of a type or size that is not wanted is
 * refused before the rest is read.
 *
 * @param id SHA-256 of what arrived
 */
record Arrival(String id, String type, FileKind kind, long bytes) {
    /** What its type is told by. */
    static final int HEAD = 65_536;

    private static final int CHUNK = 65_536;
    private static final String UNKNOWN = "application/octet-stream";

    /** Tika reads its list of types at the first upload, not at start. */
    private static final class Lazy {
        static final Tika TIKA = new Tika();
    }

    static Arrival receive(InputStream content, Path into, String name, MediaLimits limits, Space space) throws IOException {
        Sha256 hash = new Sha256();
        byte[] head = read(content, HEAD);
        String type = sniff(head, name);
        FileKind kind = FileKind.of(type).orElseThrow(() -> refused(type));
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(into)) {
            for (byte[] some = head; some.length > 0; some = read(content, CHUNK)) {
                bytes += some.length;
                within(bytes, kind, limits);
                space.require(some.length);
                out.write(some);
                hash.add(some);
            }
        }
        return new Arrival(hash.hex(), type, kind, bytes).inspected(into, limits);
    }

    /** What a name promises is enough to refuse a size before a byte of it is sent. */
    static void announced(String name, long bytes, MediaLimits limits) {
        FileKind promised = FileKind.of(Lazy.TIKA.detect(name)).orElse(FileKind.largest(limits));
        if (bytes <= 0) {
            throw empty();
        }
        within(bytes, promised, limits);
    }

    /** Judges a file by its first bytes on the disk, and by what it measures once it is whole. */
    static Arrival begun(Path file, String name, long bytes, MediaLimits limits) throws IOException {
        byte[] head;
        try (InputStream content = Files.newInputStream(file)) {
            head = content.readNBytes(HEAD);
        }
        String type = sniff(head, name);
        FileKind kind = FileKind.of(type).orElseThrow(() -> refused(type));
        within(bytes, kind, limits);
        return new Arrival("", type, kind, bytes);
    }

    /** A file that has come whole, in however many parts. */
    static Arrival whole(Path file, String name, MediaLimits limits) throws IOException {
        Arrival begun = begun(file, name, Files.size(file), limits);
        try (InputStream content = Files.newInputStream(file)) {
            return new Arrival(Sha256.of(content), begun.type, begun.kind, begun.bytes).inspected(file, limits);
        }
    }

    /** What only the whole file tells: a picture's size, what a document unpacks to and truly is. */
    private Arrival inspected(Path file, MediaLimits limits) throws IOException {
        if (kind == FileKind.IMAGE) {
            Picture.read(file, type).check(limits);
        }
        if (kind != FileKind.PACKED) {
            return this;
        }
        String truly = OfficeZip.type(file, limits);
        FileKind.of(truly).orElseThrow(() -> refused(truly));
        return new Arrival(id, truly, kind, bytes);
    }

    /** The name may only say more of what the bytes already tell: that this text is a CSV, this zip a document. */
    private static String sniff(byte[] head, String name) {
        if (head.length == 0) {
            throw empty();
        }
        String byContent = Lazy.TIKA.detect(head);
        if (byContent.equals("application/zip") || byContent.equals("application/x-tika-ooxml")) {
            return OfficeZip.DOCX;
        }
        return byContent.equals(UNKNOWN) ? UNKNOWN : Lazy.TIKA.detect(head, name);
    }

    private static void within(long bytes, FileKind kind, MediaLimits limits) {
        if (bytes > kind.megabytes(limits) * 1_000_000L) {
            throw new InvalidInputException("file", "El archivo pasa de " + kind.megabytes(limits) + " MB. Reduzca su tamaño.");
        }
    }

    private static InvalidInputException empty() {
        return new InvalidInputException("file", "El archivo está vacío.");
    }

    private static InvalidInputException refused(String type) {
        return new InvalidInputException("file", type.equals("image/svg+xml")
                ? "Un SVG puede llevar programas dentro y no se admite. Guárdelo como PNG."
                : "Este tipo de archivo no se admite. Use JPG, PNG, WebP, GIF, PDF, Word, Excel, PowerPoint u OpenDocument sin macros, texto, MP3, M4A, OGG, WAV, MP4, WebM o MOV.");
    }

    private static byte[] read(InputStream content, int most) {
        try {
            return content.readNBytes(most);
        } catch (IOException cut) {
            throw new CutShort(cut);
        }
    }
}
