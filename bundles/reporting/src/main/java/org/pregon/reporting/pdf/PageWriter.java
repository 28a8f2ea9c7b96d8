package org.pregon.reporting.pdf;

import com.lowagie.text.Image;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfOutline;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintLine;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.type.HorizontalImageAlignEnum;
import org.jspecify.annotations.Nullable;
import org.pregon.reporting.paper.Paper;

/** Puts what the layout has placed on a page into the PDF: texts, hairlines and pictures, each under its tag. */
final class PageWriter {
    private static final Color PALE = new Color(0xe9ebee);
    private static final float MARK_SIZE = 84;

    private final PdfWriter writer;
    private final PdfContentByte content;
    private final Paper paper;
    private final Tags tags;
    private final TextWriter texts;
    private final List<PdfOutline> outline = new ArrayList<>();
    private final float height;

    PageWriter(PdfWriter writer, Paper paper) {
        this.writer = writer;
        this.paper = paper;
        this.content = writer.getDirectContent();
        this.height = writer.getPageSize().getHeight();
        this.tags = new Tags(writer.getStructureTreeRoot());
        this.texts = new TextWriter(content, height);
        outline.add(writer.getRootOutline());
    }

    void write(JRPrintPage page) {
        texts.startPage();
        if (paper.draft()) {
            watermark("BORRADOR");
        }
        for (JRPrintElement element : page.getElements()) {
            if (element instanceof JRPrintText text) {
                text(text);
            } else if (element instanceof JRPrintLine line) {
                line(line);
            } else if (element instanceof JRPrintImage image) {
                image(image);
            } else {
                throw unknown(element, element);
            }
        }
    }

    private void text(JRPrintText text) {
        PdfStructureElement tag = tags.of(text.getKey());
        if (text.getFullText() == null || text.getFullText().isEmpty()) {
            return;
        }
        if (text.getBookmarkLevel() > 0) {
            bookmark(text);
        }
        begin(tag);
        texts.write(text);
        content.endMarkedContentSequence();
    }

    private void bookmark(JRPrintText text) {
        while (outline.size() > text.getBookmarkLevel()) {
            outline.remove(outline.size() - 1);
        }
        outline.add(new PdfOutline(outline.get(outline.size() - 1),
                new PdfDestination(PdfDestination.XYZ, 0, height - text.getY() + 12, 0), text.getFullText()));
    }

    /** A hairline that is one point high stands in the middle of its point. */
    private void line(JRPrintLine line) {
        begin(null);
        content.setColorStroke(line.getLinePen().getLineColor());
        content.setLineWidth(line.getLinePen().getLineWidth());
        boolean upright = line.getHeight() > line.getWidth();
        float x = line.getX() + (upright ? 0.5f : 0);
        float y = height - line.getY() - (upright ? 0 : 0.5f);
        content.moveTo(x, y);
        content.lineTo(upright ? x : x + line.getWidth(), upright ? y - line.getHeight() : y);
        content.stroke();
        content.endMarkedContentSequence();
    }

    private void image(JRPrintImage element) {
        if (element.getRenderer() instanceof Drawing drawing) {
            begin(drawing.words().isEmpty() ? null : tags.figure(drawing.words()));
            drawing.on(new PdfCanvas(content, element.getX(), height - element.getY()));
            texts.forget();
            content.endMarkedContentSequence();
        } else if (element.getRenderer() instanceof Pictured picture) {
            place(element, picture);
        } else if (element.getRenderer() != null) { // the place of a second picture may stay empty
            throw unknown(element, element.getRenderer());
        }
    }

    /** A template asks for something that would be missing from the page. */
    private static IllegalStateException unknown(JRPrintElement element, Object what) {
        return new IllegalStateException("Cannot write the element \"" + element.getKey() + "\": " + what.getClass().getSimpleName());
    }

    private void place(JRPrintImage element, Pictured picture) {
        Image image;
        try {
            image = Image.getInstance(picture.file());
        } catch (IOException | RuntimeException damaged) { // decoders throw either; the layout left the place blank
            return;
        }
        float scale = Math.min(element.getWidth() / image.getWidth(), element.getHeight() / image.getHeight());
        float wide = image.getWidth() * scale;
        float high = image.getHeight() * scale;
        float x = element.getX() + (element.getHorizontalImageAlign() == HorizontalImageAlignEnum.CENTER ? (element.getWidth() - wide) / 2 : 0);
        begin(tags.figure(picture.words()));
        content.addImage(image, wide, 0, 0, high, x, height - element.getY() - high);
        content.endMarkedContentSequence();
    }

    /** A pale word rising across the page, behind the text. */
    private void watermark(String word) {
        begin(null);
        content.setColorFill(PALE);
        content.beginText();
        content.setFontAndSize(Fonts.sans(true), MARK_SIZE);
        content.showTextAligned(PdfContentByte.ALIGN_CENTER, word, writer.getPageSize().getWidth() / 2, height / 2 - 40, 42);
        content.endText();
        content.endMarkedContentSequence();
    }

    private void begin(@Nullable PdfStructureElement tag) {
        if (tag == null) {
            content.beginMarkedContentSequence(Tags.ARTIFACT);
        } else {
            content.beginMarkedContentSequence(tag);
        }
    }
}
