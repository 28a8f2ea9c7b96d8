package org.pregon.reporting.html;

import static org.pregon.reporting.paper.Markup.escape;

import java.util.List;
import java.util.stream.Collectors;
import org.pregon.core.report.SectionData.Align;
import org.pregon.core.report.SectionData.Chart;
import org.pregon.core.report.SectionData.Column;
import org.pregon.core.report.SectionData.Series;
import org.pregon.reporting.chart.ChartDrawing;
import org.pregon.reporting.chart.ChartPicture;
import org.pregon.reporting.chart.Palette;
import org.pregon.reporting.chart.QrDrawing;
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
import org.pregon.reporting.paper.Photo;
import org.pregon.reporting.paper.Spanish;

/** The blocks as semantic elements; every text is escaped here and nowhere else. */
final class HtmlBlocks implements BlockWriter {
    private static final double CHART_WIDTH = 467;
    private static final double HALF_CHART_WIDTH = 300;
    private static final double QR = 96;

    private final Palette palette;
    private final StringBuilder html = new StringBuilder();

    HtmlBlocks(String accent) {
        palette = Palette.of(accent);
    }

    @Override
    public void address(Address address) {
        html.append("<dl class=\"address\">\n");
        address.lines().forEach(line -> html.append("<div><dt>").append(escape(line.label())).append("</dt><dd>")
                .append(line.note().isEmpty() ? escape(line.value())
                        : "<strong>" + escape(line.value()) + "</strong><br>" + escape(line.note()))
                .append("</dd></div>\n"));
        html.append("</dl>\n");
    }

    @Override
    public void heading(Heading heading) {
        int level = heading.level() + 1;
        html.append("<h%1$d>%2$s</h%1$d>\n".formatted(level, escape(heading.text())));
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        html.append("<p>").append(escape(paragraph.text())).append("</p>\n");
    }

    @Override
    public void bullets(Bullets bullets) {
        html.append("<ul>\n");
        bullets.items().forEach(item -> html.append("<li>").append(escape(item)).append("</li>\n"));
        html.append("</ul>\n");
    }

    @Override
    public void note(Note note) {
        html.append("<p class=\"note\">").append(escape(note.text()).replace("\n", "<br>")).append("</p>\n");
    }

    @Override
    public void figures(Figures figures) {
        html.append("<ul class=\"figures\">\n");
        figures.figures().forEach(figure -> html.append("<li><strong>").append(escape(figure.value())).append("</strong> ")
                .append(escape(figure.name())).append(" <small>").append(escape(figure.remark())).append("</small></li>\n"));
        html.append("</ul>\n");
    }

    @Override
    public void table(Table table) {
        html.append("<div class=\"scroll\"><table>\n");
        if (!table.title().isEmpty()) {
            html.append("<caption>").append(escape(table.title())).append("</caption>\n");
        }
        html.append("<thead><tr>");
        table.columns().forEach(column -> html.append("<th scope=\"col\"").append(align(column)).append('>')
                .append(escape(column.title())).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        table.rows().forEach(row -> row(table.columns(), row));
        html.append("</tbody>\n</table></div>\n");
    }

    private void row(List<Column> columns, Row row) {
        if (row.kind() == RowKind.GROUP) {
            html.append("</tbody>\n<tbody>\n<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"").append(columns.size())
                    .append("\">").append(escape(row.cell(0))).append("</th></tr>\n");
            return;
        }
        html.append(row.kind() == RowKind.TOTAL ? "<tr class=\"total\">" : "<tr>");
        for (int i = 0; i < columns.size(); i++) {
            html.append("<td").append(align(columns.get(i))).append('>').append(escape(row.cell(i))).append("</td>");
        }
        html.append("</tr>\n");
    }

    private static String align(Column column) {
        return column.align() == Align.LEFT ? "" : column.align() == Align.RIGHT ? " class=\"right\"" : " class=\"center\"";
    }

    @Override
    public void charts(Charts charts) {
        boolean pair = charts.charts().size() > 1;
        html.append(pair ? "<div class=\"pair\">\n" : "<div>\n");
        for (Chart chart : charts.charts()) {
            var drawing = new ChartDrawing(chart, palette, pair ? HALF_CHART_WIDTH : CHART_WIDTH);
            html.append("<figure class=\"chart\">").append(ChartPicture.svg(drawing, escape("Gráfico: " + chart.title())))
                    .append("<details><summary>Datos del gráfico</summary>").append(data(chart)).append("</details></figure>\n");
        }
        html.append("</div>\n");
    }

    private static String data(Chart chart) {
        var table = new StringBuilder("<table><caption>" + escape(chart.title())
                + "</caption><thead><tr><th scope=\"col\">Categoría</th>");
        chart.series().forEach(s -> table.append("<th scope=\"col\" class=\"right\">").append(escape(s.name())).append("</th>"));
        table.append("</tr></thead><tbody>");
        for (int i = 0; i < chart.labels().size(); i++) {
            int index = i;
            table.append("<tr><th scope=\"row\">").append(escape(chart.labels().get(i))).append("</th>")
                    .append(chart.series().stream().map(s -> "<td class=\"right\">" + value(s, index) + "</td>")
                            .collect(Collectors.joining()))
                    .append("</tr>");
        }
        return table.append("</tbody></table>").toString();
    }

    private static String value(Series series, int index) {
        return index < series.values().size() ? Spanish.number(series.values().get(index)) : "";
    }

    @Override
    public void photos(Photos photos) {
        html.append("<div class=\"photos\">\n");
        photos.pictures().forEach(picture -> html.append("<figure><img alt=\"").append(escape(picture.caption()))
                .append("\" src=\"").append(HtmlRenderer.dataUri(Photo.print(picture.file()))).append("\"><figcaption>")
                .append(escape(picture.caption()))
                .append(picture.credit().isEmpty() ? "" : " <small>Foto: " + escape(picture.credit()) + "</small>")
                .append("</figcaption></figure>\n"));
        html.append("</div>\n");
    }

    @Override
    public void signature(Signature signature) {
        html.append("<div class=\"signature\"><p>").append(Signature.CLOSING).append("</p><p>Atentamente,</p><p class=\"line\"><strong>")
                .append(escape(signature.name())).append("</strong><br>").append(escape(signature.post())).append("<br>")
                .append(escape(signature.unit())).append("</p></div>\n");
    }

    @Override
    public void seal(Seal seal) {
        html.append("<div class=\"seal\">").append(seal.leads() ? new QrDrawing(seal.address(), QR).svg(escape("Código QR que lleva a " + seal.address())) : "")
                .append("<p><strong>").append(Seal.TITLE).append("</strong><br>").append(escape(seal.instruction())).append("<br><code>")
                .append(escape(seal.code())).append("</code></p></div>\n");
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
