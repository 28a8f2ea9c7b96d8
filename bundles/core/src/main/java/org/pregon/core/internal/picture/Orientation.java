package org.pregon.core.internal.picture;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** How a camera was held, as the Exif tag 0x0112 of a JPEG tells: 1 is upright, 6 is turned by 90°, 2 is mirrored … */
public record Orientation(int value) {
    private static final Orientation UPRIGHT = new Orientation(1);
    private static final int TAG = 0x0112;
    private static final int TIFF = 6;
    private static final int MOST_TAGS = 500;

    /** Upright where nothing, or nothing sensible, is said. */
    public static Orientation of(Path jpeg) throws IOException {
        try {
            return JpegSegments.of(jpeg).all().stream()
                    .filter(one -> one.starts(JpegSegments.APP1, JpegSegments.EXIF) && one.content().length > TIFF + 8)
                    .findFirst().map(one -> read(ByteBuffer.wrap(one.content()))).orElse(UPRIGHT);
        } catch (IndexOutOfBoundsException broken) {
            return UPRIGHT;
        }
    }

    private static Orientation read(ByteBuffer exif) {
        exif.order(exif.get(TIFF) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = TIFF + exif.getInt(TIFF + 4);
        int tags = Math.min(MOST_TAGS, Short.toUnsignedInt(exif.getShort(directory)));
        for (int i = 0; i < tags; i++) {
            int entry = directory + 2 + i * 12;
            if (Short.toUnsignedInt(exif.getShort(entry)) == TAG) {
                int value = exif.getShort(entry + 8);
                return value < 1 || value > 8 ? UPRIGHT : new Orientation(value);
            }
        }
        return UPRIGHT;
    }

    /** Whether width and height change places. */
    public boolean sideways() {
        return value > 4;
    }

    /** Puts a picture of that size upright. */
    public AffineTransform upright(double width, double height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
