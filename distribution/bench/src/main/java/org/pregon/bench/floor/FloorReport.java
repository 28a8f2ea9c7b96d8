package org.pregon.bench.floor;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperExportManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import org.pregon.bench.Activities.Activity;

/** JasperReports called directly: one template, one fill, one export. */
public final class FloorReport {
    private final JasperReport template;

    public FloorReport() throws JRException, IOException {
        try (InputStream in = FloorReport.class.getResourceAsStream("report.jrxml")) {
            template = JasperCompileManager.compileReport(in);
        }
    }

    public byte[] render(List<Activity> activities) throws JRException {
        List<Map<String, ?>> rows = activities.stream()
                .<Map<String, ?>>map(activity -> Map.of("day", activity.day(), "what", activity.what(), "where", activity.where(),
                        "who", activity.who(), "people", activity.people()))
                .toList();
        return JasperExportManager.exportReportToPdf(
                JasperFillManager.fillReport(template, null, new JRMapCollectionDataSource(rows)));
    }
}
