package org.pregon.core.internal.picture;

import org.pregon.core.internal.picture.JpegSegments.Segment;

/** What decoders of a JPEG need, and whether it is only that: each of these has exactly the length that its content gives. */
final class JpegTables {
    private static final int QUANTISATION = 0xdb;
    private static final int HUFFMAN = 0xc4;
    private static final int ARITHMETIC = 0xcc;
    private static final int EXTENSION = 0xc8;
    private static final int LINES = 0xdc;
    private static final int RESTARTS = 0xdd;

    private JpegTables() {}

    /** @throws Unproven for what is none of them, or is longer or shorter than it says */
    static void check(Segment segment) throws Unproven {
        byte[] content = segment.content();
        boolean sound = switch (segment.marker()) {
            case QUANTISATION -> ends(content, QUANTISATION);
            case HUFFMAN -> ends(content, HUFFMAN);
            case ARITHMETIC -> content.length % 2 == 0 && content.length <= 64;
            case LINES, RESTARTS -> content.length == 2;
            case JpegSegments.START_OF_SCAN -> content.length > 0 && content.length == 4 + 2 * content[0];
            case EXTENSION -> false;
            default -> segment.marker() < 0xd0 && content.length > 5 && content.length == 6 + 3 * content[5];
        };
        if (!sound) {
            throw new Unproven("a JPEG's table is not what it says");
        }
    }

    /** Tables follow each other to the very end. */
    private static boolean ends(byte[] content, int marker) {
        int place = 0;
        while (place < content.length) {
            if (marker == QUANTISATION) {
                place += (content[place] & 0xf0) == 0 ? 65 : 129;
                continue;
            }
            int values = 0;
            for (int i = 1; i <= 16 && place + i < content.length; i++) {
                values += content[place + i] & 0xff;
            }
            place += 17 + values;
        }
        return place == content.length;
    }
}
