package org.pregon.core.internal.picture;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;

/** Where a PNG keeps what is said of it. */
final class PngChunks {
    private static final byte[] XMP = "XML:com.adobe.xmp\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int MOST_BYTES = 1_000_000;

    private PngChunks() {}

    static FileFacts read(Path png) throws IOException {
        FileFacts exif = FileFacts.NONE;
        Description xmp = Description.NONE;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(png)))) {
            in.skipNBytes(8);
            String type = "";
            while (!type.equals("IEND")) {
                int length = in.readInt();
                type = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
                if (length < 0) {
                    break;
                }
                boolean wanted = length <= MOST_BYTES && (type.equals("eXIf") || type.equals("iTXt"));
                byte[] content = wanted ? in.readNBytes(length) : new byte[0];
                in.skipNBytes(4 + (wanted ? 0L : length));
                if (type.equals("eXIf")) {
                    exif = Exif.read(content);
                } else if (content.length > XMP.length + 4 && Arrays.equals(XMP, Arrays.copyOf(content, XMP.length))) {
                    xmp = Xmp.read(text(content));
                }
            }
        } catch (EOFException broken) {
            // What came before it counts.
        }
        return FactReader.together(exif, xmp, Description.NONE);
    }

    /** Behind keyword, compression, language and translated keyword. */
    private static byte[] text(byte[] content) throws IOException {
        int from = XMP.length + 2;
        for (int ends = 0; ends < 2 && from < content.length; from++) {
            ends += content[from] == 0 ? 1 : 0;
        }
        byte[] text = Arrays.copyOfRange(content, from, content.length);
        if (content[XMP.length] == 0) {
            return text;
        }
        // Never more than an XMP has, however much it claims to unpack to.
        try (InflaterInputStream unpacked = new InflaterInputStream(new ByteArrayInputStream(text))) {
            return unpacked.readNBytes(MOST_BYTES);
        } catch (IOException broken) {
            return new byte[0];
        }
    }

    /** A chunk with a packet. */
    static byte[] xmp(byte[] packet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            byte[] type = "iTXt".getBytes(StandardCharsets.ISO_8859_1);
            byte[] none = new byte[4];
            CRC32 sum = new CRC32();
            for (byte[] part : new byte[][] {type, XMP, none, packet}) {
                sum.update(part);
            }
            out.writeInt(XMP.length + none.length + packet.length);
            out.write(type);
            out.write(XMP);
            out.write(none);
            out.write(packet);
            out.writeInt((int) sum.getValue());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }
}
