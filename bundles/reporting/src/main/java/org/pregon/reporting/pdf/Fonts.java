package org.pregon.reporting.pdf;

import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The typefaces as the PDF library wants them, by the names that the templates use. Loaded at first use, kept. */
enum Fonts {
    SERIF("SourceSerif4_400Regular"),
    SERIF_BOLD("SourceSerif4_600SemiBold"),
    SERIF_ITALIC("SourceSerif4_400Regular_Italic"),
    SANS("PublicSansTabular_400Regular"),
    SANS_BOLD("PublicSansTabular_600SemiBold");

    private final BaseFont font;

    Fonts(String name) {
        String file = name + ".ttf";
        try (InputStream in = Fonts.class.getResourceAsStream("/org/pregon/reports/fonts/" + file)) {
            font = BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, in.readAllBytes(), null);
            // It would name the glyphs used, where archives want all that the subset holds, or none.
            font.setIncludeCidSet(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BaseFont of(String family, boolean bold, boolean italic) {
        if (family.startsWith("Source Serif")) {
            return (bold ? SERIF_BOLD : italic ? SERIF_ITALIC : SERIF).font;
        }
        return sans(bold);
    }

    static BaseFont sans(boolean bold) {
        return (bold ? SANS_BOLD : SANS).font;
    }
}
