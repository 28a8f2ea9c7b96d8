package org.pregon.reporting.xlsx;

import java.util.List;

/**
 * How high a row must be for its wrapped texts. Excel finds out by itself when somebody opens the file; other programs show what the file
 * says, and without a word of it they print one line over the next.
 */
final class RowHeights {
    /** Of one line of Calibri 11. */
    private static final double LINE = 15;
    /** Excel's own limit. */
    private static final double MOST = 409;
    /** A width counts digits; of running text a little more fits, and bold or capitals take it back. */
    private static final double ROOM = 0.95;

    private RowHeights() {}

    /** @param widths of the columns, in digits */
    static double points(List<String> cells, double[] widths) {
        int most = 1;
        for (int i = 0; i < Math.min(cells.size(), widths.length); i++) {
            int room = (int) Math.max(1, widths[i] * ROOM);
            most = Math.max(most, cells.get(i).lines().mapToInt(line -> lines(line, room)).sum());
        }
        return Math.min(MOST, most * LINE);
    }

    /** As a program breaks it: between words, and within those that are longer than a line. */
    private static int lines(String text, int room) {
        int lines = 1;
        int used = 0;
        for (String word : text.split(" ")) {
            if (used > 0 && used + 1 + word.length() > room) {
                lines++;
                used = 0;
            }
            used += (used > 0 ? 1 : 0) + word.length();
            lines += (used - 1) / room;
            used = used > room ? (used - 1) % room + 1 : used;
        }
        return lines;
    }
}
