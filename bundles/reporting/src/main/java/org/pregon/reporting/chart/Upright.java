package org.pregon.reporting.chart;

import java.util.List;
import org.pregon.core.report.SectionData.Chart;
import org.pregon.core.report.SectionData.Series;

/** Upright bars or a line, for what runs over time. Values stand on the marks, so there is no scale to read. */
final class Upright implements ChartDrawing.Plot {
    private static final double HEIGHT = 116;
    private static final double FOOT = 16;
    private static final double HEAD = 12;
    /** More marks than this would push their labels into each other. */
    private static final int LABELLED_AT_MOST = 16;

    private final Chart chart;
    private final Palette palette;
    private final double width;
    private final boolean line;

    Upright(Chart chart, Palette palette, double width, boolean line) {
        this.chart = chart;
        this.palette = palette;
        this.width = width;
        this.line = line;
    }

    @Override
    public double height() {
        return HEIGHT;
    }

    @Override
    public void draw(Canvas canvas, double top) {
        double lowest = ChartDrawing.extreme(chart.series(), false);
        double highest = ChartDrawing.extreme(chart.series(), true);
        double room = HEIGHT - FOOT - HEAD;
        double scale = highest - lowest == 0 ? 0 : room / (highest - lowest);
        double zero = top + HEAD + highest * scale;
        int categories = Math.max(1, chart.labels().size());
        double step = width / categories;
        for (int s = 0; s < chart.series().size(); s++) {
            if (line) {
                line(canvas, s, step, zero, scale);
            } else {
                columns(canvas, s, step, zero, scale);
            }
        }
        canvas.line(0, zero, width, zero, Palette.AXIS, 0.5);
        int every = (int) Math.ceil(categories * 18.0 / width);
        for (int i = 0; i < chart.labels().size(); i += every) {
            String name = Typeface.fit(chart.labels().get(i), ChartDrawing.LABEL, false, step * every - 2);
            canvas.text(name, step * (i + 0.5), top + HEIGHT - 4, Canvas.Anchor.MIDDLE, ChartDrawing.LABEL, false,
                    Palette.QUIET);
        }
    }

    private void columns(Canvas canvas, int index, double step, double zero, double scale) {
        List<Series> all = chart.series();
        double bar = Math.min(step * 0.68, 34.0 * all.size()) / all.size();
        Series series = all.get(index);
        for (int i = 0; i < Math.min(chart.labels().size(), series.values().size()); i++) {
            double x = step * (i + 0.5) + bar * (index - all.size() / 2.0);
            double value = ChartDrawing.value(series, i);
            double height = Math.abs(value * scale);
            double y = value < 0 ? zero : zero - height;
            canvas.rectangle(x + 0.5, y, bar - 1, height, palette.series(index));
            label(canvas, series, i, x + bar / 2, value < 0 ? y + height + 8 : y - 3, index == 0, bar);
        }
    }

    private void line(Canvas canvas, int index, double step, double zero, double scale) {
        Series series = chart.series().get(index);
        for (int i = 0; i < Math.min(chart.labels().size(), series.values().size()); i++) {
            double x = step * (i + 0.5);
            double y = zero - ChartDrawing.value(series, i) * scale;
            if (i > 0) {
                canvas.line(x - step, zero - ChartDrawing.value(series, i - 1) * scale, x, y, palette.series(index), 1.5);
            }
            canvas.rectangle(x - 2, y - 2, 4, 4, palette.series(index));
            label(canvas, series, i, x, y - 6, index == 0, step);
        }
    }

    private void label(Canvas canvas, Series series, int i, double x, double y, boolean bold, double room) {
        String text = ChartDrawing.label(series.values().get(i));
        double size = Typeface.width(text, ChartDrawing.LABEL, bold) > room + 3 ? ChartDrawing.SMALL - 0.5 : ChartDrawing.LABEL;
        if (chart.labels().size() * chart.series().size() <= LABELLED_AT_MOST * 2
                && Typeface.width(text, size, bold) <= room + 5) {
            canvas.text(text, x, y, Canvas.Anchor.MIDDLE, size, bold, Palette.INK);
        }
    }
}
