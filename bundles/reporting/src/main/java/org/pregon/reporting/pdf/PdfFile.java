package org.pregon.reporting.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfICCBased;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperPrint;
import org.pregon.reporting.paper.Paper;

/**
 * Writes laid-out pages as one PDF that archives keep (PDF/A-2a) and screen readers read (PDF/UA-1). JasperReports' own
 * exporter can tag only with a fork of OpenPDF that nobody publishes, knows no PDF/A-2, and takes two thirds of a report's
 * time to break lines again that were broken when the page was filled: see docs/adr/0006.
 */
final class PdfFile {
    private static final String SRGB = "sRGB IEC61966-2.1";

    private PdfFile() {}

    static byte[] of(JasperPrint print, Paper paper) {
        var out = new ByteArrayOutputStream(1 << 18);
        try (var document = new Document(new Rectangle(print.getPageWidth(), print.getPageHeight()), 0, 0, 0, 0)) {
            PdfWriter writer = PdfWriter.getInstance(document, out);
            writer.setPdfVersion(PdfWriter.VERSION_1_7);
            writer.setFullCompression();
            writer.setTagged();
            document.open();
            describe(writer, paper);
            var pages = new PageWriter(writer, paper);
            for (JRPrintPage page : print.getPages()) {
                document.newPage();
                writer.setPageEmpty(false);
                pages.write(page);
            }
        } catch (DocumentException e) {
            throw new IllegalStateException("Could not write " + paper.name(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void describe(PdfWriter writer, Paper paper) throws IOException {
        PdfDictionary catalog = writer.getExtraCatalog();
        catalog.put(PdfName.LANG, new PdfString("es-PE"));
        catalog.put(PdfName.OUTPUTINTENTS, new PdfArray(outputIntent(writer)));
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        // The information dictionary and the XMP packet must say the same, to the second.
        var date = new PdfDate(GregorianCalendar.from(ZonedDateTime.now(ZoneOffset.UTC).withNano(0)));
        String title = paper.name() + ". " + paper.shortTitle();
        String author = paper.letterhead().office();
        PdfDictionary info = writer.getInfo();
        info.put(PdfName.TITLE, text(title));
        info.put(PdfName.AUTHOR, text(author));
        info.put(PdfName.CREATOR, text(Xmp.PRODUCER));
        info.put(PdfName.PRODUCER, text(Xmp.PRODUCER));
        info.put(PdfName.CREATIONDATE, date);
        info.put(PdfName.MODDATE, date);
        writer.setXmpMetadata(Xmp.packet(title, author, PdfDate.getW3CDate(date.toString())));
    }

    private static PdfString text(String text) {
        return new PdfString(text, PdfObject.TEXT_UNICODE);
    }

    private static PdfDictionary outputIntent(PdfWriter writer) throws IOException {
        var intent = new PdfDictionary(PdfName.OUTPUTINTENT);
        intent.put(PdfName.S, PdfName.GTS_PDFA1);
        intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString(SRGB));
        intent.put(PdfName.INFO, new PdfString(SRGB));
        var profile = new PdfICCBased(ICC_Profile.getInstance(ColorSpace.CS_sRGB));
        intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(profile).getIndirectReference());
        return intent;
    }
}
