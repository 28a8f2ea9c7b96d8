package org.pregon.reporting.docx;

import static org.pregon.reporting.docx.DocxText.bold;
import static org.pregon.reporting.docx.DocxText.border;
import static org.pregon.reporting.docx.DocxText.cell;

import static org.pregon.reporting.docx.DocxText.run;
import static org.pregon.reporting.docx.DocxText.styled;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pregon.core.report.SectionData.Column;
import org.pregon.reporting.paper.Block.Row;
import org.pregon.reporting.paper.Block.RowKind;
import org.pregon.reporting.paper.Block.Table;

/** A table with hairlines, whose head repeats on every page. */
final class DocxTable {
    private static final String HAIRLINE = border("bottom", 4, "C9CED4");
    private static final String STRONG = border("bottom", 6, "1F2328");

    /** In twentieths of a point: widths of a digit at the size of cells and of a letter at that of titles, and the gap between columns. */
    private static final int LETTER = 112;
    private static final int TITLE_LETTER = 92;
    private static final int GAP = 100;
    /** A date and its like stay whole; an address of the web may break. */
    private static final int LONGEST_WHOLE = 14;

    private DocxTable() {}

    static String of(Table table) {
        List<Integer> widths = widths(table);
        var head = new StringBuilder();
        for (int i = 0; i < widths.size(); i++) {
            Column column = table.columns().get(i);
            head.append(cell(widths.get(i), 1, STRONG, styled("ColumnTitle", DocxText.align(column.align()), run(column.title()))));
        }
        var rows = new StringBuilder(DocxText.row(true, head.toString()));
        table.rows().forEach(row -> rows.append(row(table.columns(), widths, row)));
        return DocxText.table(widths, rows.toString());
    }

    private static String row(List<Column> columns, List<Integer> widths, Row row) {
        if (row.kind() == RowKind.GROUP) {
            return DocxText.row(false, cell(DocxText.WIDTH, columns.size(), HAIRLINE,
                    styled("Sans", "<w:keepNext/><w:spacing w:before=\"120\"/>", bold(row.cell(0)))));
        }
        boolean total = row.kind() == RowKind.TOTAL;
        var cells = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            cells.append(cell(widths.get(i), 1, total ? border("top", 6, "1F2328") + HAIRLINE : HAIRLINE, styled("Sans",
                    DocxText.align(columns.get(i).align()), total ? bold(row.cell(i)) : run(row.cell(i)))));
        }
        return DocxText.row(false, cells.toString());
    }

    /** By weight, but none so narrow that a date or a usual word breaks within: the wider ones give what they can spare. */
    static List<Integer> widths(Table table) {
        List<Column> columns = table.columns();
        int weights = columns.stream().mapToInt(Column::weight).sum();
        int[] wanted = columns.stream().mapToInt(column -> DocxText.WIDTH * column.weight() / weights).toArray();
        int[] least = IntStream.range(0, wanted.length).map(i -> least(table, i)).toArray();
        int lacking = IntStream.range(0, wanted.length).map(i -> Math.max(0, least[i] - wanted[i])).sum();
        int spare = IntStream.range(0, wanted.length).map(i -> Math.max(0, wanted[i] - least[i])).sum();
        if (lacking == 0 || lacking > spare) {
            return IntStream.of(wanted).boxed().toList();
        }
        return IntStream.range(0, wanted.length)
                .mapToObj(i -> wanted[i] <= least[i] ? least[i] : wanted[i] - (int) Math.ceil((double) lacking * (wanted[i] - least[i]) / spare)).toList();
    }

    /** For the longest word of a column that is not so long that it must break anyway. */
    private static int least(Table table, int column) {
        IntStream titles = words(table.columns().get(column).title()).mapToInt(word -> word.length() * TITLE_LETTER);
        IntStream cells = table.rows().stream().filter(row -> row.kind() != RowKind.GROUP).flatMap(row -> words(row.cell(column)))
                .filter(word -> word.length() <= LONGEST_WHOLE).mapToInt(word -> word.length() * LETTER);
        return GAP + IntStream.concat(titles, cells).max().orElse(0);
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split("\\s+"));
    }
}
