package org.pregon.core.internal.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** IPTC IIM 4.2, as it stands among Photoshop's resources in a JPEG: what news agencies have written since 1991. */
final class Iptc {
    private static final int RESOURCE = 0x0404;
    private static final int MARK = 0x1c;
    private static final int MOST = 1000;

    private static final int TITLE = 5;
    private static final int KEYWORD = 25;
    private static final int DATE = 55;
    private static final int CREATOR = 80;
    private static final int PLACE = 92;
    private static final int CITY = 90;
    private static final int REGION = 95;
    private static final int COUNTRY = 101;
    private static final int HEADLINE = 105;
    private static final int CREDIT = 110;
    private static final int COPYRIGHT = 116;
    private static final int CAPTION = 120;

    private Iptc() {}

    /** @param resources what follows the words of Photoshop's segment */
    static Description read(byte[] resources) {
        ByteBuffer in = ByteBuffer.wrap(resources);
        Map<Integer, List<String>> said = new HashMap<>();
        try {
            while (in.remaining() > 11 && in.getInt() == 0x3842494d) {
                int id = Short.toUnsignedInt(in.getShort());
                int name = Byte.toUnsignedInt(in.get(in.position())) + 1;
                in.position(in.position() + name + name % 2);
                int length = in.getInt();
                if (id == RESOURCE) {
                    records(in.slice(in.position(), Math.min(length, in.remaining())), said);
                }
                in.position(Math.addExact(in.position(), length + length % 2));
            }
        } catch (RuntimeException broken) {
            // A length that points nowhere: what came before it counts.
        }
        return description(said);
    }

    private static void records(ByteBuffer in, Map<Integer, List<String>> said) {
        for (int count = 0; count < MOST && in.remaining() > 4 && in.get() == MARK; count++) {
            int section = in.get();
            int kind = Byte.toUnsignedInt(in.get());
            int length = Short.toUnsignedInt(in.getShort());
            // Longer ones name the length of their length; no text of an office is such.
            if (length > Short.MAX_VALUE || length > in.remaining()) {
                return;
            }
            byte[] value = new byte[length];
            in.get(value);
            if (section == 2) {
                said.computeIfAbsent(kind, none -> new ArrayList<>()).add(Texts.decoded(value));
            }
        }
    }

    private static Description description(Map<Integer, List<String>> said) {
        String place = String.join(", ", Stream.of(PLACE, CITY, REGION, COUNTRY).map(kind -> one(said, kind)).filter(text -> !text.isBlank()).toList());
        String title = one(said, TITLE).isBlank() ? one(said, HEADLINE) : one(said, TITLE);
        return new Description(title, one(said, CAPTION), String.join(", ", said.getOrDefault(CREATOR, List.of())), one(said, CREDIT),
                one(said, COPYRIGHT), "", said.getOrDefault(KEYWORD, List.of()), day(one(said, DATE)), place, "", List.of(), "");
    }

    private static String one(Map<Integer, List<String>> said, int kind) {
        return said.getOrDefault(kind, List.of("")).get(0);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip(), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** What follows the words of Photoshop's segment. Event, persons and the rest have no place in IPTC IIM: XMP has them. */
    static byte[] of(Description said) {
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        // What follows is UTF-8.
        write(records, 1, 90, "\33%G", 3);
        write(records, 2, TITLE, said.title(), 64);
        said.keywords().forEach(word -> write(records, 2, KEYWORD, word, 64));
        write(records, 2, DATE, Objects.toString(said.createdOn(), "").replace("-", ""), 8);
        write(records, 2, CREATOR, said.creator(), 32);
        write(records, 2, PLACE, said.place(), 32);
        write(records, 2, CREDIT, said.credit(), 32);
        write(records, 2, COPYRIGHT, said.copyright(), 128);
        write(records, 2, CAPTION, said.caption(), 2000);
        int length = records.size();
        return ByteBuffer.allocate(12 + length + length % 2).putInt(0x3842494d).putShort((short) RESOURCE).putShort((short) 0)
                .putInt(length).put(records.toByteArray()).array();
    }

    /** Each field of IPTC IIM has its length in bytes; the whole stands in XMP, which readers prefer. */
    private static void write(ByteArrayOutputStream to, int section, int kind, String text, int most) {
        String some = text;
        while (some.getBytes(StandardCharsets.UTF_8).length > most) {
            some = some.substring(0, some.offsetByCodePoints(some.length(), -1));
        }
        byte[] value = some.getBytes(StandardCharsets.UTF_8);
        if (value.length > 0) {
            to.writeBytes(new byte[] {MARK, (byte) section, (byte) kind, (byte) (value.length >> 8), (byte) value.length});
            to.writeBytes(value);
        }
    }
}
