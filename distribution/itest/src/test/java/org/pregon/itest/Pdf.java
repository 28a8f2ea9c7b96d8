package org.pregon.itest;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What a reader finds in a PDF.
 *
 * @param text in one line, as line ends are the printer's affair
 */
public record Pdf(int pages, String text) {
    public static Pdf of(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new Pdf(document.getNumberOfPages(), new PDFTextStripper().getText(document).replaceAll("\\s+", " "));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
