package org.pregon.itest.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pregon.itest.Pdf;
import org.pregon.itest.system.Api;
import org.pregon.itest.system.PregonSystem;

/** Lists as files, as somebody takes them from the screen and opens them. */
class ExportScreenTest {
    /** What a spreadsheet would run, and letters that a careless program loses. */
    private static final String NAME = "=cmd|' /C calc'!A0 Ñandúes de Áncash";

    @RegisterExtension
    static final PregonSystem PREGON = PregonSystem.shared();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static List<Exported> lists = List.of();

    /**
     * A list.
     *
     * @param heads some of its columns in files
     * @param cell that must be in it
     */
    private record Exported(String route, List<String> heads, String cell) {}

    @BeforeAll
    static void aNameThatASpreadsheetWouldRun() {
        Api office = PREGON.namedOffice();
        long institution = office.post("directory/institutions", Map.of("name", NAME, "kind", "OTHER", "scope", "NATIONAL", "active", true)).expect(201).id();
        office.post("calendar/activities", Map.of("title", NAME, "kind", "CEREMONY", "startsAt", "2031-05-15T08:00", "endsAt", "2031-05-15T09:30",
                "allDay", false, "responsible", "Rosa Ccori Mamani", "isPublic", false)).expect(201);
        lists = List.of(
                new Exported("directory?q=calc", List.of("nombre", "tipo", "verificada"), NAME),
                new Exported("calendar/list?q=calc", List.of("título", "inicio", "responsable"), NAME),
                new Exported("admin-audit?entity=directory.institution&record=" + institution, List.of("fecha y hora (Lima)", "acción", "después"), NAME),
                new Exported("admin-users/privileges", List.of("persona", "qué permite", "desde"), "Evaluar las actividades concluidas"));
    }

    @Test
    void everyListIsTakenOutAsEveryKindOfFileAtADesk() throws IOException {
        try (Desk desk = BROWSER.desk(PREGON).signInAsAdministrator()) {
            takeAll(desk);
        }
    }

    @Test
    void everyListIsTakenOutAsEveryKindOfFileOnAPhone() throws IOException {
        try (Desk phone = BROWSER.phone(PREGON).signInAsAdministrator()) {
            takeAll(phone);
        }
    }

    private static void takeAll(Desk desk) throws IOException {
        for (Exported list : lists) {
            desk.open(list.route());
            desk.page().locator("table.rows tbody tr").first().waitFor();
            csv(list, take(desk, "CSV"));
            xlsx(list, take(desk, "Excel (XLSX)"));
            pdf(list, take(desk, "PDF"));
            pdf(list, take(desk, "PDF"));
        }
    }

    private static byte[] take(Desk desk, String kind) {
        return desk.download(() -> desk.choose("Exportar", kind));
    }

    private static void csv(Exported list, byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        assertThat(text.lines().findFirst().orElseThrow().substring(1).split(";")).containsAll(list.heads());
        assertThat(text).contains(list.cell().startsWith("=") ? "'" + list.cell() : list.cell()).doesNotContainPattern("(?m)(^|;)\"?[=@]");
    }

    private static void xlsx(Exported list, byte[] file) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            List<Cell> cells = StreamSupport.stream(book.getSheetAt(0).spliterator(), false)
                    .flatMap((Row row) -> StreamSupport.stream(row.spliterator(), false)).toList();
            assertThat(cells).extracting(Cell::getCellType).doesNotContain(CellType.FORMULA);
            assertThat(cells.stream().filter(cell -> cell.getRowIndex() == 0).map(Cell::getStringCellValue)).containsAll(list.heads());
            assertThat(cells.stream().filter(cell -> cell.getCellType() == CellType.STRING).map(Cell::getStringCellValue)).contains(list.cell());
        }
    }

    /** The columns that were never filled are left out on paper. */
    private static void pdf(Exported list, byte[] file) {
        Pdf pdf = Pdf.of(file);
        String first = list.heads().get(0);
        assertThat(pdf.text()).contains("Municipalidad Distrital de Prueba", first.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + first.substring(1),
                "Página 1 de " + pdf.pages());
        assertThat(pdf.text().replace(" ", "")).contains(list.cell().replace(" ", ""));
    }
}
