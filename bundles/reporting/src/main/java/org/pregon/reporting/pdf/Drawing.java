package org.pregon.reporting.pdf;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Dimension2D;
import java.awt.geom.Rectangle2D;
import java.util.function.Consumer;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.DimensionRenderable;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.pregon.reporting.chart.ChartDrawing;
import org.pregon.reporting.chart.ChartPicture;
import org.pregon.reporting.chart.Typeface;

/** Something drawn with lines and letters, which stay vectors in the PDF. */
@SuppressWarnings("serial") // lives for one filling and is never written
final class Drawing extends AbstractRenderer implements Graphics2DRenderable, DimensionRenderable {
    private static final Color PALE = new Color(0xe3e6ea);

    private final double width;
    private final double height;
    private final transient Consumer<Graphics2D> painter;

    private Drawing(double width, double height, Consumer<Graphics2D> painter) {
        this.width = width;
        this.height = height;
        this.painter = painter;
    }

    static Drawing of(ChartDrawing chart) {
        return new Drawing(chart.width(), chart.height(), graphics -> ChartPicture.draw(chart, graphics));
    }

    /** A band of colour as large as the element it stands in. */
    static Drawing swatch(Color color) {
        return new Drawing(1, 1, graphics -> {
            graphics.setColor(color);
            graphics.fill(new Rectangle2D.Double(0, 0, 1, 1));
        });
    }

    /** A pale word rising across the page, behind the text. */
    static Drawing watermark(String word) {
        return new Drawing(467, 440, graphics -> {
            Font font = Typeface.sans(84, true);
            double length = Typeface.width(word, 84, true);
            graphics.setColor(PALE);
            graphics.setFont(font);
            graphics.rotate(Math.toRadians(-42), 233, 220);
            graphics.drawString(word, (float) (233 - length / 2), 248f);
        });
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D place) {
        var own = (Graphics2D) graphics.create();
        own.translate(place.getX(), place.getY());
        own.scale(place.getWidth() / width, place.getHeight() / height);
        painter.accept(own);
        own.dispose();
    }

    @Override
    public Dimension2D getDimension(JasperReportsContext context) {
        return new Dimension((int) Math.ceil(width), (int) Math.ceil(height));
    }
}
