package org.pregon.reporting.monthly;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pregon.core.date.Lima;
import org.pregon.core.report.SectionData.Align;
import org.pregon.core.report.SectionData.Chart;
import org.pregon.core.report.SectionData.ChartKind;
import org.pregon.core.report.SectionData.Column;
import org.pregon.core.report.SectionData.Indicator;
import org.pregon.core.report.SectionData.Series;
import org.pregon.reporting.monthly.MonthlyReportDocument.Part;
import org.pregon.reporting.paper.Block;
import org.pregon.reporting.paper.Block.Charts;
import org.pregon.reporting.paper.Block.Paragraph;
import org.pregon.reporting.paper.Block.Row;
import org.pregon.reporting.paper.Block.RowKind;
import org.pregon.reporting.paper.Spanish;

/** Every module's indicators against those of the month before, as a chart and as one table. */
record Indicators(MonthlyReportDocument document) {
    private static final int CHARTED_AT_MOST = 10;

    List<Block> blocks() {
        List<Indicator> all = document.parts().stream().flatMap(part -> part.data().indicators().stream()).toList();
        if (all.isEmpty()) {
            return List.of(new Paragraph("Los módulos instalados no registraron indicadores en el mes."));
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraph("Valores del mes comparados con los del mes anterior. La última columna dice en una palabra "
                + "si el cambio es favorable."));
        chart(all).ifPresent(blocks::add);
        blocks.add(new Block.Table("", columns(), rows()));
        all.stream().filter(one -> !one.note().isEmpty()).forEach(one -> blocks.add(new Paragraph(one.name() + ": " + one.note())));
        return blocks;
    }

    private Optional<Block> chart(List<Indicator> all) {
        List<Indicator> comparable =
                all.stream().filter(i -> new Comparison(i).percent().isPresent()).limit(CHARTED_AT_MOST).toList();
        if (comparable.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new Charts(List.of(new Chart("Variación respecto del mes anterior", ChartKind.BAR, "%",
                comparable.stream().map(Indicator::name).toList(),
                List.of(new Series("Variación",
                        comparable.stream().map(i -> new Comparison(i).percent().orElseThrow()).toList()))))));
    }

    private List<Column> columns() {
        return List.of(new Column("Indicador", 50, Align.LEFT),
                new Column(monthAndYear(document.month()), 16, Align.RIGHT),
                new Column(monthAndYear(document.month().minusMonths(1)), 18, Align.RIGHT),
                new Column("Variación", 19, Align.LEFT),
                new Column("Lectura", 14, Align.LEFT));
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (Part part : document.parts()) {
            if (!part.data().indicators().isEmpty()) {
                rows.add(new Row(RowKind.GROUP, List.of(part.title())));
                part.data().indicators().forEach(indicator -> rows.add(row(indicator)));
            }
        }
        return rows;
    }

    private static Row row(Indicator indicator) {
        var comparison = new Comparison(indicator);
        var previous = indicator.previous();
        return new Row(RowKind.BODY, List.of(named(indicator), Spanish.number(indicator.value()),
                previous == null ? "–" : Spanish.number(previous), comparison.change(),
                comparison.verdict()));
    }

    /** With its unit, unless the name has said it. */
    static String named(Indicator indicator) {
        return indicator.unit().isEmpty() || indicator.name().toLowerCase(Locale.ROOT).contains(indicator.unit())
                ? indicator.name() : indicator.name() + " (" + indicator.unit() + ")";
    }

    private static String monthAndYear(YearMonth month) {
        String name = Lima.words(month);
        return Spanish.capitalised(name.substring(0, name.indexOf(' '))) + ' ' + month.getYear();
    }
}
