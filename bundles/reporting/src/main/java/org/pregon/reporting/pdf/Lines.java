package org.pregon.reporting.pdf;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pregon.reporting.chart.Typeface;

/**
 * Cuts a paragraph where a page may end: never after its first line, never before its last one. Jasper splits text at
 * any line, so each piece becomes a text of its own that it may not split.
 */
final class Lines {
    private static final float SIZE = 10.5f;
    private static final int SHORT = 3;
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private Lines() {}

    static List<String> pieces(String paragraph, double width) {
        List<String> lines = lines(paragraph, Typeface.serif().deriveFont(SIZE), width);
        if (lines.size() <= SHORT) {
            return List.of(paragraph);
        }
        var pieces = new ArrayList<String>();
        pieces.add(String.join("\n", lines.subList(0, 2)));
        pieces.addAll(lines.subList(2, lines.size() - 2));
        pieces.add(String.join("\n", lines.subList(lines.size() - 2, lines.size())));
        return pieces;
    }

    /** How many lines a text takes. */
    static int count(String text, Font font, double width) {
        return text.lines().mapToInt(line -> lines(line, font, width).size()).sum();
    }

    private static List<String> lines(String text, Font font, double width) {
        if (text.isBlank()) {
            return List.of(text);
        }
        var measurer = new LineBreakMeasurer(
                new AttributedString(text, Map.of(TextAttribute.FONT, font)).getIterator(), CONTEXT);
        var lines = new ArrayList<String>();
        // A little narrower than the column, so that Jasper's own measuring can only agree.
        while (measurer.getPosition() < text.length()) {
            int start = measurer.getPosition();
            measurer.nextLayout((float) width - 2);
            lines.add(text.substring(start, measurer.getPosition()).strip());
        }
        return lines;
    }
}
