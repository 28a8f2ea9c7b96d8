package org.pregon.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pregon.core.report.SectionData.Align;
import org.pregon.core.report.SectionData.Column;
import org.pregon.core.table.ListFiles;
import org.pregon.core.table.TablePrinter.PrintedTable;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;

@OnBothDatabases
class ListPrinterTest {
    private static final List<Column> COLUMNS = List.of(new Column("Nombre", 5, Align.LEFT), new Column("Filas", 1, Align.RIGHT));

    private final TestDatabase engine;

    ListPrinterTest(TestDatabase engine) {
        this.engine = engine;
    }

    @Test
    void theLongestListThatIsPrintedHasEveryRowUnderTheLetterhead(@TempDir Path folder) throws IOException {
        List<List<String>> rows = IntStream.rangeClosed(1, ListFiles.MOST_ROWS_ON_PAPER)
                .mapToObj(number -> List.of("Asociación de Ñustas " + number, String.valueOf(number)))
                .toList();
        try (var office = new ReportingPlatform(engine, folder, "", false)) {
            byte[] file = new ListPrinter(ReportingPlatform::profile, office.printing, office.platform.clock())
                    .print(new PrintedTable("Instituciones", "Solo con tipo «Otra». 2,000 filas.", COLUMNS, rows));
            try (PDDocument pdf = Loader.loadPDF(file)) {
                String text = new PDFTextStripper().getText(pdf);
                assertThat(pdf.getNumberOfPages()).isGreaterThan(20);
                assertThat(text).contains(ReportingPlatform.profile().municipality(), "Instituciones", "Solo con tipo «Otra». 2,000 filas.",
                        "Asociación de Ñustas 1 ", "Asociación de Ñustas 2000");
            }
        }
    }

    @Test
    void anEmptyListIsAPageThatSaysSo(@TempDir Path folder) throws IOException {
        try (var office = new ReportingPlatform(engine, folder, "", false)) {
            byte[] file = new ListPrinter(ReportingPlatform::profile, office.printing, office.platform.clock())
                    .print(new PrintedTable("Instituciones", "0 filas, al 23/10/2026 09:00.", COLUMNS, List.of()));
            try (PDDocument pdf = Loader.loadPDF(file)) {
                assertThat(new PDFTextStripper().getText(pdf)).contains("0 filas");
            }
        }
    }
}
