package org.pregon.reporting.pdf;

import java.awt.Color;
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
import org.jspecify.annotations.Nullable;
import org.pregon.reporting.paper.Letterhead;
import org.pregon.reporting.paper.Paper;

/** Writes a paper as a tagged PDF/A-2a: JasperReports lays it out, {@link PdfFile} writes it. Thread-safe. */
public final class PdfRenderer {
    private @Nullable Templates templates;

    public byte[] render(Paper paper) {
        return JasperLoader.within(() -> PdfFile.of(fill(paper), paper));
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
                if (Tags.PAGE_OF.equals(element.getKey()) && element instanceof JRPrintText text) {
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
        paper.seal().ifPresent(seal -> parameters.put("seal", Letters.sans("Código de verificación " + seal.code() + "  ·  " + seal.site())));
        parameters.put("accent", Drawing.band(467, 2, Color.decode(letterhead.accent())));
        byte[] escudo = letterhead.escudo();
        if (escudo != null) {
            parameters.put("escudo", new Pictured(escudo, "Escudo de la " + Letters.sans(letterhead.municipality())));
        }
        return parameters;
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
