package org.pregon.reporting.pdf;

import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import org.jspecify.annotations.Nullable;

/** Sets a text line by line where the layout broke it: nothing is measured a second time. */
final class TextWriter {
    private final PdfContentByte content;
    private final float pageHeight;
    private @Nullable Color colour;

    TextWriter(PdfContentByte content, float pageHeight) {
        this.content = content;
        this.pageHeight = pageHeight;
    }

    void startPage() {
        colour = null;
    }

    /** Somebody else has set a colour. */
    void forget() {
        colour = null;
    }

    void write(JRPrintText text) {
        float size = text.getFontSize();
        BaseFont font = Fonts.of(text.getFontName(), text.isBold(), text.isItalic());
        if (!text.getForecolor().equals(colour)) {
            colour = text.getForecolor();
            content.setColorFill(colour);
        }
        content.beginText();
        content.setFontAndSize(font, size);
        float leading = text.getParagraph().getLineSpacingSize();
        float y = pageHeight - text.getY() - descent(text) - font.getFontDescriptor(BaseFont.ASCENT, size);
        for (String line : lines(text)) {
            String shown = line.strip();
            if (!shown.isEmpty()) {
                content.setTextMatrix(text.getX() + shift(text, font, size, shown), y);
                // A blank after the line keeps its last word apart from the next one for who reads by ear.
                content.showTextBasic(line.endsWith(" ") ? shown + ' ' : shown);
            }
            y -= leading;
        }
        content.endText();
    }

    /** As the layout broke them; it does not count the breaks that the text has itself. */
    private static List<String> lines(JRPrintText text) {
        String all = text.getFullText();
        int end = text.getTextTruncateIndex() == null ? all.length() : text.getTextTruncateIndex();
        short[] breaks = text.getLineBreakOffsets();
        if ((breaks == null || breaks.length == 0) && all.indexOf('\n') < 0) {
            return List.of(all.substring(0, end));
        }
        var lines = new ArrayList<String>();
        int from = 0;
        for (int i = 0; breaks != null && i < breaks.length; i++) {
            String upTo = all.substring(from, from + breaks[i]);
            lines.addAll(List.of((upTo.endsWith("\n") ? upTo.substring(0, upTo.length() - 1) : upTo).split("\n", -1)));
            from += breaks[i];
        }
        lines.addAll(List.of(all.substring(from, end).split("\n", -1)));
        return lines;
    }

    /** How far the first line stands below the top of its element. */
    private static float descent(JRPrintText text) {
        float spare = text.getHeight() - text.getTextHeight();
        return switch (text.getVerticalTextAlign()) {
            case BOTTOM -> spare;
            case MIDDLE -> spare / 2;
            default -> 0;
        };
    }

    private static float shift(JRPrintText text, BaseFont font, float size, String line) {
        HorizontalTextAlignEnum align = text.getHorizontalTextAlign();
        if (align == HorizontalTextAlignEnum.LEFT) {
            return 0;
        }
        float spare = text.getWidth() - font.getWidthPoint(line, size);
        return align == HorizontalTextAlignEnum.RIGHT ? spare : align == HorizontalTextAlignEnum.CENTER ? spare / 2 : 0;
    }
}
