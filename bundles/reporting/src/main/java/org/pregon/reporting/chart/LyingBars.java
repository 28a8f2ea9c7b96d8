package org.pregon.reporting.chart;

import java.util.List;
import org.pregon.core.report.SectionData.Chart;
import org.pregon.core.report.SectionData.Series;

/** Lying bars from a common zero, for categories with long names; values below zero lie to the left. */
final class LyingBars implements ChartDrawing.Plot {
    private static final double BAR = 10;
    private static final double GAP = 7;
    private static final double VALUE_ROOM = 34;
    private final Chart chart;
    private final Palette palette;
    private final double width;

    LyingBars(Chart chart, Palette palette, double width) {
        this.chart = chart;
        this.palette = palette;
        this.width = width;
    }

    @Override
    public double height() {
        return chart.labels().size() * row() + 2;
    }

    private double row() {
        return BAR * Math.max(1, chart.series().size()) + GAP;
    }

    @Override
    public void draw(Canvas canvas, double top) {
        double names = namesWidth();
        double lowest = ChartDrawing.extreme(chart.series(), false);
        double highest = ChartDrawing.extreme(chart.series(), true);
        double left = names + (lowest < 0 ? VALUE_ROOM : 0);
        double room = width - left - VALUE_ROOM;
        double scale = highest - lowest == 0 ? 0 : room / (highest - lowest);
        double zero = left - lowest * scale;
        List<Series> series = chart.series();
        for (int i = 0; i < chart.labels().size(); i++) {
            double y = top + i * row();
            double middle = y + (row() - GAP) / 2 + 3;
            name(canvas, chart.labels().get(i), names - 8, middle);
            for (int s = 0; s < series.size(); s++) {
                bar(canvas, s, i, y + s * BAR, zero, scale);
            }
        }
        canvas.line(zero, top - 3, zero, top + height() - GAP + 3, Palette.AXIS, 0.5);
    }

    private static void name(Canvas canvas, String name, double right, double middle) {
        boolean fits = Typeface.width(name, ChartDrawing.LABEL, false) <= right;
        double size = fits ? ChartDrawing.LABEL : ChartDrawing.SMALL;
        List<String> lines = Typeface.wrap(name, size, right);
        double y = lines.size() == 1 ? middle : middle - 4;
        for (String line : lines) {
            canvas.text(line, right, y, Canvas.Anchor.END, size, false, Palette.INK);
            y += 8;
        }
    }

    private void bar(Canvas canvas, int index, int category, double y, double zero, double scale) {
        Series series = chart.series().get(index);
        double value = ChartDrawing.value(series, category);
        double length = Math.abs(value * scale);
        // What falls is hollow grey, so that the direction shows without colour as well.
        canvas.rectangle(value < 0 ? zero - length : zero, y, length, BAR - 1,
                value < 0 && index == 0 ? palette.series(1) : palette.series(index));
        if (category < series.values().size()) {
            canvas.text(ChartDrawing.label(series.values().get(category)), value < 0 ? zero - length - 4 : zero + length + 4,
                    y + BAR - 2.5, value < 0 ? Canvas.Anchor.END : Canvas.Anchor.START, ChartDrawing.LABEL, true,
                    Palette.INK);
        }
    }

    private double namesWidth() {
        double widest = chart.labels().stream()
                .mapToDouble(name -> Typeface.width(name, ChartDrawing.LABEL, false)).max().orElse(0);
        return Math.min(widest + 8, width * 0.45);
    }
}
