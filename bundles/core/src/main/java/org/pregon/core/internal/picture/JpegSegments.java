package org.pregon.core.internal.picture;

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
public record JpegSegments(List<Segment> all) {
    static final int APP0 = 0xe0;
    static final int APP1 = 0xe1;
    public static final int APP2 = 0xe2;
    static final int APP13 = 0xed;
    public static final int APP14 = 0xee;
    static final int START_OF_SCAN = 0xda;
    static final int END = 0xd9;

    static final String EXIF = "Exif\0\0";
    static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    static final String PHOTOSHOP = "Photoshop 3.0\0";

    /** More is no photograph; what follows is not looked at. */
    private static final int MOST_BYTES = 16_000_000;

    /** Its marker's second byte, and what follows its length. */
    public record Segment(int marker, byte[] content) {
        public boolean starts(int marker, String words) {
            byte[] begin = words.getBytes(StandardCharsets.ISO_8859_1);
            return this.marker == marker && content.length >= begin.length
                    && Arrays.equals(content, 0, begin.length, begin, 0, begin.length);
        }
    }

    /** What follows the words of the first segment that begins with them; empty where there is none. */
    byte[] after(int marker, String words) {
        return all.stream().filter(one -> one.starts(marker, words)).findFirst()
                .map(one -> Arrays.copyOfRange(one.content, words.length(), one.content.length)).orElse(new byte[0]);
    }

    /** Those that can be read: a broken file has fewer. */
    public static JpegSegments of(Path jpeg) throws IOException {
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
