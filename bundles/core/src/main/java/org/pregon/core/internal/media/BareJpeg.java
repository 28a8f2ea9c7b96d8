package org.pregon.core.internal.media;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.pregon.core.internal.media.JpegSegments.Segment;

/** A JPEG without comments, Exif, XMP, IPTC, thumbnails and whatever follows its end. Its colour profile stays. */
final class BareJpeg {
    private static final int JFIF = 14;
    private static final int ADOBE = 12;

    private BareJpeg() {}

    static void copy(DataInputStream in, DataOutputStream out, Orientation orientation) throws IOException {
        if (in.readUnsignedShort() != 0xffd8) {
            throw new Unproven("not a JPEG");
        }
        out.writeShort(0xffd8);
        boolean upright = orientation.value() == 1;
        int marker = 0;
        while (marker != JpegSegments.END) {
            Segment next = JpegSegments.next(in);
            marker = next.marker();
            if (!upright && marker != JpegSegments.APP0) {
                turned(out, orientation);
                upright = true;
            }
            keep(next, out);
            if (marker == JpegSegments.START_OF_SCAN) {
                marker = scan(in, out);
            }
        }
    }

    private static void keep(Segment segment, DataOutputStream out) throws IOException {
        int marker = segment.marker();
        byte[] content = segment.content();
        if (marker == JpegSegments.END) {
            out.writeShort(0xffd9);
        } else if (segment.starts(JpegSegments.APP0, "JFIF\0") && content.length >= JFIF) {
            // Without its thumbnail, which may show what was cut off the picture.
            content[12] = 0;
            content[13] = 0;
            write(marker, content, JFIF, out);
        } else if (segment.starts(JpegSegments.APP14, "Adobe") && content.length >= ADOBE) {
            write(marker, content, ADOBE, out);
        } else if (segment.starts(JpegSegments.APP2, "ICC_PROFILE\0") || pixels(marker)) {
            write(marker, content, content.length, out);
        }
    }

    /** Frames, tables, restart intervals and scans. */
    private static boolean pixels(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc8 || marker >= 0xda && marker <= 0xdf;
    }

    private static void write(int marker, byte[] content, int length, DataOutputStream out) throws IOException {
        out.write(0xff);
        out.write(marker);
        out.writeShort(length + 2);
        out.write(content, 0, length);
    }

    /** An Exif of one word: how the camera was held. Without it the picture would lie on its side. */
    private static void turned(DataOutputStream out, Orientation orientation) throws IOException {
        out.writeShort(0xffe1);
        out.writeShort(34);
        out.write((JpegSegments.EXIF + "MM\0*\0\0\0\10\0\1\1\22\0\3\0\0\0\1\0").getBytes(StandardCharsets.ISO_8859_1));
        out.write(orientation.value());
        out.write(new byte[6]);
    }

    /** The pixels, up to the marker that ends them. @return that marker where it is the picture's end; otherwise 0 */
    private static int scan(DataInputStream in, DataOutputStream out) throws IOException {
        while (true) {
            int one = in.readUnsignedByte();
            if (one != 0xff) {
                out.write(one);
                continue;
            }
            int next = in.readUnsignedByte();
            while (next == 0xff) {
                next = in.readUnsignedByte();
            }
            boolean inside = next == 0 || next >= 0xd0 && next < 0xd8;
            if (!inside && next != JpegSegments.END) {
                keep(JpegSegments.after(next, in), out);
                if (next != JpegSegments.START_OF_SCAN) {
                    return 0;
                }
                continue;
            }
            out.write(0xff);
            out.write(next);
            if (next == JpegSegments.END) {
                return next;
            }
        }
    }
}
