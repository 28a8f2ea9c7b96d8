package org.pregon.reporting;

import java.util.Locale;

/** What a downloaded report is called: plain letters, so that every mail program and disk takes it. */
public final class FileNames {
    private FileNames() {}

    /** {@code informe-010-2026-orpii-mplc.pdf}, {@code informe-2026-10-borrador.pdf}. */
    public static String of(MonthlyReport report, ReportFormat format) {
        String designation = report.designation();
        String name = designation == null
                ? "informe-" + report.monthKey() + "-borrador"
                : designation.toLowerCase(Locale.ROOT).replace("n.º", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return name + "." + format.extension();
    }
}
