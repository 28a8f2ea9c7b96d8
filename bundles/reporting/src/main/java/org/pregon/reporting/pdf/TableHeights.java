package org.pregon.reporting.pdf;

import java.util.List;
import org.pregon.reporting.chart.Typeface;
import org.pregon.reporting.paper.Block.Row;
import org.pregon.reporting.paper.Block.RowKind;
import org.pregon.reporting.paper.Block.Table;

/**
 * How much of a table must stand together: the head with the first rows, the last rows, a heading with the rows under
 * it. Only those rows are measured.
 *
 * @param start that the whole table needs to begin on a page
 * @param lead that a heading within the table needs
 * @param tail that the last rows need
 */
record TableHeights(double start, double lead, double tail) {
    static final int TOGETHER = 3;
    private static final double HEAD = 30;
    private static final double GROUP = 21;
    private static final double LINE = 11.5;
    private static final double AROUND = 6.5;
    private static final float SIZE = 8.5f;
    /** Rows higher than this may be parted from each other: a page must not stay empty for them. */
    private static final double AT_MOST = 240;

    static TableHeights of(Table table) {
        int[] widths = TableTemplate.widths(table.columns());
        List<Row> rows = table.rows();
        // A table that would break into two small pieces does not break.
        int first = rows.size() < TOGETHER + last(rows) ? rows.size() : TOGETHER;
        double start = height(rows, 0, first, widths);
        double tail = height(rows, Math.max(0, rows.size() - last(rows)), rows.size(), widths);
        double lead = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).kind() == RowKind.GROUP) {
                lead = Math.max(lead, height(rows, i, Math.min(rows.size(), i + TOGETHER), widths));
            }
        }
        return new TableHeights(HEAD + Math.max(start, Math.max(tail, lead)), lead, tail);
    }

    /** How many at the end stand together; a total is not counted. */
    static int last(List<Row> rows) {
        return TOGETHER + (!rows.isEmpty() && rows.get(rows.size() - 1).kind() == RowKind.TOTAL ? 1 : 0);
    }

    private static double height(List<Row> rows, int from, int to, int[] widths) {
        double height = 0;
        for (Row row : rows.subList(from, to)) {
            height += row.kind() == RowKind.GROUP ? GROUP : height(row, widths);
        }
        return Math.min(AT_MOST, height);
    }

    private static double height(Row row, int[] widths) {
        int lines = 1;
        for (int i = 0; i < widths.length; i++) {
            String cell = row.cell(i);
            // Most cells are so short that nothing needs to be measured.
            if (cell.length() * SIZE > widths[i]) {
                lines = Math.max(lines, Lines.count(Letters.sans(cell), Typeface.sans(SIZE, row.kind() == RowKind.TOTAL), widths[i]));
            }
        }
        return AROUND + lines * LINE;
    }
}
