package org.pregon.core.internal.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pregon.core.internal.picture.FileFacts.Position;

/** What a camera writes (Exif 2.32): tables of tags, of which a broken or hostile file may claim anything. */
final class Exif {
    private static final int MOST_TAGS = 300;
    private static final int LONGEST_TEXT = 4000;
    private static final int EXIF = 0x8769;
    private static final int GPS = 0x8825;
    private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8};

    private final ByteBuffer tiff;
    private final Map<Integer, ByteBuffer> tags = new HashMap<>();
    private final Map<Integer, ByteBuffer> gps = new HashMap<>();

    private Exif(byte[] tiff) {
        this.tiff = ByteBuffer.wrap(tiff);
    }

    /** What can be read of it. */
    static FileFacts read(byte[] tiff) {
        Exif exif = new Exif(tiff);
        try {
            exif.read();
            return exif.facts();
        } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
            return FileFacts.NONE;
        }
    }

    private void read() {
        if (tiff.capacity() < 8) {
            return;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        table(tiff.getInt(4), tags);
        // Each table once, and none of those that they name: no file can send this in circles.
        if (tags.containsKey(EXIF)) {
            table(number(tags, EXIF), tags);
        }
        if (tags.containsKey(GPS)) {
            table(number(tags, GPS), gps);
        }
    }

    private void table(int from, Map<Integer, ByteBuffer> into) {
        if (from < 8 || from > tiff.capacity() - 2) {
            return;
        }
        int count = Math.min(MOST_TAGS, Short.toUnsignedInt(tiff.getShort(from)));
        for (int entry = from + 2; count > 0 && entry <= tiff.capacity() - 12; entry += 12, count--) {
            int type = Short.toUnsignedInt(tiff.getShort(entry + 2));
            long bytes = (type < SIZES.length ? SIZES[type] : 0) * Integer.toUnsignedLong(tiff.getInt(entry + 4));
            long place = bytes <= 4 ? entry + 8 : Integer.toUnsignedLong(tiff.getInt(entry + 8));
            if (bytes > 0 && place + bytes <= tiff.capacity()) {
                into.putIfAbsent(Short.toUnsignedInt(tiff.getShort(entry)), tiff.slice((int) place, (int) bytes).order(tiff.order()));
            }
        }
    }

    private FileFacts facts() {
        String taken = text(0x9003).isEmpty() ? text(0x0132) : text(0x9003);
        Description said = new Description("", text(0x010e), text(0x013b), "", text(0x8298), "", List.of(), day(taken), "", "", List.of(), "");
        String make = text(0x010f);
        String model = text(0x0110);
        return new FileFacts(said, model.startsWith(make) ? model : (make + " " + model).strip(), text(0xa434),
                taken.length() >= 16 ? taken.substring(0, 10).replace(':', '-') + taken.substring(10, 16) : "", exposure(), text(0x0131), position());
    }

    private String exposure() {
        double time = ratio(tags, 0x829a, 0);
        double aperture = ratio(tags, 0x829d, 0);
        double length = ratio(tags, 0x920a, 0);
        int sensitivity = tags.containsKey(0x8827) ? number(tags, 0x8827) : 0;
        return String.join(" · ", Stream.of(
                time > 0 ? (time < 0.5 ? "1/" + Math.round(1 / time) : plain(time)) + " s" : null,
                aperture > 0 ? "f/" + plain(aperture) : null,
                sensitivity > 0 ? "ISO " + sensitivity : null,
                length > 0 ? plain(length) + " mm" : null).filter(Objects::nonNull).toList());
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replace(".0", "");
    }

    private @Nullable Position position() {
        double latitude = degrees(2, 1, 'S');
        double longitude = degrees(4, 3, 'W');
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? new Position(latitude, longitude) : null;
    }

    /** NaN where it is not said. */
    private double degrees(int tag, int reference, char negative) {
        double value = ratio(gps, tag, 0) + ratio(gps, tag, 1) / 60 + ratio(gps, tag, 2) / 3600;
        ByteBuffer side = gps.get(reference);
        return Math.round((side != null && side.get(0) == negative ? -value : value) * 1e6) / 1e6 + (Double.isNaN(value) ? Double.NaN : 0);
    }

    private static double ratio(Map<Integer, ByteBuffer> from, int tag, int index) {
        ByteBuffer value = from.get(tag);
        if (value == null || value.capacity() < index * 8 + 8) {
            return Double.NaN;
        }
        long below = Integer.toUnsignedLong(value.getInt(index * 8 + 4));
        return below == 0 ? Double.NaN : Integer.toUnsignedLong(value.getInt(index * 8)) / (double) below;
    }

    private static int number(Map<Integer, ByteBuffer> from, int tag) {
        ByteBuffer value = Objects.requireNonNull(from.get(tag));
        return value.capacity() >= 4 ? value.getInt(0) : value.capacity() >= 2 ? Short.toUnsignedInt(value.getShort(0)) : value.get(0);
    }

    private String text(int tag) {
        ByteBuffer value = tags.get(tag);
        if (value == null) {
            return "";
        }
        byte[] bytes = new byte[Math.min(LONGEST_TEXT, value.capacity())];
        value.get(0, bytes);
        String text = Texts.decoded(bytes);
        return text.substring(0, text.indexOf('\0') < 0 ? text.length() : text.indexOf('\0')).replaceAll("[\\p{C}&&[^\\n]]", "").strip();
    }

    private static @Nullable LocalDate day(String taken) {
        try {
            return taken.length() < 10 ? null : LocalDate.parse(taken.substring(0, 10).replace(':', '-'));
        } catch (DateTimeException unset) {
            return null;
        }
    }
}
