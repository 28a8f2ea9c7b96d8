package org.pregon.reporting.chart;

import java.awt.Color;
import java.util.List;

/** The accent for what matters and greys for the rest: told apart without colour, and on paper in black and white. */
public record Palette(Color accent) {
    static final Color INK = new Color(0x1f2328);
    static final Color QUIET = new Color(0x57606a);
    static final Color AXIS = new Color(0x9aa1a9);
    private static final List<Color> GREYS =
            List.of(new Color(0x9aa1a9), new Color(0x4b5158), new Color(0xc9ced4), new Color(0x767d85));

    public static Palette of(String accent) {
        return new Palette(Color.decode(accent));
    }

    Color series(int index) {
        return index == 0 ? accent : GREYS.get((index - 1) % GREYS.size());
    }
}
