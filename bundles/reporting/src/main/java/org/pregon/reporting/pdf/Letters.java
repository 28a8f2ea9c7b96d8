package org.pregon.reporting.pdf;

import java.awt.Font;
import java.text.Normalizer;
import org.pregon.reporting.chart.Typeface;

/**
 * What the embedded typefaces can print. Accents are composed, control characters left out, and a character without a
 * glyph becomes an empty box: PDF/A forbids references to missing glyphs, and a silent gap would hide the loss.
 */
final class Letters {
    private Letters() {}

    static String serif(String text) {
        return printable(text, Typeface.serif(), '?');
    }

    static String sans(String text) {
        return printable(text, Typeface.sans(10, false), '□');
    }

    private static String printable(String text, Font font, char missing) {
        String composed = Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
        var out = new StringBuilder(composed.length());
        composed.codePoints().forEach(c -> {
            if (c == '\n' || c == '\t') {
                out.append(c == '\n' ? '\n' : ' ');
            } else if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
                // Beyond the basic plane no typeface of ours has glyphs.
                out.append(Character.isBmpCodePoint(c) && font.canDisplay(c) ? (char) c : missing);
            }
        });
        return out.toString();
    }
}
