package org.pregon.itest.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pregon.itest.system.Place;
import org.pregon.itest.system.PregonProcess;

/** A list as an office keeps it in Excel: a title above, headings of its own, a few mistakes. */
class ImportScreenTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String NAME = "Asociación de Productores Agropecuarios y Cafetaleros del Valle de Ñahuimpuquio y Anexos";
    private static final List<String> HEADINGS = List.of("N.º", "Razón social", "Tipo", "Nivel de gobierno", "Domicilio", "E-mail", "Observaciones de la oficina");

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void aWorkbookWithErrorsIsMappedBroughtMendedAndTakenBackAfterARestart() throws IOException {
        Path data = Place.folder("imports");
        try (PregonProcess pregon = PregonProcess.start(data)) {
            try (Desk desk = BROWSER.desk(pregon).signInAsAdministrator().open("directory/import")) {
                desk.text("Todavía no hay importaciones").waitFor();
                desk.look("import-choose");
                send(desk, "Directorio 2026.xlsx", rows());
                desk.text("Falta saber qué columna del archivo es «ámbito»").waitFor();
                desk.look("import-columns");
                desk.field("Nivel de gobierno").selectOption("ámbito (necesaria)");

                desk.text("Este tipo no existe").waitFor();
                assertThat(desk.page().locator("td.wrong")).hasCount(2);
                assertThat(desk.page().locator("tbody tr").nth(3)).containsText("Fila 4 de este archivo");
                desk.look("import-review");
                List<List<String>> mend = sheet(desk.download(() -> desk.link("Descargar la fila por corregir").click()));
                assertThat(mend.get(0)).endsWith("Observaciones de la oficina", "motivo");
                assertThat(mend.get(1)).contains("Planeta").last(org.assertj.core.api.InstanceOfAssertFactories.STRING).contains("tipo: Este tipo no existe").contains("correo: ");

                desk.page().getByLabel("Importar la fila 6").uncheck();
                desk.button("Importar 1 fila").click();
                desk.text("La importación terminó").waitFor();
                desk.look("import-result");

                desk.button("Elegir otro archivo").click();
                send(desk, "Directorio 2027.xlsx", rows());
                desk.text("Como en el archivo anterior con estos títulos.").waitFor();
                assertThat(desk.page().locator("tbody tr").first()).containsText("Ya existe");
                desk.page().getByLabel("Actualizar con lo que trae el archivo").check();
                desk.text("Se actualizará").waitFor();
            }
            try (Desk phone = BROWSER.phone(pregon).signInAsAdministrator().open("directory/import")) {
                phone.text("Directorio 2026.xlsx").waitFor();
                phone.look("import-choose-phone");
                send(phone, "Directorio 2026.xlsx", rows());
                phone.text("Este tipo no existe").waitFor();
                phone.look("import-review-phone");
            }
            pregon.terminate(Duration.ofSeconds(30));
        }
        try (PregonProcess again = PregonProcess.start(data);
                Desk desk = BROWSER.desk(again).signInAsAdministrator().open("directory/import")) {
            desk.text("Directorio 2026.xlsx").waitFor();
            desk.look("import-past");
            desk.choose("Acciones de Directorio 2026.xlsx", "Deshacer");
            desk.button("Deshacer").click();
            desk.text("Deshecha").waitFor();
            assertThat(again.administrator().get("directory/institutions/count?active=all").expect(200).json().path("count").asInt()).isZero();
        }
    }

    @Test
    void activitiesComeInThroughTheSameScreen() throws IOException {
        try (PregonProcess pregon = PregonProcess.start(Place.folder("imports-calendar"));
                Desk desk = BROWSER.desk(pregon).signInAsAdministrator().open("calendar/list")) {
            desk.choose("Opciones de la lista", "Importar desde un archivo");
            send(desk, "Agenda.xlsx", List.of(List.of("Actividad", "Tipo", "Fecha y hora", "Lugar", "A cargo de"),
                    List.of("Izamiento del pabellón", "Izamiento", "05/12/2031 08:00", "Plaza de Armas", "Rosa Ccori Mamani"),
                    List.of("Sesión", "Sesión solemne", "31/02/2031", "", "Rosa Ccori Mamani")));
            desk.text("Escriba una fecha y hora que existan").waitFor();
            desk.button("Importar 1 fila").click();
            desk.text("La importación terminó").waitFor();
            desk.link("Ver lo importado").click();
            desk.text("Izamiento del pabellón").waitFor();
        }
    }

    private static List<List<String>> rows() {
        return List.of(List.of("Municipalidad Provincial de La Convención"), List.of(), HEADINGS,
                List.of("1", NAME, "Otra", "Provincial", "Jr. Espinar s/n, Quillabamba", "contacto@cafe.example", ""),
                List.of("2", "Comité Ñusta", "Planeta", "Distrital", "", "no es correo", "llamar"),
                List.of("3", "Cooperativa José Olaya", "Otra", "Distrital", "Av. Bolognesi 123", "", ""),
                List.of("4", NAME.toUpperCase(java.util.Locale.ROOT), "Otra", "Provincial", "", "", ""));
    }

    private static void send(Desk desk, String name, List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("Relación");
            for (int r = 0; r < rows.size(); r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++) {
                    row.createCell(c).setCellValue(rows.get(r).get(c));
                }
            }
            book.write(out);
        }
        desk.page().locator("#import-file").setInputFiles(new FilePayload(name, XLSX, out.toByteArray()));
    }

    private static List<List<String>> sheet(byte[] file) throws IOException {
        DataFormatter text = new DataFormatter();
        List<List<String>> rows = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Row row : book.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(text.formatCellValue(cell)));
                rows.add(cells);
            }
        }
        return rows;
    }
}
