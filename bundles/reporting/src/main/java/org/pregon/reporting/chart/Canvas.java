package org.pregon.reporting.chart;

import java.awt.Color;

/** The few strokes a chart needs; units are points, the origin is at the top left. */
public interface Canvas {

    enum Anchor {
        START,
        MIDDLE,
        END
    }

    void rectangle(double x, double y, double width, double height, Color fill);

    void line(double x1, double y1, double x2, double y2, Color color, double width);

    /** @param y of the base line */
    void text(String text, double x, double y, Anchor anchor, double size, boolean bold, Color color);
}
