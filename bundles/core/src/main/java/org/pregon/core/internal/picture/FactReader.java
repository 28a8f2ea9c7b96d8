package org.pregon.core.internal.picture;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads what a file says of itself, whatever it says: nothing in it can fail more than its own reading. */
public final class FactReader {
    private static final int MOST_BYTES = 1_000_000;

    private FactReader() {}

    /** @return {@link FileFacts#NONE} for what says nothing that is understood here */
    public static FileFacts read(Path file, String type) throws IOException {
        return switch (type) {
            case "image/jpeg" -> jpeg(JpegSegments.of(file));
            case "image/png" -> PngChunks.read(file);
            case "image/webp" -> webp(file);
            default -> FileFacts.NONE;
        };
    }

    private static FileFacts jpeg(JpegSegments segments) {
        FileFacts exif = Exif.read(segments.after(JpegSegments.APP1, JpegSegments.EXIF));
        return together(exif, Xmp.read(segments.after(JpegSegments.APP1, JpegSegments.XMP)),
                Iptc.read(segments.after(JpegSegments.APP13, JpegSegments.PHOTOSHOP)));
    }

    private static FileFacts webp(Path file) throws IOException {
        FileFacts exif = FileFacts.NONE;
        Description xmp = Description.NONE;
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            for (long place = 12; place + 8 <= in.length(); ) {
                in.seek(place);
                byte[] name = new byte[4];
                in.readFully(name);
                long length = Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
                String type = new String(name, StandardCharsets.ISO_8859_1);
                if (length <= MOST_BYTES && (type.equals("EXIF") || type.equals("XMP "))) {
                    byte[] content = new byte[(int) length];
                    in.readFully(content);
                    exif = type.equals("EXIF") ? Exif.read(headless(content)) : exif;
                    xmp = type.equals("XMP ") ? Xmp.read(content) : xmp;
                }
                place += 8 + length + length % 2;
            }
        } catch (EOFException broken) {
            // What came before it counts.
        }
        return together(exif, xmp, Description.NONE);
    }

    /** Some programs put JPEG's words in front of it. */
    private static byte[] headless(byte[] exif) {
        boolean named = exif.length > 6 && exif[0] == 'E' && exif[1] == 'x';
        return named ? Arrays.copyOfRange(exif, 6, exif.length) : exif;
    }

    /** What people wrote counts before what programs wrote, and the younger way of writing before the older. */
    static FileFacts together(FileFacts exif, Description xmp, Description iptc) {
        return new FileFacts(xmp.or(iptc).or(exif.description()), exif.camera(), exif.lens(), exif.taken(), exif.exposure(), exif.software(), exif.position());
    }
}
