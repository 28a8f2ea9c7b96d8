package org.pregon.core.internal.media;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a JPEG says before its pixels begin. */
record JpegSegments(List<Segment> all) {
    static final int APP0 = 0xe0;
    static final int APP1 = 0xe1;
    static final int APP2 = 0xe2;
    static final int APP13 = 0xed;
    static final int APP14 = 0xee;
    static final int START_OF_SCAN = 0xda;
    static final int END = 0xd9;

    static final String EXIF = "Exif\0\0";

    /** More is no photograph; what follows is not looked at. */
    private static final int MOST_BYTES = 16_000_000;

    /** Its marker's second byte, and what follows its length. */
    record Segment(int marker, byte[] content) {
        boolean starts(int marker, String words) {
            byte[] begin = words.getBytes(StandardCharsets.ISO_8859_1);
            return this.marker == marker && content.length >= begin.length
                    && Arrays.equals(content, 0, begin.length, begin, 0, begin.length);
        }
    }

    /** Those that can be read: a broken file has fewer. */
    static JpegSegments of(Path jpeg) throws IOException {
        List<Segment> found = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(jpeg)))) {
            int bytes = 0;
            boolean picture = in.readUnsignedShort() == 0xffd8;
            while (picture && bytes < MOST_BYTES) {
                Segment next = next(in);
                picture = next.marker != START_OF_SCAN && next.marker != END;
                bytes += next.content.length;
                found.add(next);
            }
        } catch (EOFException | Unproven broken) {
            // What came before it counts.
        }
        return new JpegSegments(found);
    }

    /** @throws Unproven where no segment begins */
    static Segment next(DataInputStream in) throws IOException {
        int marker = in.readUnsignedByte();
        if (marker != 0xff) {
            throw new Unproven("a JPEG's marker is missing");
        }
        while (marker == 0xff) {
            marker = in.readUnsignedByte();
        }
        return after(marker, in);
    }

    /** The rest of a segment whose marker has been read. */
    static Segment after(int marker, DataInputStream in) throws IOException {
        if (marker == END) {
            return new Segment(marker, new byte[0]);
        }
        int length = in.readUnsignedShort();
        // Markers that stand alone have no place before the pixels.
        if (length < 2 || marker < 0xc0 || marker >= 0xd0 && marker < 0xd8) {
            throw new Unproven("a JPEG's segment is broken");
        }
        byte[] content = new byte[length - 2];
        in.readFully(content);
        return new Segment(marker, content);
    }
}
