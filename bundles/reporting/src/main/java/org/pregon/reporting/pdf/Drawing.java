package org.pregon.reporting.pdf;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.geom.Dimension2D;
import java.util.function.Consumer;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.DimensionRenderable;
import org.pregon.reporting.chart.Canvas;
import org.pregon.reporting.chart.ChartDrawing;
import org.pregon.reporting.chart.QrDrawing;

/** Something drawn with lines and letters. The layout asks for its size, {@link PageWriter} for its strokes. */
@SuppressWarnings("serial") // lives for one filling and is never written
final class Drawing extends AbstractRenderer implements DimensionRenderable {
    private final double width;
    private final double height;
    private final transient Consumer<Canvas> painter;
    private final String words;

    private Drawing(double width, double height, Consumer<Canvas> painter, String words) {
        this.width = width;
        this.height = height;
        this.painter = painter;
        this.words = words;
    }

    static Drawing of(ChartDrawing chart) {
        return new Drawing(chart.width(), chart.height(), chart::draw, Letters.sans(chart.words()));
    }

    static Drawing of(QrDrawing code, String words) {
        return new Drawing(code.size(), code.size(), code::draw, words);
    }

    static Drawing band(double width, double height, Color color) {
        return new Drawing(width, height, canvas -> canvas.rectangle(0, 0, width, height, color), "");
    }

    void on(Canvas canvas) {
        painter.accept(canvas);
    }

    /** What it shows, for who cannot see it; empty for an ornament. */
    String words() {
        return words;
    }

    @Override
    public Dimension2D getDimension(JasperReportsContext context) {
        return new Dimension((int) Math.ceil(width), (int) Math.ceil(height));
    }
}
