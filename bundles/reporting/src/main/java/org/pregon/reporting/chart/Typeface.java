package org.pregon.reporting.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The typefaces of the reports, for drawing and for measuring. Loaded at first use. */
public final class Typeface {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final String ELLIPSIS = "…";

    private Typeface() {}

    private static final class Loaded {
        static final Font REGULAR = load("PublicSansTabular_400Regular.ttf");
        static final Font SERIF = load("SourceSerif4_400Regular.ttf");
        static final Font BOLD = load("PublicSansTabular_600SemiBold.ttf");

        private static Font load(String file) {
            try (InputStream in = Typeface.class.getResourceAsStream("/org/pregon/reports/fonts/" + file)) {
                return Font.createFont(Font.TRUETYPE_FONT, in);
            } catch (IOException e) {
                throw new UncheckedIOException("Java reads no fonts; on Debian it needs libfreetype6, libfontconfig1 and libharfbuzz0b", e);
            } catch (FontFormatException e) {
                throw new IllegalStateException("Unreadable font " + file, e);
            }
        }
    }

    public static Font sans(double size, boolean bold) {
        return (bold ? Loaded.BOLD : Loaded.REGULAR).deriveFont((float) size);
    }

    /** The typeface of running text; only its repertoire and measures matter. */
    public static Font serif() {
        return Loaded.SERIF;
    }

    public static double width(String text, double size, boolean bold) {
        return sans(size, bold).getStringBounds(text, CONTEXT).getWidth();
    }

    /** The text in one line, or in two broken between words; what is still too long ends with an ellipsis. */
    public static List<String> wrap(String text, double size, double room) {
        if (width(text, size, false) <= room) {
            return List.of(text);
        }
        int end = text.lastIndexOf(' ');
        while (end > 0 && width(text.substring(0, end), size, false) > room) {
            end = text.lastIndexOf(' ', end - 1);
        }
        return end <= 0 ? List.of(fit(text, size, false, room))
                : List.of(text.substring(0, end), fit(text.substring(end + 1), size, false, room));
    }

    /** The text, or as much of it as fits with an ellipsis. */
    public static String fit(String text, double size, boolean bold, double room) {
        if (width(text, size, bold) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 1 && width(text.substring(0, end) + ELLIPSIS, size, bold) > room) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }
}
