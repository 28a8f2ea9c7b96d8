package org.pregon.reporting.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;
import org.pregon.reporting.paper.Paper;

/** Writes a paper as an Excel workbook. Thread-safe. */
public final class XlsxRenderer {
    /** The application version must be numeric: Excel repairs the file otherwise. */
    private static final String VERSION = "1.0";

    public byte[] render(Paper paper) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Pregon", VERSION)) {
            workbook.setGlobalDefaultFont("Calibri", 11);
            workbook.properties().setTitle(paper.name()).setSubject(paper.shortTitle());
            var sheets = new XlsxSheets(workbook, paper);
            paper.blocks().forEach(block -> block.to(sheets));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
