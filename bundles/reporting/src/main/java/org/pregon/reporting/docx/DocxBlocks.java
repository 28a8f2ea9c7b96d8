package org.pregon.reporting.docx;

import static org.pregon.reporting.docx.DocxText.bold;
import static org.pregon.reporting.docx.DocxText.border;
import static org.pregon.reporting.docx.DocxText.cell;
import static org.pregon.reporting.docx.DocxText.run;
import static org.pregon.reporting.docx.DocxText.styled;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.pregon.reporting.chart.ChartDrawing;
import org.pregon.reporting.chart.ChartPicture;
import org.pregon.reporting.chart.Palette;
import org.pregon.reporting.paper.Block.Address;
import org.pregon.reporting.paper.Block.Bullets;
import org.pregon.reporting.paper.Block.Charts;
import org.pregon.reporting.paper.Block.Figure;
import org.pregon.reporting.paper.Block.Figures;
import org.pregon.reporting.paper.Block.Heading;
import org.pregon.reporting.paper.Block.Note;
import org.pregon.reporting.paper.Block.Paragraph;
import org.pregon.reporting.paper.Block.Photos;
import org.pregon.reporting.paper.Block.Seal;
import org.pregon.reporting.paper.Block.Signature;
import org.pregon.reporting.paper.Block.Table;
import org.pregon.reporting.paper.BlockWriter;
import org.pregon.reporting.paper.Letterhead;
import org.pregon.reporting.paper.Paper;
import org.pregon.reporting.paper.Photo;
import org.pregon.reporting.paper.Picture;

/** The blocks as paragraphs and tables of Word, under named styles that the office may change. */
final class DocxBlocks implements BlockWriter {
    private static final double WIDTH = DocxText.WIDTH / 20.0;
    private static final String INK = "1F2328";
    private static final String HAIRLINE = "C9CED4";

    private final Palette palette;
    private final StringBuilder body = new StringBuilder();
    private final List<DocxPicture> pictures = new ArrayList<>();

    DocxBlocks(Paper paper) {
        Letterhead letterhead = paper.letterhead();
        palette = Palette.of(letterhead.accent());
        String rule = border("bottom", 16, letterhead.accent().substring(1));
        byte[] escudo = letterhead.escudo();
        String names = styled("Municipality", "", run(letterhead.municipality())) + styled("Office", "", run(letterhead.office()));
        body.append(escudo == null
                ? DocxText.table(List.of(DocxText.WIDTH), DocxText.row(false, cell(DocxText.WIDTH, 1, rule, names)))
                : DocxText.table(List.of(1200, DocxText.WIDTH - 1200), DocxText.row(false, cell(1200, 1, rule,
                        styled("Sans", "", picture(escudo, Photo.fit(escudo, 48, 58), "Escudo: " + letterhead.municipality())))
                        + cell(DocxText.WIDTH - 1200, 1, rule, names))));
        body.append(styled("Title", "", run(paper.name())));
    }

    List<DocxPicture> pictures() {
        return pictures;
    }

    private String picture(byte[] file, double[] size, String description) {
        var picture = new DocxPicture(pictures.size() + 1, file, size[0], size[1], description);
        pictures.add(picture);
        return picture.run();
    }

    @Override
    public void address(Address address) {
        String rows = address.lines().stream().map(line -> DocxText.row(false,
                cell(1700, 1, "", styled("Label", "", run(line.label())))
                        + cell(DocxText.WIDTH - 1700, 1, "", styled("Normal", "<w:spacing w:after=\"60\"/>",
                        line.note().isEmpty() ? run(line.value()) : bold(line.value()) + "<w:r><w:br/></w:r>" + run(line.note())))))
                .collect(Collectors.joining());
        body.append(DocxText.table(List.of(1700, DocxText.WIDTH - 1700), rows));
        body.append(styled("Sans", "<w:pBdr>" + border("bottom", 6, INK) + "</w:pBdr>", ""));
    }

