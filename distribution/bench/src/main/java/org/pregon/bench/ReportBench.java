package org.pregon.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.pregon.bench.Activities.Activity;
import org.pregon.bench.floor.FloorReport;
import org.pregon.core.report.SectionData;
import org.pregon.core.report.SectionData.Align;
import org.pregon.core.report.SectionData.Chart;
import org.pregon.core.report.SectionData.ChartKind;
import org.pregon.core.report.SectionData.Column;
import org.pregon.core.report.SectionData.Series;
import org.pregon.core.report.SectionData.Table;
import org.pregon.reporting.monthly.MonthlyReportDocument;
import org.pregon.reporting.monthly.MonthlyReportDocument.Part;
import org.pregon.reporting.monthly.MonthlyReportDocument.Person;
import org.pregon.reporting.monthly.MonthlyReportDocument.Texts;
import org.pregon.reporting.monthly.MonthlyReportPaper;
import org.pregon.reporting.paper.Letterhead;
import org.pregon.reporting.pdf.PdfRenderer;

/** The monthly report of 1,000 activities with two charts, from data to PDF/A, against JasperReports alone. */
final class ReportBench {
    private static final int ACTIVITIES = 1_000;
    private static final int WARM_UP = 8;

    private ReportBench() {}

    static void run(int rounds, Results results) throws Exception {
        List<Activity> activities = Activities.of(ACTIVITIES);
        FloorReport floor = new FloorReport();
        PdfRenderer renderer = new PdfRenderer();
        MonthlyReportDocument document = document(activities);
        for (int round = -WARM_UP; round < rounds; round++) {
            double pregonSeconds = seconds(() -> renderer.render(MonthlyReportPaper.of(document)));
            double floorSeconds = seconds(() -> floor.render(activities));
            if (round >= 0) {
                results.add("report pregon", pregonSeconds * 1000);
                results.add("report floor", floorSeconds * 1000);
            }
        }
        results.row("monthly report, 1,000 activities, two charts", "ms", "report", "≤ 1.2", 1.2, Double.NaN);
    }

    private interface Work {
        byte[] pdf() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        byte[] pdf = work.pdf();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (pdf.length < 20_000) {
            throw new IllegalStateException("That is no report of " + ACTIVITIES + " activities");
        }
        return seconds;
    }

    private static MonthlyReportDocument document(List<Activity> activities) {
        Table table = new Table("Actividades concluidas",
                List.of(new Column("Fecha", 15, Align.LEFT), new Column("Actividad", 46, Align.LEFT), new Column("Lugar", 28, Align.LEFT),
                        new Column("Responsable", 24, Align.LEFT), new Column("Asistentes", 13, Align.RIGHT)),
                activities.stream()
                        .map(one -> List.of(one.day(), one.what(), one.where(), one.who(), Integer.toString(one.people())))
                        .toList(),
                List.of());
        List<Chart> charts = List.of(
                new Chart("Asistentes por lugar", ChartKind.BAR, "", List.of("Santa Ana", "Echarati", "Maranura", "Huayopata"),
                        List.of(new Series("Octubre", numbers(820, 411, 1200, 96)))),
                new Chart("Asistentes por semana", ChartKind.COLUMN, "", List.of("1–4", "5–11", "12–18", "19–25"),
                        List.of(new Series("Octubre", numbers(300, 611, 402, 731)))));
        SectionData data = new SectionData("En el mes se ejecutaron mil actividades.", List.of(), List.of(table), charts,
                List.of(), List.of(), List.of());
        return new MonthlyReportDocument(
                new Letterhead("Municipalidad Provincial de La Convención", "Oficina de Relaciones Públicas", "", null, "#7A1F2B"),
                "INFORME N.º 010-2026-ORPII/MPLC", YearMonth.of(2026, 10), LocalDate.of(2026, 11, 3), "Quillabamba",
                new Person("Hernán Quispe Ñahui", "Alcalde"), new Person("Rosa Elvira Huamán", "Jefa de la oficina"), "",
                new Texts("", "", "", ""), List.of(new Part("calendar", "Calendario y actividades", data)), List.of(), List.of(), null, true);
    }

    private static List<BigDecimal> numbers(int... values) {
        return java.util.Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList();
    }
}
