package org.pregon.reporting.pdf;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfICCBased;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfStamper;
import com.lowagie.text.pdf.PdfString;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.Map;
import org.pregon.reporting.paper.Markup;
import org.pregon.reporting.paper.Paper;

/** Adds what PDF/A-2b wants beside embedded fonts: a colour profile, metadata that say what the file is, its language. */
final class PdfArchive {
    private static final String PRODUCER = "Pregón";
    private static final String SRGB = "sRGB IEC61966-2.1";

    private PdfArchive() {}

    static byte[] of(byte[] pdf, Paper paper) {
        var created = GregorianCalendar.from(ZonedDateTime.now(ZoneOffset.UTC).withNano(0));
        String date = new PdfDate(created).toString();
        String title = paper.name() + ". " + paper.shortTitle();
        try (var reader = new PdfReader(pdf)) {
            var out = new ByteArrayOutputStream(pdf.length + 8192);
            var stamper = new PdfStamper(reader, out);
            PdfDictionary catalog = reader.getCatalog();
            catalog.put(PdfName.LANG, new PdfString("es-PE"));
            catalog.put(PdfName.OUTPUTINTENTS, new PdfArray(outputIntent(stamper)));
            stamper.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
            // The information dictionary and the XMP packet must say the same, to the second.
            stamper.setEnforcedModificationDate(created);
            stamper.setInfoDictionary(Map.of("Title", title, "Author", paper.letterhead().office(), "Creator", PRODUCER,
                    "Producer", PRODUCER, "CreationDate", date));
            stamper.setXmpMetadata(xmp(title, paper.letterhead().office(), PdfDate.getW3CDate(date)));
            stamper.setUpdateMetadata(false);
            stamper.setIncludeFileID(true);
            stamper.close();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DocumentException e) {
            throw new IllegalStateException("Could not archive the PDF", e);
        }
    }

    private static PdfDictionary outputIntent(PdfStamper stamper) throws IOException {
        var intent = new PdfDictionary(PdfName.OUTPUTINTENT);
        intent.put(PdfName.S, PdfName.GTS_PDFA1);
        intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString(SRGB));
        intent.put(PdfName.INFO, new PdfString(SRGB));
        var profile = new PdfICCBased(ICC_Profile.getInstance(ColorSpace.CS_sRGB));
        intent.put(PdfName.DESTOUTPUTPROFILE, stamper.getWriter().addToBody(profile).getIndirectReference());
        return intent;
    }

    private static byte[] xmp(String title, String author, String date) {
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
                    xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
                    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
                <pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
                <dc:format>application/pdf</dc:format>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
                <dc:creator><rdf:Seq><rdf:li>%2$s</rdf:li></rdf:Seq></dc:creator>
                <dc:language><rdf:Bag><rdf:li>es-PE</rdf:li></rdf:Bag></dc:language>
                <xmp:CreateDate>%3$s</xmp:CreateDate><xmp:ModifyDate>%3$s</xmp:ModifyDate>
                <xmp:CreatorTool>%4$s</xmp:CreatorTool><pdf:Producer>%4$s</pdf:Producer>
                </rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="w"?>""".formatted(Markup.escape(title), Markup.escape(author), date, PRODUCER)
                .getBytes(StandardCharsets.UTF_8);
    }
}
