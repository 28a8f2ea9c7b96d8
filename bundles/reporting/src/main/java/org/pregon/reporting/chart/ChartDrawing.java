package org.pregon.reporting.chart;

import java.math.BigDecimal;
import java.util.List;
import org.pregon.core.report.SectionData.Chart;
import org.pregon.core.report.SectionData.ChartKind;
import org.pregon.core.report.SectionData.Series;
import org.pregon.reporting.paper.Spanish;

/** Draws one chart of a given width; knows how high it will be. */
public final class ChartDrawing {
    static final double LABEL = 8;
    static final double SMALL = 7;
    private static final double TITLE = 9;
    private static final double TITLE_HEIGHT = 20;
    private static final double LEGEND_HEIGHT = 14;

    private final Chart chart;
    private final Palette palette;
    private final double width;
    private final Plot plot;

    public ChartDrawing(Chart chart, Palette palette, double width) {
        this.chart = chart;
        this.palette = palette;
        this.width = width;
        this.plot = switch (chart.kind()) {
            case BAR -> new LyingBars(chart, palette, width);
            case COLUMN, LINE -> new Upright(chart, palette, width, chart.kind() == ChartKind.LINE);
        };
    }

    public double height() {
        return head() + plot.height();
    }

    public double width() {
        return width;
    }

    public String title() {
        return chart.title();
    }

    /** What the chart shows, for who cannot see it. */
    public String words() {
        var words = new StringBuilder("Gráfico: ").append(chart.title());
        for (Series series : chart.series()) {
            words.append(". ").append(series.name()).append(": ");
            for (int i = 0; i < Math.min(chart.labels().size(), series.values().size()); i++) {
                words.append(i == 0 ? "" : ", ").append(chart.labels().get(i)).append(' ')
                        .append(Spanish.amount(series.values().get(i), chart.unit().equals("%") || chart.unit().equals("S/") ? chart.unit() : ""));
            }
        }
        return words.append('.').toString();
    }

    /** The part of the chart under its title. */
    interface Plot {
        double height();

        void draw(Canvas canvas, double top);
    }

    public void draw(Canvas canvas) {
        String title = chart.unit().isEmpty() ? chart.title() : chart.title() + " (" + chart.unit() + ")";
        canvas.text(Typeface.fit(title, TITLE, true, width), 0, TITLE, Canvas.Anchor.START, TITLE, true, Palette.INK);
        if (hasLegend()) {
            legend(canvas, TITLE_HEIGHT);
        }
        plot.draw(canvas, head());
    }

    private double head() {
        return TITLE_HEIGHT + (hasLegend() ? LEGEND_HEIGHT : 0);
    }

    private boolean hasLegend() {
        return chart.series().size() > 1;
    }

    private void legend(Canvas canvas, double y) {
        double x = 0;
        for (int i = 0; i < chart.series().size(); i++) {
            String name = chart.series().get(i).name();
            canvas.rectangle(x, y, 8, 8, palette.series(i));
            canvas.text(name, x + 12, y + 7, Canvas.Anchor.START, LABEL, false, Palette.QUIET);
            x += 12 + Typeface.width(name, LABEL, false) + 16;
        }
    }

    /** A value as its label; a missing one counts as zero. */
    static String label(BigDecimal value) {
        return Spanish.number(value);
    }

    static double value(Series series, int index) {
        return index < series.values().size() ? series.values().get(index).doubleValue() : 0;
    }

    static double extreme(List<Series> series, boolean highest) {
        var values = series.stream().flatMap(s -> s.values().stream()).mapToDouble(BigDecimal::doubleValue);
        return highest ? Math.max(0, values.max().orElse(0)) : Math.min(0, values.min().orElse(0));
    }
}