    @Override
    public void heading(Heading heading) {
        body.append(styled("Heading" + heading.level(), "", run(heading.text())));
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        body.append(styled("Normal", "", run(paragraph.text())));
    }

    @Override
    public void bullets(Bullets bullets) {
        bullets.items().forEach(item -> body.append(styled("ListBullet", "", run(item))));
    }

    @Override
    public void note(Note note) {
        body.append(styled("Note", "", run(note.text())));
    }

    @Override
    public void figures(Figures figures) {
        int width = DocxText.WIDTH / Math.max(1, figures.figures().size());
        String rules = border("top", 6, INK) + border("bottom", 4, HAIRLINE);
        String cells = figures.figures().stream().map((Figure f) -> cell(width, 1, rules, styled("Figure", "", run(f.value()))
                + styled("Sans", "", run(f.name())) + styled("Quiet", "", run(f.remark()))))
                .collect(Collectors.joining());
        body.append(DocxText.table(Collections.nCopies(figures.figures().size(), width), DocxText.row(false, cells)));
        body.append(styled("Quiet", "", ""));
    }

    @Override
    public void table(Table table) {
        if (!table.title().isEmpty()) {
            body.append(styled("Caption", "", run(table.title())));
        }
        body.append(DocxTable.of(table)).append(styled("Quiet", "", ""));
    }

    @Override
    public void charts(Charts charts) {
        int columns = charts.charts().size();
        int cell = DocxText.WIDTH / columns;
        double width = columns > 1 ? WIDTH / columns - 12 : WIDTH;
        String cells = charts.charts().stream().map(chart -> new ChartDrawing(chart, palette, width))
                .map(drawing -> cell(cell, 1, "", styled("Sans", "", picture(ChartPicture.png(drawing),
                        new double[] {drawing.width(), drawing.height()}, "Gráfico: " + drawing.title()))))
                .collect(Collectors.joining());
        body.append(DocxText.table(Collections.nCopies(columns, cell), DocxText.row(false, cells))).append(styled("Quiet", "", ""));
    }

    @Override
    public void photos(Photos photos) {
        int half = DocxText.WIDTH / 2;
        var rows = new StringBuilder();
        for (int i = 0; i < photos.pictures().size(); i += 2) {
            String pair = photos.pictures().subList(i, Math.min(i + 2, photos.pictures().size())).stream()
                    .map(photo -> cell(half, 1, "", photo(photo))).collect(Collectors.joining());
            rows.append(DocxText.row(false, i + 1 < photos.pictures().size() ? pair
                    : pair + cell(half, 1, "", styled("Sans", "", ""))));
        }
        body.append(DocxText.table(List.of(half, half), rows.toString())).append(styled("Quiet", "", ""));
    }

    private String photo(Picture photo) {
        return styled("Sans", "<w:keepNext/>", picture(Photo.print(photo.file()), new double[] {224, 149.3}, photo.caption()))
                + styled("Sans", "", run(photo.caption()))
                + (photo.credit().isEmpty() ? "" : styled("Quiet", "", run("Foto: " + photo.credit())));
    }

    @Override
    public void signature(Signature signature) {
        String together = "<w:keepNext/><w:keepLines/>";
        body.append(styled("Normal", together, run(Signature.CLOSING)))
                .append(styled("Normal", together + "<w:spacing w:after=\"1000\"/>", run("Atentamente,")))
                .append(styled("Normal", together + "<w:pBdr>" + border("top", 4, INK)
                        + "</w:pBdr><w:spacing w:after=\"0\"/><w:ind w:right=\"4900\"/>", bold(signature.name())))
                .append(styled("Sans", together, run(signature.post())))
                .append(styled("Sans", "<w:keepLines/>", run(signature.unit())));
    }

    @Override
    public void seal(Seal seal) {
        body.append(styled("Sans", "<w:keepNext/><w:spacing w:before=\"360\"/>", run(Seal.TITLE + ". " + seal.instruction())))
                .append(styled("Sans", "<w:keepLines/>", bold(seal.code())));
    }

    @Override
    public String toString() {
        return body.toString();
    }
}
