package org.pregon.reporting.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.pregon.core.report.SectionData;
import org.pregon.core.report.SectionData.Align;
import org.pregon.core.report.SectionData.Column;
import org.pregon.core.report.SectionData.Table;
import org.pregon.reporting.monthly.MonthlyReportDocument;
import org.pregon.reporting.monthly.MonthlyReportDocument.Part;
import org.pregon.reporting.monthly.MonthlyReportDocument.Texts;
import org.pregon.reporting.monthly.MonthlyReportPaper;
import org.pregon.reporting.monthly.Samples;

class XlsxRendererTest {

    @Test
    void everyTableHasItsSheet() throws IOException {
        try (XSSFWorkbook workbook = open(Samples.october())) {
            assertThat(IntStream.range(0, workbook.getNumberOfSheets()).mapToObj(workbook::getSheetName))
                    .containsExactly("Informe", "Cambios de titular", "Actividades por tipo", "Actividades por semana",
                            "Actividades concluidas", "Variación respecto del mes", "Indicadores",
                            "Actividades programadas");
        }
    }

    @Test
    void numbersAndDatesAreWhatTheyAre() throws IOException {
        try (XSSFWorkbook workbook = open(Samples.october())) {
            XSSFSheet activities = workbook.getSheet("Actividades concluidas");
            assertThat(activities.getRow(1).getCell(4).getNumericCellValue()).isEqualTo(45);
            assertThat(activities.getRow(1).getCell(0).getLocalDateTimeCellValue()).isEqualTo("2026-10-01T00:00:00");
            assertThat(activities.getRow(25).getCell(4).getNumericCellValue()).isEqualTo(6480);
            assertThat(activities.getPaneInformation().isFreezePane()).isTrue();
        }
    }

    @Test
    void wrappedTextsHaveTheRoomTheyNeedAndEverySheetPrintsOnePageWide() throws IOException {
        try (XSSFWorkbook workbook = open(Samples.october())) {
            workbook.forEach(sheet -> {
                assertThat(sheet.getFitToPage()).isTrue();
                assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
                sheet.forEach(row -> row.forEach(cell -> {
                    if (cell.getCellType() == CellType.STRING && cell.getCellStyle().getWrapText()) {
                        double columns = sheet.getColumnWidth(cell.getColumnIndex()) / 256.0;
                        double lines = Math.ceil(cell.getStringCellValue().length() / (columns * 1.1));
                        assertThat((double) row.getHeightInPoints()).as(cell.getStringCellValue()).isGreaterThanOrEqualTo(Math.min(409, 15 * lines));
                    }
                }));
            });
            XSSFSheet activities = workbook.getSheet("Actividades concluidas");
            assertThat(activities.getPrintSetup().getLandscape()).isTrue();
            assertThat(activities.getRepeatingRows().formatAsString()).isEqualTo("1:1");
        }
    }

    @Test
    void nothingIsEverAFormula() throws IOException {
        String hostile = "=HYPERLINK(\"http://x.example\")";
        var table = new Table("[a]:*?/\\'", List.of(new Column(hostile, 1, Align.LEFT), new Column("n", 1, Align.RIGHT)),
                List.of(List.of(hostile, "+1+1"), List.of("@x\u0000", "-2"), List.of("31/02/2026", "12,34")), List.of());
        var part = new Part("press", "Prensa", new SectionData("", List.of(), List.of(table, table), List.of(), List.of(), List.of(), List.of()));

        try (XSSFWorkbook workbook = open(Samples.with(new Texts(hostile, "", "", ""), List.of(part)))) {
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))));
            XSSFSheet sheet = workbook.getSheetAt(1);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo(hostile);
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("@x");
            assertThat(sheet.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(-2);
            assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("31/02/2026");
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
        }
    }

    private static XSSFWorkbook open(MonthlyReportDocument document) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(new XlsxRenderer().render(MonthlyReportPaper.of(document))));
    }
}
