package org.pregon.reporting.chart;

import java.awt.Color;
import java.util.Locale;
import org.pregon.reporting.paper.Markup;

/** Into an SVG fragment for a page. */
final class SvgCanvas implements Canvas {
    private final StringBuilder svg = new StringBuilder();

    @Override
    public void rectangle(double x, double y, double width, double height, Color fill) {
        add("<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" fill=\"%s\"/>", x, y, width, height, hex(fill));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Color color, double width) {
        add("<line x1=\"%.2f\" y1=\"%.2f\" x2=\"%.2f\" y2=\"%.2f\" stroke=\"%s\" stroke-width=\"%.2f\" stroke-linecap=\"round\"/>",
                x1, y1, x2, y2, hex(color), width);
    }

    @Override
    public void text(String text, double x, double y, Anchor anchor, double size, boolean bold, Color color) {
        // The reader's typeface may be wider than the one we measured with; the text keeps the measured length.
        add("<text x=\"%.2f\" y=\"%.2f\" text-anchor=\"%s\" font-size=\"%.1f\" font-weight=\"%d\" textLength=\"%.1f\" lengthAdjust=\"spacingAndGlyphs\" fill=\"%s\">%s</text>",
                x, y, anchor.name().toLowerCase(Locale.ROOT), size, bold ? 600 : 400,
                Typeface.width(text, size, bold), hex(color), Markup.escape(text));
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }

    private static String hex(Color color) {
        return String.format("#%06x", color.getRGB() & 0xffffff);
    }

    @Override
    public String toString() {
        return svg.toString();
    }
}
