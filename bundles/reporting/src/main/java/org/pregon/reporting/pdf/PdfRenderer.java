package org.pregon.reporting.pdf;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.renderers.SimpleDataRenderer;
import org.jspecify.annotations.Nullable;
import org.pregon.reporting.paper.Letterhead;
import org.pregon.reporting.paper.Paper;

/** Writes a paper as PDF/A-2b. Thread-safe. */
public final class PdfRenderer {
    private @Nullable Templates templates;

    public byte[] render(Paper paper) {
        return JasperLoader.within(() -> PdfArchive.of(export(fill(paper)), paper));
    }

    private JasperPrint fill(Paper paper) {
        Templates compiled = templates();
        List<Map<String, ?>> records = Rows.of(paper, compiled);
        try {
            JasperPrint print = JasperFillManager.fillReport(
                    compiled.paper(), parameters(paper), new JRMapCollectionDataSource(records));
            numberPages(print);
            return print;
        } catch (JRException e) {
            throw new IllegalStateException("Could not lay out " + paper.name(), e);
        }
    }

    /** Jasper's own way to print both numbers fails on pages in the middle of a table, which take no record. */
    private static void numberPages(JasperPrint print) {
        int page = 0;
        for (JRPrintPage sheet : print.getPages()) {
            page++;
            for (JRPrintElement element : sheet.getElements()) {
                if ("pageOf".equals(element.getKey()) && element instanceof JRPrintText text) {
                    text.setText("Página " + page + " de " + print.getPages().size());
                }
            }
        }
    }

    private static Map<String, Object> parameters(Paper paper) {
        Letterhead letterhead = paper.letterhead();
        var parameters = new HashMap<String, Object>();
        parameters.put("municipality", Letters.sans(letterhead.municipality()));
        parameters.put("office", Letters.sans(letterhead.office()));
        parameters.put("year", letterhead.yearName().isEmpty() ? "" : Letters.serif('«' + letterhead.yearName() + '»'));
        parameters.put("documentName", Letters.sans(paper.name()));
        parameters.put("shortTitle", Letters.sans(paper.shortTitle()));
        parameters.put("accent", Drawing.swatch(Color.decode(letterhead.accent())));
        byte[] escudo = letterhead.escudo();
        if (escudo != null) {
            parameters.put("escudo", SimpleDataRenderer.getInstance(escudo));
        }
        if (paper.draft()) {
            parameters.put("watermark", Drawing.watermark("BORRADOR"));
        }
        return parameters;
    }

    private static byte[] export(JasperPrint print) {
        var out = new ByteArrayOutputStream();
        var configuration = new SimplePdfExporterConfiguration();
        configuration.setCompressed(true);
        var exporter = new JRPdfExporter();
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setConfiguration(configuration);
        try {
            exporter.exportReport();
        } catch (JRException e) {
            throw new IllegalStateException("Could not write the PDF", e);
        }
        return out.toByteArray();
    }

    private synchronized Templates templates() {
        Templates known = templates;
        if (known == null) {
            known = new Templates();
            templates = known;
        }
        return known;
    }
}
