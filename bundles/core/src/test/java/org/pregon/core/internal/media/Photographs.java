package org.pregon.core.internal.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.zip.CRC32;

/** Pictures as phones, cameras and printers make them, with the place and the person inside. */
final class Photographs {
    static final String SECRET = "Quillabamba, casa de Rosa";

    /** 64 × 32, red above and blue below, by libwebp. */
    private static final byte[] WEBP = Base64.getDecoder().decode("UklGRn4AAABXRUJQVlA4IHIAAAAwBQCdASpAACAAPrVOokunNKMiqBgMApAWiWgAy5agfirUgf//cAAHuV8UGLmshLSiAAD+7q38bNMf23u2IGsAP/9Io/iKIT"
            + "GvYVSMszlEPenmZV9aQtHF0I/DAFzWXCn271/IC3mYzNwS9hHdNF0AAAA=");

    /** The same in four inks, stored the way of Adobe's programs, by libjpeg. */
    private static final byte[] CMYK = Base64.getDecoder().decode("/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwANCQoLCggNCwoLDg4NDxMgFRMSEhMnHB4XIC4pMTAuKS0sMzpKPjM2RjcsLUBXQUZMTlJTUjI+WmFaUGBKUVJP/9sAQwEODg4TERMmFRUmTzUtNU9PT09PT09PT09P"
            + "T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P/8AAFAgAIABABAEiAAIRAQMRAQQiAP/EABcAAQEBAQAAAAAAAAAAAAAAAAAGBAX/xAAaEAADAAMBAAAAAAAAAAAAAAAAFGEBEhNR/8QAFwEBAQEBAAAAAAAAAAAA"
            + "AAAAAAYCB//EABoRAAICAwAAAAAAAAAAAAAAAAACFVEBEhP/2gAOBAEAAhEDEQQAAD8A7uw2M3QdDEolnO9C8fofpLv0P007DYzdB0EoljQqH6H6S79D9NOw2M3QdBKJY0Kh+h+ku/Q/TTsNjN0HQSiWNCofofpLv0P02J48CePDrcRxILvktYta"
            + "CECEKhCBCHJTx4E8eHW4jiO+RFrRLoQIQqEIEIclPHgTx4dbiOI75EWtEuhAhCoQgQhyU8eBPHh1uI4jvkRa0S6ECEKhCBCH/9k=");

    private Photographs() {}

    interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    static byte[] written(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writing.to(new DataOutputStream(bytes));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Orientation, the words as artist, and 12° 51′ 48″ S, 72° 41′ 36″ W. */
    static byte[] exif(int orientation) {
        byte[] words = (SECRET + "\0").getBytes(ISO_8859_1);
        int gps = 50;
        int data = gps + 2 + 4 * 12 + 4;
        return written(out -> {
            out.writeBytes("MM\0*");
            out.writeInt(8);
            out.writeShort(3);
            entry(out, 0x0112, 3, 1, orientation << 16);
            entry(out, 0x013b, 2, words.length, data + 48);
            entry(out, 0x8825, 4, 1, gps);
            out.writeInt(0);
            out.writeShort(4);
            entry(out, 1, 2, 2, 'S' << 24);
            entry(out, 2, 5, 3, data);
            entry(out, 3, 2, 2, 'W' << 24);
            entry(out, 4, 5, 3, data + 24);
            out.writeInt(0);
            for (int part : new int[] {12, 51, 48, 72, 41, 36}) {
                out.writeInt(part);
                out.writeInt(1);
            }
            out.write(words);
        });
    }

    private static void entry(DataOutputStream out, int tag, int type, int count, int value) throws IOException {
        out.writeShort(tag);
        out.writeShort(type);
        out.writeInt(count);
        out.writeInt(value);
    }

    static String xmp() {
        return "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                + "<rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:creator><rdf:Seq><rdf:li>" + SECRET
                + "</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>";
    }

    /** As phones save it: head, pixels, Exif, XMP. */
    static byte[] webp() {
        byte[] parts = written(out -> {
            chunk(out, "VP8X", new byte[] {0x0c, 0, 0, 0, 63, 0, 0, 31, 0, 0});
            out.write(WEBP, 12, WEBP.length - 12);
            chunk(out, "EXIF", exif(1));
            chunk(out, "XMP ", xmp().getBytes(ISO_8859_1));
        });
        return written(out -> {
            out.writeBytes("RIFF");
            out.writeInt(Integer.reverseBytes(parts.length + 4));
            out.writeBytes("WEBP");
            out.write(parts);
        });
    }

    private static void chunk(DataOutputStream out, String name, byte[] content) throws IOException {
        out.writeBytes(name);
        out.writeInt(Integer.reverseBytes(content.length));
        out.write(content);
        out.write(new byte[content.length % 2]);
    }

    /** A printer's photograph with Exif, XMP, IPTC and a comment. */
    static byte[] cmyk() {
        return told(CMYK, 1);
    }

    static byte[] jpeg(int orientation) {
        byte[] photo = Samples.photo(64, 32, 1, "");
        return told(photo, orientation);
    }

    /** A JPEG that says all it can say. */
    private static byte[] told(byte[] jpeg, int orientation) {
        return written(out -> {
            out.writeShort(0xffd8);
            segment(out, 0xe1, "Exif\0\0".getBytes(ISO_8859_1), exif(orientation));
            segment(out, 0xe1, "http://ns.adobe.com/xap/1.0/\0".getBytes(ISO_8859_1), xmp().getBytes(ISO_8859_1));
            segment(out, 0xed, "Photoshop 3.0\0".getBytes(ISO_8859_1), ("8BIM\4\4\0\0\0\0\0\36\34\2\120\0" + (char) SECRET.length() + SECRET + "\0").getBytes(ISO_8859_1));
            segment(out, 0xfe, SECRET.getBytes(ISO_8859_1), new byte[0]);
            out.write(jpeg, 2, jpeg.length - 2);
            out.writeBytes("after the end: " + SECRET);
        });
    }

    private static void segment(DataOutputStream out, int marker, byte[] name, byte[] content) throws IOException {
        out.write(0xff);
        out.write(marker);
        out.writeShort(name.length + content.length + 2);
        out.write(name);
        out.write(content);
    }

    /** A PNG with an Exif and a text. */
    static byte[] png() {
        byte[] png = Samples.image("png", 40, 30);
        return written(out -> {
            out.write(png, 0, 33);
            pngChunk(out, "eXIf", exif(1));
            pngChunk(out, "tEXt", ("Author\0" + SECRET).getBytes(ISO_8859_1));
            out.write(png, 33, png.length - 33);
            out.writeBytes(SECRET);
        });
    }

    private static void pngChunk(DataOutputStream out, String type, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(type.getBytes(ISO_8859_1));
        sum.update(content);
        out.writeInt(content.length);
        out.writeBytes(type);
        out.write(content);
        out.writeInt((int) sum.getValue());
    }

    /** A GIF with a comment, an XMP and its word on repeating itself. */
    static byte[] gif() {
        byte[] gif = Samples.image("gif", 40, 30);
        int head = 13 + ((gif[10] & 0x80) == 0 ? 0 : 3 << (gif[10] & 7) + 1);
        return written(out -> {
            out.write(gif, 0, head);
            out.writeBytes("!\u00fe" + (char) SECRET.length() + SECRET + "\0");
            out.writeBytes("!\u00ff\13XMP DataXMP" + (char) SECRET.length() + SECRET + "\0");
            out.writeBytes("!\u00ff\13NETSCAPE2.0\3\1\0\0\0");
            out.write(gif, head, gif.length - head);
        });
    }
}
