package org.pregon.reporting.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pregon.core.report.SectionData.Chart;
import org.pregon.reporting.chart.ChartDrawing;
import org.pregon.reporting.chart.Palette;
import org.pregon.reporting.chart.QrDrawing;
import org.pregon.reporting.paper.Block.Address;
import org.pregon.reporting.paper.Block.Bullets;
import org.pregon.reporting.paper.Block.Charts;
import org.pregon.reporting.paper.Block.Figure;
import org.pregon.reporting.paper.Block.Figures;
import org.pregon.reporting.paper.Block.Heading;
import org.pregon.reporting.paper.Block.Line;
import org.pregon.reporting.paper.Block.Note;
import org.pregon.reporting.paper.Block.Paragraph;
import org.pregon.reporting.paper.Block.Photos;
import org.pregon.reporting.paper.Block.Seal;
import org.pregon.reporting.paper.Block.Signature;
import org.pregon.reporting.paper.Block.Table;
import org.pregon.reporting.paper.BlockWriter;
import org.pregon.reporting.paper.Paper;
import org.pregon.reporting.paper.Photo;
import org.pregon.reporting.paper.Picture;

/** Turns blocks into the records of the paper template: each record prints one of its detail bands. */
final class Rows implements BlockWriter {
    private static final double WIDTH = 467;
    private static final double HALF = 222;
    private static final double QR = 72;

    private final Templates templates;
    private final Palette palette;
    private final List<Row> rows = new ArrayList<>();

    /**
     * @param height at least, to judge what would be left alone at the foot of a page
     * @param leads must not be parted from the row after it
     */
    record Row(Map<String, Object> values, double height, boolean leads) {
        /** Photographs never split and are as high as they say: they need no more room than their own. */
        boolean whole() {
            return "PHOTOS".equals(values.get("kind"));
        }
    }

    private Rows(Templates templates, Palette palette) {
        this.templates = templates;
        this.palette = palette;
    }

    static List<Map<String, ?>> of(Paper paper, Templates templates) {
        var rows = new Rows(templates, Palette.of(paper.letterhead().accent()));
        rows.add("NAME", 38, true, Map.of("text", Letters.serif(paper.name())));
        paper.blocks().forEach(block -> block.to(rows));
        return KeepTogether.number(rows.rows);
    }

    private void add(String kind, double height, boolean leads, Map<String, ?> values) {
        var row = new HashMap<String, Object>(values);
        row.put("kind", kind);
        rows.add(new Row(row, height, leads));
    }

    @Override
    public void address(Address address) {
        for (Line line : address.lines()) {
            add(line.note().isEmpty() ? "ADDRESS" : "PERSON", 22, true, Map.of("label", Letters.sans(line.label()),
                    "text", Letters.serif(line.value()), "note", Letters.serif(line.note())));
        }
        add("RULE", 14, true, Map.of());
    }

    @Override
    public void heading(Heading heading) {
        add(heading.level() == 1 ? "H1" : "H2", heading.level() == 1 ? 42 : 27, true,
                Map.of("text", Letters.serif(heading.text())));
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        List<String> pieces = Lines.pieces(Letters.serif(paragraph.text()), WIDTH);
        for (int i = 0; i < pieces.size(); i++) {
            add(i == pieces.size() - 1 ? "P" : "LINES", 36, false, Map.of("text", pieces.get(i)));
        }
    }

    @Override
    public void bullets(Bullets bullets) {
        bullets.items().forEach(item -> add("BULLET", 33, false, Map.of("text", Letters.serif(item))));
    }

    @Override
    public void note(Note note) {
        add("NOTE", 30, false, Map.of("text", Letters.serif(note.text())));
    }

    @Override
    public void figures(Figures figures) {
        var values = new HashMap<String, Object>();
        for (int i = 1; i <= Math.min(4, figures.figures().size()); i++) {
            Figure figure = figures.figures().get(i - 1);
            values.put("value" + i, Letters.sans(figure.value()));
            values.put("name" + i, Letters.sans(figure.name()));
            values.put("remark" + i, Letters.sans(figure.remark()));
        }
        add("FIGURES", 88, true, values);
    }

    @Override
    public void table(Table table) {
        if (!table.title().isEmpty()) {
            add("TABLE_TITLE", 20, true, Map.of("text", Letters.sans(table.title())));
        }
        TableHeights heights = TableHeights.of(table);
        add("TABLE", heights.start(), false, Map.of("table", TableTemplate.shape(templates.table(), table, heights),
                "rows", TableTemplate.rows(table), "titles", TableTemplate.titles(table)));
    }

    @Override
    public void charts(Charts charts) {
        List<Chart> drawn = charts.charts();
        boolean pair = drawn.size() > 1;
        var values = new HashMap<String, Object>();
        double height = 0;
        for (int i = 0; i < Math.min(2, drawn.size()); i++) {
            var drawing = new ChartDrawing(drawn.get(i), palette, pair ? HALF : WIDTH);
            height = Math.max(height, drawing.height());
            values.put("image" + (i + 1), Drawing.of(drawing));
        }
        add(pair ? "CHARTS" : "CHART", height + 20, false, values);
    }

    @Override
    public void photos(Photos photos) {
        for (int i = 0; i < photos.pictures().size(); i += 2) {
            var values = new HashMap<String, Object>();
            for (int j = i; j < Math.min(i + 2, photos.pictures().size()); j++) {
                Picture picture = photos.pictures().get(j);
                int side = j - i + 1;
                var image = new Pictured(Photo.print(picture.file()), Letters.sans(picture.caption().isBlank() ? "Fotografía" : picture.caption()));
                values.put("image" + side, image);
                values.put("name" + side, Letters.sans(picture.caption()));
                values.put("remark" + side, picture.credit().isEmpty() ? "" : Letters.sans("Foto: " + picture.credit()));
            }
            add("PHOTOS", 196, false, values);
        }
    }

    private void keepTheLastWithTheNext() {
        Row last = rows.get(rows.size() - 1);
        rows.set(rows.size() - 1, new Row(last.values(), last.height(), true));
    }

    @Override
    public void signature(Signature signature) {
        // A page with nothing but a signature could be put under any text: the last paragraph comes along.
        keepTheLastWithTheNext();
        add("SIGNATURE", 140, false, Map.of("text", Letters.serif(signature.name()),
                "label", Letters.sans(signature.post()), "note", Letters.sans(signature.unit())));
    }

    @Override
    public void seal(Seal seal) {
        // It belongs to the signature above it.
        keepTheLastWithTheNext();
        if (!seal.leads()) {
            add("SEAL_WORDS", 76, false, Map.of("label", Letters.sans(Seal.TITLE), "note", Letters.sans(seal.instruction()), "text", seal.code()));
            return;
        }
        add("SEAL", 96, false, Map.of("image1", Drawing.of(new QrDrawing(seal.address(), QR), Letters.sans("Código QR que lleva a " + seal.address())),
                "label", Letters.sans(Seal.TITLE), "note", Letters.sans(seal.instruction()), "text", seal.code()));
    }
}
