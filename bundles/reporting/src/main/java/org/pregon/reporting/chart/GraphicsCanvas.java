package org.pregon.reporting.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** Onto anything Java can draw on: a PDF page, an image. */
record GraphicsCanvas(Graphics2D graphics) implements Canvas {

    @Override
    public void rectangle(double x, double y, double width, double height, Color fill) {
        graphics.setColor(fill);
        graphics.fill(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Color color, double width) {
        graphics.setColor(color);
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void text(String text, double x, double y, Anchor anchor, double size, boolean bold, Color color) {
        double shift = switch (anchor) {
            case START -> 0;
            case MIDDLE -> Typeface.width(text, size, bold) / 2;
            case END -> Typeface.width(text, size, bold);
        };
        graphics.setColor(color);
        graphics.setFont(Typeface.sans(size, bold));
        graphics.drawString(text, (float) (x - shift), (float) y);
    }
}
