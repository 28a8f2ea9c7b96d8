package org.pregon.core.internal.picture;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.pregon.core.internal.picture.JpegSegments.Segment;

/** A JPEG without comments, Exif, XMP, IPTC, thumbnails and whatever follows its end. Its colour profile stays. */
final class BareJpeg {
    private static final int JFIF = 14;
    private static final int ADOBE = 12;

    private BareJpeg() {}

    /** @param more segments that it gets instead */
    static void copy(DataInputStream in, DataOutputStream out, byte[] more) throws IOException {
        if (in.readUnsignedShort() != 0xffd8) {
            throw new Unproven("not a JPEG");
        }
        out.writeShort(0xffd8);
        boolean said = false;
        int marker = 0;
        while (marker != JpegSegments.END) {
            Segment next = JpegSegments.next(in);
            marker = next.marker();
            if (!said && marker != JpegSegments.APP0) {
                out.write(more);
                said = true;
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
        } else if (segment.starts(JpegSegments.APP2, "ICC_PROFILE\0") || marker < JpegSegments.APP0) {
            if (marker < JpegSegments.APP0) {
                JpegTables.check(segment);
            }
            write(marker, content, content.length, out);
        }
    }

    private static void write(int marker, byte[] content, int length, DataOutputStream out) throws IOException {
        out.write(0xff);
        out.write(marker);
        out.writeShort(length + 2);
        out.write(content, 0, length);
    }

    /** @throws IllegalArgumentException for more than fits into one */
    static byte[] segment(int marker, String words, byte[] content) {
        int length = words.length() + content.length + 2;
        if (length > 0xffff) {
            throw new IllegalArgumentException("too long for a segment: " + length);
        }
        return ByteBuffer.allocate(length + 2).put((byte) 0xff).put((byte) marker).putShort((short) length)
                .put(words.getBytes(StandardCharsets.ISO_8859_1)).put(content).array();
    }

    /** An Exif of one word: how the camera was held. Without it the picture would lie on its side. */
    static byte[] turned(Orientation orientation) {
        String exif = "MM\0*\0\0\0\10\0\1\1\22\0\3\0\0\0\1\0" + (char) orientation.value() + "\0\0\0\0\0\0";
        return orientation.value() == 1 ? new byte[0] : segment(JpegSegments.APP1, JpegSegments.EXIF, exif.getBytes(StandardCharsets.ISO_8859_1));
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
