package org.pregon.reporting.pdf;

import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;
import org.pregon.reporting.chart.Canvas;

/**
 * Strokes and letters onto a page of a PDF: shapes stay vectors, letters stay text.
 *
 * @param left of the drawing
 * @param top of the drawing, from the foot of the page
 */
record PdfCanvas(PdfContentByte content, double left, double top) implements Canvas {

    @Override
    public void rectangle(double x, double y, double width, double height, Color fill) {
        content.setColorFill(fill);
        content.rectangle((float) (left + x), (float) (top - y - height), (float) width, (float) height);
        content.fill();
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Color color, double width) {
        content.setColorStroke(color);
        content.setLineWidth((float) width);
        content.setLineCap(PdfContentByte.LINE_CAP_ROUND);
        content.moveTo((float) (left + x1), (float) (top - y1));
        content.lineTo((float) (left + x2), (float) (top - y2));
        content.stroke();
    }

    @Override
    public void text(String text, double x, double y, Anchor anchor, double size, boolean bold, Color color) {
        BaseFont font = Fonts.sans(bold);
        double shift = switch (anchor) {
            case START -> 0;
            case MIDDLE -> font.getWidthPoint(text, (float) size) / 2;
            case END -> font.getWidthPoint(text, (float) size);
        };
        content.setColorFill(color);
        content.beginText();
        content.setFontAndSize(font, (float) size);
        content.setTextMatrix((float) (left + x - shift), (float) (top - y));
        content.showTextBasic(text);
        content.endText();
    }
}
