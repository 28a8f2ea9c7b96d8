package org.pregon.reporting.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.pregon.core.report.SectionData.Align;
import org.pregon.core.report.SectionData.Chart;
import org.pregon.core.report.SectionData.Column;
import org.pregon.core.table.SheetNames;
import org.pregon.core.table.SheetPaper;
import org.pregon.reporting.paper.Block.Address;
import org.pregon.reporting.paper.Block.Bullets;
import org.pregon.reporting.paper.Block.Charts;
import org.pregon.reporting.paper.Block.Figures;
import org.pregon.reporting.paper.Block.Heading;
import org.pregon.reporting.paper.Block.Note;
import org.pregon.reporting.paper.Block.Paragraph;
import org.pregon.reporting.paper.Block.Photos;
import org.pregon.reporting.paper.Block.Row;
import org.pregon.reporting.paper.Block.RowKind;
import org.pregon.reporting.paper.Block.Seal;
import org.pregon.reporting.paper.Block.Signature;
import org.pregon.reporting.paper.Block.Table;
import org.pregon.reporting.paper.BlockWriter;
import org.pregon.reporting.paper.Paper;
import org.pregon.reporting.paper.Spanish;

/** The texts on a first sheet; every table, and the data of every chart, on one of its own. */
final class XlsxSheets implements BlockWriter {
    private static final String RULE = "C9CED4";
    private static final int LABELS = 22;
    private static final int TEXTS = 90;
    private final Workbook workbook;
    private final SheetNames names = new SheetNames();
    private final Worksheet texts;
    private String heading = "";
    private int line;

    XlsxSheets(Workbook workbook, Paper paper) {
        this.workbook = workbook;
        texts = workbook.newWorksheet(names.next("Informe"));
        texts.width(0, LABELS);
        texts.width(1, TEXTS);
        texts.hideGridLines();
        SheetPaper.portrait(texts, paper.name());
        title(paper.letterhead().municipality(), 14);
        title(paper.letterhead().office(), 11);
        title(paper.name() + (paper.draft() ? " (BORRADOR)" : ""), 14);
        line++;
    }

    private void title(String text, int size) {
        texts.value(line, 0, Cells.clean(text));
        texts.style(line++, 0).bold().fontSize(size).set();
    }

    private void text(String label, String text) {
        texts.value(line, 0, Cells.clean(label));
        texts.value(line, 1, Cells.clean(text));
        texts.style(line, 0).bold().wrapText(true).verticalAlignment("top").set();
        texts.rowHeight(line, RowHeights.points(List.of(label, text), new double[] {LABELS, TEXTS}));
        texts.style(line++, 1).wrapText(true).verticalAlignment("top").set();
    }

    @Override
    public void address(Address address) {
        address.lines().forEach(l -> text(l.label(), l.note().isEmpty() ? l.value() : l.value() + "\n" + l.note()));
    }

    @Override
    public void heading(Heading heading) {
        this.heading = heading.text().replaceFirst("^[IVX\\d]+\\. ", "");
        line += heading.level() == 1 ? 1 : 0;
        title(heading.text(), heading.level() == 1 ? 12 : 11);
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        text("", paragraph.text());
    }

    @Override
    public void bullets(Bullets bullets) {
        bullets.items().forEach(item -> text("", "– " + item));
    }

    @Override
    public void note(Note note) {
        text("", note.text());
    }

    @Override
    public void figures(Figures figures) {
        figures.figures().forEach(f -> text(f.value(), f.remark().isEmpty() ? f.name() : f.name() + " (" + f.remark() + ")"));
    }

    @Override
    public void signature(Signature signature) {
        line++;
        text("", signature.name() + "\n" + signature.post() + "\n" + signature.unit());
    }

    @Override
    public void seal(Seal seal) {
        text("Código de verificación", seal.code() + "\n" + seal.site());
    }

    @Override
    public void photos(Photos photos) {
        photos.pictures().forEach(p -> text("Fotografía", p.credit().isEmpty() ? p.caption() : p.caption() + " Foto: " + p.credit()));
    }

    @Override
    public void charts(Charts charts) {
        for (Chart chart : charts.charts()) {
            var columns = new ArrayList<Column>();
            columns.add(new Column("Categoría", 60, Align.LEFT));
            chart.series().forEach(series -> columns.add(new Column(series.name(), 20, Align.RIGHT)));
            List<Row> rows = IntStream.range(0, chart.labels().size()).mapToObj(i -> {
                var cells = new ArrayList<String>();
                cells.add(chart.labels().get(i));
                chart.series().forEach(s -> cells.add(i < s.values().size() ? Spanish.number(s.values().get(i)) : ""));
                return new Row(RowKind.BODY, cells);
            }).toList();
            table(new Table(chart.title(), columns, rows));
        }
    }

    @Override
    public void table(Table table) {
        String title = table.title().isEmpty() ? heading : table.title();
        Worksheet sheet = workbook.newWorksheet(names.next(title));
        List<Column> columns = table.columns();
        int weights = columns.stream().mapToInt(Column::weight).sum();
        double[] widths = columns.stream().mapToDouble(column -> Math.max(12, Math.min(70, 120.0 * column.weight() / weights))).toArray();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            sheet.width(i, widths[i]);
            sheet.value(0, i, Cells.clean(column.title()));
            sheet.style(0, i).bold().wrapText(true).verticalAlignment("bottom").borderStyle("thin")
                    .horizontalAlignment(column.align() == Align.RIGHT ? "right" : "left").fillColor("F1F3F5").borderColor(RULE).set();
        }
        sheet.rowHeight(0, RowHeights.points(columns.stream().map(Column::title).toList(), widths));
        for (int r = 0; r < table.rows().size(); r++) {
            Row row = table.rows().get(r);
            row(sheet, r + 1, columns, row);
            if (row.kind() != RowKind.GROUP) {
                sheet.rowHeight(r + 1, RowHeights.points(row.cells(), widths));
            }
        }
        sheet.freezePane(0, 1);
        SheetPaper.landscape(sheet, title);
    }

    private static void row(Worksheet sheet, int r, List<Column> columns, Row row) {
        for (int i = 0; i < columns.size(); i++) {
            String cell = row.cell(i);
            if (!cell.isEmpty()) {
                Cells.put(sheet, r, i, cell, row.kind() == RowKind.GROUP ? Align.LEFT : columns.get(i).align());
                var style = sheet.style(r, i).verticalAlignment("top");
                if (columns.get(i).align() == Align.LEFT && row.kind() != RowKind.GROUP) {
                    style.wrapText(true).horizontalAlignment("left");
                }
                if (row.kind() != RowKind.BODY) {
                    style.bold();
                }
                style.set();
            }
        }
    }
}
