package org.pregon.reporting.pdf;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pregon.reporting.paper.Block.Row;

/**
 * Puts the decimal points of a right-aligned column under each other: a number with fewer decimals gets blank figures
 * after it, which are as wide as real ones in our typeface.
 */
record Decimals(int most) {
    static final Decimals NONE = new Decimals(0);
    private static final Pattern NUMBER = Pattern.compile("[\u2212-]?[\\d,]+(?:\\.(\\d+))?");
    private static final String BLANK_POINT = "\u2008";
    private static final String BLANK_FIGURE = "\u2007";

    static Decimals of(List<Row> rows, int column) {
        return new Decimals(rows.stream().mapToInt(row -> Math.max(0, decimals(row.cell(column)))).max().orElse(0));
    }

    String pad(String cell) {
        int own = decimals(cell);
        if (own < 0 || own == most) {
            return cell;
        }
        return cell + (own == 0 ? BLANK_POINT : "") + BLANK_FIGURE.repeat(most - own);
    }

    /** How many decimals a number has, -1 when the cell is none. */
    private static int decimals(String cell) {
        Matcher matcher = NUMBER.matcher(cell.strip());
        if (!matcher.matches()) {
            return -1;
        }
        return matcher.group(1) == null ? 0 : matcher.group(1).length();
    }
}
