package org.pregon.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class XlsxWriterTest {
    private static final List<String> COLUMNS = List.of("Nombre", "Dato");

    @Test
    void whatLooksLikeAFormulaIsText() throws IOException {
        List<String> hostile = List.of("=1+1", "+A1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"https://example.example\")");
        try (XSSFWorkbook book = written(hostile.stream().map(text -> List.<Object>of("x", text)).toList())) {
            Sheet sheet = book.getSheetAt(0);
            for (int i = 0; i < hostile.size(); i++) {
                Cell cell = sheet.getRow(i + 1).getCell(1);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue().strip()).isEqualTo(hostile.get(i).strip());
            }
        }
    }

    @Test
    void numbersAndDatesAreWhatTheyAre() throws IOException {
        List<Object> row = Arrays.asList("Ñandú <&> \"uno\"\ndos", new BigDecimal("12.50"), LocalDate.of(2026, 11, 22),
                LocalDateTime.of(2026, 11, 22, 15, 40), Instant.parse("2026-11-23T01:00:00Z"), true, null, 123_456_789_012_345_678L);
        try (XSSFWorkbook book = written(List.of(row))) {
            Row read = book.getSheetAt(0).getRow(1);
            assertThat(read.getCell(0).getStringCellValue()).isEqualTo("Ñandú <&> \"uno\"\ndos");
            assertThat(read.getCell(1).getNumericCellValue()).isEqualTo(12.5);
            assertThat(read.getCell(2).getLocalDateTimeCellValue()).isEqualTo("2026-11-22T00:00:00");
            assertThat(read.getCell(2).getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy");
            assertThat(read.getCell(3).getLocalDateTimeCellValue()).isEqualTo("2026-11-22T15:40:00");
            assertThat(read.getCell(4).getLocalDateTimeCellValue()).as("Lima's clock").isEqualTo("2026-11-22T20:00:00");
            assertThat(read.getCell(5).getStringCellValue()).isEqualTo("sí");
            assertThat(read.getCell(6)).isNull();
            assertThat(read.getCell(7).getStringCellValue()).as("Excel would round it").isEqualTo("123456789012345678");
        }
    }

    @Test
    void whatNoWorkbookMayHoldIsLeftOut() throws IOException {
        try (XSSFWorkbook book = written(List.of(List.of("a\u0001\u0000b\uD800c", "x".repeat(40_000)), List.of("😀", "1899")))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue()).isEqualTo("abc");
            assertThat(book.getSheetAt(0).getRow(1).getCell(1).getStringCellValue()).hasSize(32_767);
            assertThat(book.getSheetAt(0).getRow(2).getCell(0).getStringCellValue()).isEqualTo("😀");
        }
    }

    @Test
    void whatDoesNotFitOnASheetGoesOnToAnother() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxWriter xlsx = new XlsxWriter(out, "Instituciones: una [lista] con nombre largo", COLUMNS, 1_001);
        for (int i = 1; i <= 2_500; i++) {
            xlsx.row(List.of("n", i));
        }
        xlsx.finish();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(3);
            assertThat(book.getSheetAt(2).getPhysicalNumberOfRows()).isEqualTo(501);
            assertThat(book.getSheetAt(2).getRow(0).getCell(0).getStringCellValue()).isEqualTo("Nombre");
            assertThat(book.getSheetAt(2).getRow(500).getCell(1).getNumericCellValue()).isEqualTo(2_500);
        }
    }

    @Test
    void onPaperAllColumnsStandOnOnePageUnderTheirTitles() throws IOException {
        try (XSSFWorkbook book = written(IntStream.range(0, 1_200).mapToObj(i -> List.<Object>of("x".repeat(80), i)).toList())) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            assertThat(sheet.getFooter().getRight()).contains("&P", "&N");
        }
    }

    @Test
    void anEmptyListIsAWorkbookWithItsTitles() throws IOException {
        try (XSSFWorkbook book = written(List.of())) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(1).getStringCellValue()).isEqualTo("Dato");
        }
    }

    /** The peak is read from the heap's pools after the last collection: what lived, not what was thrown away. */
    @Test
    void aMillionRowsTakeTheMemoryOfAFewHundred() throws IOException {
        long before = living();
        XlsxWriter xlsx = new XlsxWriter(OutputStream.nullOutputStream(), "Filas", COLUMNS);
        long most = 0;
        for (int i = 0; i < 1_000_000; i++) {
            xlsx.row(List.of("Institución número " + i, LocalDate.EPOCH.plusDays(10_000 + i % 20_000)));
            if (i % 250_000 == 249_999) {
                most = Math.max(most, living() - before);
            }
        }
        xlsx.finish();
        assertThat(most).isLessThan(48L << 20);
    }

    private static long living() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static XSSFWorkbook written(List<? extends List<?>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxWriter xlsx = new XlsxWriter(out, "Lista", rows.isEmpty() || rows.get(0).size() < 3 ? COLUMNS
                : List.of("a", "b", "c", "d", "e", "f", "g", "h"));
        for (List<?> row : rows) {
            xlsx.row(row);
        }
        xlsx.finish();
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }
}
