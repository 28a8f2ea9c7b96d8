package org.pregon.core.internal.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.pregon.core.InvalidInputException;

/** A picture's size, read from its head: what a bomb unpacks to is known before a pixel is unpacked. */
public record Picture(int width, int height) {
    private static final int WEBP_HEAD = 30;

    /** @throws InvalidInputException for a head that cannot be read */
    static Picture read(Path file, String type) throws IOException {
        try {
            Picture picture = type.equals("image/webp") ? webp(file) : decoded(file, type);
            if (picture.width > 0 && picture.height > 0) {
                return picture;
            }
        } catch (IOException | RuntimeException unreadable) {
            // The readers of the JDK throw what they like over broken heads; a disk that fails does so again below.
            Files.size(file);
        }
        throw new InvalidInputException("file", "La imagen está dañada o incompleta. Ábrala en su equipo, guárdela de nuevo y vuelva a subirla.");
    }

    void check(MediaLimits limits) {
        if ((long) width * height > limits.megapixels() * 1_000_000L) {
            throw new InvalidInputException("file", "La imagen mide " + width + " × " + height
                    + " píxeles y el máximo es de " + limits.megapixels() + " megapíxeles. Reduzca su tamaño.");
        }
        if (Math.max(width, height) > (long) Math.min(width, height) * limits.ratio()) {
            throw new InvalidInputException("file", "La imagen es demasiado alargada: un lado puede medir hasta "
                    + limits.ratio() + " veces el otro.");
        }
    }

    private static Picture decoded(Path file, String type) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type);
        ImageReader reader = readers.next();
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            return new Picture(reader.getWidth(0), reader.getHeight(0));
        } finally {
            reader.dispose();
        }
    }

    /** The JDK has no reader for WebP; its three heads are described in RFC 9649. */
    private static Picture webp(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            ByteBuffer head = ByteBuffer.wrap(in.readNBytes(WEBP_HEAD)).order(ByteOrder.LITTLE_ENDIAN);
            return switch (new String(head.array(), 12, 4, StandardCharsets.US_ASCII)) {
                case "VP8X" -> new Picture((head.getInt(23) >>> 8 & 0xffffff) + 1, (head.getInt(26) >>> 8 & 0xffffff) + 1);
                case "VP8L" -> new Picture((head.getInt(21) & 0x3fff) + 1, (head.getInt(21) >>> 14 & 0x3fff) + 1);
                case "VP8 " -> new Picture(head.getShort(26) & 0x3fff, head.getShort(28) & 0x3fff);
                default -> new Picture(0, 0);
            };
        }
    }
}
