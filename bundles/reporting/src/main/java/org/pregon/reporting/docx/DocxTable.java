package org.pregon.reporting.docx;

import static org.pregon.reporting.docx.DocxText.bold;
import static org.pregon.reporting.docx.DocxText.border;
import static org.pregon.reporting.docx.DocxText.cell;

import static org.pregon.reporting.docx.DocxText.run;
import static org.pregon.reporting.docx.DocxText.styled;

import java.util.ArrayList;
import java.util.List;
import org.pregon.core.report.SectionData.Column;
import org.pregon.reporting.paper.Block.Row;
import org.pregon.reporting.paper.Block.RowKind;
import org.pregon.reporting.paper.Block.Table;

/** A table with hairlines, whose head repeats on every page. */
final class DocxTable {
    private static final String HAIRLINE = border("bottom", 4, "C9CED4");
    private static final String STRONG = border("bottom", 6, "1F2328");

    private DocxTable() {}

    static String of(Table table) {
        List<Integer> widths = widths(table.columns());
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

    private static List<Integer> widths(List<Column> columns) {
        int weights = columns.stream().mapToInt(Column::weight).sum();
        var widths = new ArrayList<Integer>();
        columns.forEach(column -> widths.add(DocxText.WIDTH * column.weight() / weights));
        return widths;
    }
}
