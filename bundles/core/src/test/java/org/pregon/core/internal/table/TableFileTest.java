package org.pregon.core.internal.table;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pregon.core.InvalidInputException;
import org.pregon.core.internal.table.Reading.Asked;
import org.pregon.core.table.XlsxWriter;

class TableFileTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @ParameterizedTest
    @ValueSource(chars = {';', ',', '\t', '|'})
    void theSeparatorIsTheSignThatEveryLineHasAsOften(char sign) {
        String text = "nombre;lugar;notas\nAlcaldía, gerencias, personal;Peña | Ñahui;\"con ; dentro\"\nOtra, más;Cusco;x\n";

        assertThat(rows((sign == ';' ? text : text.replace(", ", " ").replace(" | ", " ").replace(" ; ", " ").replace(';', sign)).getBytes(UTF_8), Reading.AS_FOUND))
                .hasSize(3).allSatisfy(row -> assertThat(row.cells()).hasSize(3));
    }

    @Test
    void aListOfOneColumnKeepsItsCommas() {
        assertThat(rows("nombre\nAlcaldía, Cusco\nGerencia, Lima\nPrefectura\n".getBytes(UTF_8), Reading.AS_FOUND)).allSatisfy(row -> assertThat(row.cells()).hasSize(1));
    }

    @Test
    void everyEncodingOfExcelIsReadAsWritten() {
        String text = "nombre;lugar\nÑuñoa – Peña «Ácora»;Azángaro\n";

        for (byte[] file : List.of(text.getBytes(UTF_8), ("\uFEFF" + text).getBytes(UTF_8), text.getBytes(WINDOWS), ("\uFEFF" + text).getBytes(UTF_16LE))) {
            assertThat(rows(file, Reading.AS_FOUND).get(1).cells()).containsExactly("Ñuñoa – Peña «Ácora»", "Azángaro");
        }
    }

    @Test
    void whatWasFoundOutIsToldAndCanBeChosenOtherwise() {
        byte[] file = "a;b\nñ;2,5\n".getBytes(WINDOWS);

        assertThat(TableFile.of(file, Reading.AS_FOUND).reading()).returns("windows-1252", Reading::charset).returns(";", Reading::separator);
        assertThat(rows(file, new Asked("windows-1252", ",", null, false)).get(1).cells()).containsExactly("ñ;2", "5");
        assertThatThrownBy(() -> TableFile.of(file, new Asked("klingon", null, null, false))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aTextInQuotesMayHaveSeveralLinesAndLinesAreCountedAsInTheFile() {
        assertThat(rows("a;b\n\"dos\nlíneas\";1\n\n;;\nx;2\n".getBytes(UTF_8), Reading.AS_FOUND)).extracting(TableRow::line).containsExactly(1L, 2L, 6L);
    }

    @Test
    void cellsOfAWorkbookReadAsTheyAreShown() throws IOException {
        byte[] file = book(sheet -> {
            Workbook book = sheet.getWorkbook();
            Row row = sheet.createRow(0);
            row.createCell(0).setCellValue(23);
            row.createCell(1).setCellValue(0.1 + 0.2);
            row.createCell(2).setCellValue(984_281_020_123L);
            row.createCell(3).setCellValue(LocalDate.of(2026, 11, 23));
            row.getCell(3).setCellStyle(format(book, "dd\"/\"mm/yyyy;@"));
            row.createCell(4).setCellValue(LocalDateTime.of(2026, 7, 28, 9, 30));
            row.getCell(4).setCellStyle(format(book, "[$-es-PE]d mmm yyyy h:mm AM/PM"));
            row.createCell(5).setCellValue(8_0901);
            row.getCell(5).setCellStyle(format(book, "000000"));
            row.createCell(6).setCellFormula("A1*2");
            row.createCell(7).setCellValue(true);
            row.createCell(8).setCellFormula("1/0");
            row.createCell(9).setCellValue("  con espacios\u200b ");
            row.createCell(10).setCellValue(0.5);
            row.getCell(10).setCellStyle(format(book, "hh:mm"));
            row.createCell(11).setCellValue(1500);
            row.getCell(11).setCellStyle(format(book, "[Red]\"S/\" #,##0.00"));
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        TableRow row = rows(file, Reading.AS_FOUND).get(0);

        assertThat(row.cells()).containsExactly("23", "0.3", "984281020123", "23/11/2026", "28/07/2026 09:30", "080901", "46", "sí", "#DIV/0!",
                "  con espacios ", "12:00", "1500");
    }

    @Test
    void joinedRowsHaveTheirValueInEachAndHiddenOnesAreLeftOutButTold() throws IOException {
        byte[] file = book(sheet -> {
            for (int r = 0; r < 4; r++) {
                sheet.createRow(r).createCell(1).setCellValue("cargo " + r);
            }
            sheet.getRow(1).createCell(0).setCellValue("Municipalidad");
            sheet.addMergedRegion(new CellRangeAddress(1, 3, 0, 0));
            sheet.getRow(2).setZeroHeight(true);
        });

        assertThat(rows(file, Reading.AS_FOUND)).extracting(TableRow::cells).containsExactly(
                List.of("", "cargo 0"), List.of("Municipalidad", "cargo 1"), List.of("Municipalidad", "cargo 3"));
        try (TableFile table = TableFile.of(file, Reading.AS_FOUND)) {
            assertThat(table.reading().hidden()).isEqualTo(1);
        }
        assertThat(rows(file, new Asked(null, null, null, true))).hasSize(4);
    }

    @Test
    void theFirstSheetToSeeIsReadAndAnotherCanBeChosen() throws IOException {
        byte[] file = book(sheet -> {
            sheet.createRow(0).createCell(0).setCellValue("oculta");
            Workbook book = sheet.getWorkbook();
            book.createSheet("Directorio Ñ").createRow(4).createCell(2).setCellValue("aquí");
            book.createSheet("Otra").createRow(0).createCell(0).setCellValue("allá");
            book.setActiveSheet(1);
            book.setSheetHidden(0, true);
        });

        assertThat(rows(file, Reading.AS_FOUND)).containsExactly(new TableRow(5, List.of("", "", "aquí")));
        assertThat(rows(file, new Asked(null, null, "Otra", false)).get(0).cells()).containsExactly("allá");
        try (TableFile table = TableFile.of(file, Reading.AS_FOUND)) {
            assertThat(table.reading().sheets()).containsExactly("Hoja 1", "Directorio Ñ", "Otra");
        }
    }

    @Test
    void whatCannotBeReadIsToldWithWhatToDo() throws IOException {
        refused(locked(), "contraseña");
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("a").createRow(0).createCell(0).setCellValue("x");
            book.write(old);
        }
        refused(old.toByteArray(), "anterior a 2007");
        byte[] whole = book(sheet -> sheet.createRow(0).createCell(0).setCellValue("x"));
        refused(java.util.Arrays.copyOf(whole, whole.length / 2), "dañado");
        refused(zip("xl/workbook.xml", "<workbook><sheets".getBytes(UTF_8)), "dañado");
        refused(zip("content.xml", "<x/>".getBytes(UTF_8)), "LibreOffice");
        refused("%PDF-1.7".getBytes(UTF_8), "PDF");
        refused("<html><table><tr><td>1</td></tr></table></html>".getBytes(UTF_8), "página web");
        refused(new byte[0], "vacío");
        refused(new byte[] {1, 0, 2, 0}, "no es un archivo CSV");
        assertThatThrownBy(() -> rows("a;b\n\"abierta".getBytes(UTF_8), Reading.AS_FOUND)).isInstanceOf(InvalidInputException.class).hasMessageContaining("");
    }

    @Test
    void aWorkbookMadeToFillTheMemoryIsRefusedAtOnce() throws IOException {
        byte[] spaces = new byte[1_000_000];
        java.util.Arrays.fill(spaces, (byte) ' ');
        byte[] texts = zip("xl/sharedStrings.xml", new byte[0], spaces, 400);
        byte[] tag = zip("xl/workbook.xml", "<workbook a=\"".getBytes(UTF_8), spaces, 50);
        long begun = cpu();

        refused(texts, "desempaquetarse");
        refused(tag, "desempaquetarse");

        assertThat(Duration.ofNanos(cpu() - begun)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void entitiesAreNotFollowed() throws IOException {
        refused(zip("xl/workbook.xml", 
                "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><workbook><sheets><sheet name=\"&x;\"/></sheets></workbook>".getBytes(UTF_8)), "");
    }

    @Test
    void aHundredThousandRowsAreReadOneByOne() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxWriter writer = new XlsxWriter(out, "Muchas", List.of("nombre", "día", "número"));
        for (int i = 0; i < 100_000; i++) {
            writer.row(List.of("Institución " + i, LocalDate.of(2026, 1, 1).plusDays(i % 300), i));
        }
        writer.finish();
        long[] seen = {0};

        try (TableFile file = TableFile.of(out.toByteArray(), Reading.AS_FOUND)) {
            file.each(row -> {
                seen[0]++;
                return row.line() < 2 || row.cells().get(0).startsWith("Institución ") && row.cells().get(2).equals(Long.toString(row.line() - 2));
            });
        }

        assertThat(seen[0]).isEqualTo(100_001);
    }

    @Test
    void noCopyOfAWorkbookStaysBehind() throws IOException {
        byte[] file = book(sheet -> sheet.createRow(0).createCell(0).setCellValue("x"));
        long before = copies();

        rows(file, Reading.AS_FOUND);
        refused(java.util.Arrays.copyOf(file, file.length / 2), "dañado");

        assertThat(copies()).isEqualTo(before);
    }

    private static long copies() throws IOException {
        try (var files = java.nio.file.Files.list(java.nio.file.Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("pregon-table")).count();
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<TableRow> rows(byte[] content, Asked asked) {
        List<TableRow> rows = new ArrayList<>();
        try (TableFile file = TableFile.of(content, asked)) {
            file.each(rows::add);
        }
        return rows;
    }

    private static void refused(byte[] content, String why) {
        assertThatThrownBy(() -> rows(content, Reading.AS_FOUND)).isInstanceOfSatisfying(InvalidInputException.class, refused ->
                assertThat(refused.errors()).singleElement().satisfies(error -> assertThat(error.message()).contains(why)));
    }

    private static CellStyle format(Workbook book, String code) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(code));
        return style;
    }

    private static byte[] book(Consumer<XSSFSheet> fill) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            fill.accept(book.createSheet("Hoja 1"));
            book.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] locked() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem safe = new POIFSFileSystem()) {
            Encryptor lock = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            lock.confirmPassword("secreta");
            try (var in = lock.getDataStream(safe)) {
                in.write(book(sheet -> sheet.createRow(0).createCell(0).setCellValue("x")));
            } catch (java.security.GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
            safe.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String part, byte[] content) throws IOException {
        return zip(part, content, new byte[0], 0);
    }

    private static byte[] zip(String part, byte[] head, byte[] more, int times) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            if (part.equals("xl/sharedStrings.xml")) {
                zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
                zip.write("<workbook><sheets/></workbook>".getBytes(UTF_8));
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write(head);
            for (int i = 0; i < times; i++) {
                zip.write(more);
            }
        }
        return out.toByteArray();
    }
}
