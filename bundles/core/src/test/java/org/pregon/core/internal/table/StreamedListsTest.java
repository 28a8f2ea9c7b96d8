package org.pregon.core.internal.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.InvalidInputException;
import org.pregon.core.NotFoundException;
import org.pregon.core.report.SectionData.Align;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.table.FileColumn;
import org.pregon.core.table.FileKind;
import org.pregon.core.table.ListDownload;
import org.pregon.core.table.ListFile;
import org.pregon.core.table.ListFiles;
import org.pregon.core.table.ListFilter;
import org.pregon.core.table.TablePrinter;
import org.pregon.core.table.TablePrinter.PrintedTable;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

@OnBothDatabases
class StreamedListsTest {
    private static final ListFile<Integer> NUMBERS = new ListFile<>("core.number", "numeros", "Números", List.of(
            new FileColumn<>("texto", 3, number -> "=" + number),
            new FileColumn<>("número", 1, number -> number),
            new FileColumn<>("día", 0, number -> LocalDate.of(2026, 1, 1).plusDays(number))),
            List.of(new ListFilter("q", "texto"), new ListFilter("kind", "tipo", kind -> kind.equals("odd") ? "impar" : "par")));
    private static final ListQuery EVERY = new ListQuery(new MultivaluedHashMap<>());

    private final TestPlatform platform;
    private final StreamedLists lists;

    StreamedListsTest(TestDatabase engine) {
        platform = new TestPlatform(engine);
        lists = new StreamedLists(platform.audit(), platform.clock());
    }

    @AfterEach
    void end() {
        platform.close();
    }

    @Test
    void oneDescriptionMakesEveryKind() throws IOException {
        assertThat(new String(bytes(take("csv", EVERY, 2)), UTF_8)).isEqualToNormalizingNewlines(
                "\uFEFFtexto;número;día\n'=1;1;02/01/2026\n'=2;2;03/01/2026\n");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes(take("xlsx", EVERY, 2))))) {
            assertThat(book.getSheetName(0)).isEqualTo("Números");
            assertThat(book.getSheetAt(0).getRow(2).getCell(0).getStringCellValue()).isEqualTo("=2");
            assertThat(book.getSheetAt(0).getRow(2).getCell(2).getLocalDateTimeCellValue()).isEqualTo("2026-01-03T00:00:00");
        }
    }

    @Test
    void theFileIsDatedAndTheTrailSaysWhoTookWhat() {
        ListQuery asked = new ListQuery(new MultivaluedHashMap<>(Map.of("kind", "odd", "other", "x")));

        assertThat(take("xlsx", asked, 1).name()).isEqualTo("numeros-2026-10-23.xlsx");

        assertThat(noted()).singleElement().asString().contains("numeros-2026-10-23.xlsx; tipo «impar»");
    }

    @Test
    void paperShowsTheColumnsThatHaveRoomAndSaysWhatNarrowsThem() throws IOException {
        List<PrintedTable> printed = new ArrayList<>();
        lists.setPrinter(printer(printed));

        assertThat(bytes(take("pdf", new ListQuery(new MultivaluedHashMap<>(Map.of("q", "uno"))), 1_500))).isEqualTo(new byte[] {1});

        PrintedTable table = printed.get(0);
        assertThat(table.title()).isEqualTo("Números");
        assertThat(table.note()).isEqualTo("Solo con texto «uno». 1,500 filas, al 23/10/2026 09:00.");
        assertThat(table.columns()).extracting("title", "align")
                .containsExactly(tuple("Texto", Align.LEFT), tuple("Número", Align.RIGHT));
        assertThat(table.rows()).hasSize(1_500).endsWith(List.of("=1500", "1500"));
    }

    @Test
    void onPaperNoWordIsCutAndNoColumnIsEmpty() throws IOException {
        List<PrintedTable> printed = new ArrayList<>();
        lists.setPrinter(printer(printed));
        ListFile<Integer> file = new ListFile<>("core.number", "numeros", "Números", List.of(
                new FileColumn<>("nombre", 4, number -> "Colegio de Arquitectos del Perú – Regional Cusco"),
                new FileColumn<>("teléfono", 1, number -> null),
                new FileColumn<>("correo", 1, number -> "mesadepartes@arzobispado.example"),
                new FileColumn<>("inicio", 1, number -> LocalDateTime.of(2026, 8, 10, 8, 0))), List.of());

        bytes(lists.take(file, "pdf", EVERY, reader -> reader.accept(1)));
        bytes(lists.take(file, "pdf", EVERY, reader -> {}));

        PrintedTable table = printed.get(0);
        assertThat(table.columns()).extracting("title", "align")
                .containsExactly(tuple("Nombre", Align.LEFT), tuple("Correo", Align.LEFT), tuple("Inicio", Align.LEFT));
        assertThat(table.rows().get(0)).endsWith("10/08/2026\n08:00");
        assertThat(table.columns().get(1).weight()).isGreaterThan("mesadepartes@arzobispado.example".length());
        assertThat(table.columns().get(0).weight()).isGreaterThan(table.columns().get(2).weight());
        assertThat(printed.get(1).columns()).hasSize(4);
    }

    @Test
    void aPdfOfMoreRowsThanAnybodyReadsIsRefusedAndNotInTheTrail() {
        lists.setPrinter(printer(new ArrayList<>()));

        assertThat(take("pdf", EVERY, ListFiles.MOST_ROWS_ON_PAPER)).isNotNull();
        assertThatThrownBy(() -> take("pdf", EVERY, ListFiles.MOST_ROWS_ON_PAPER + 1))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .singleElement().extracting("message").asString().contains("2,000 filas"));
        assertThat(noted()).hasSize(1);
    }

    @Test
    void aPdfIsOfferedOnlyWhileSomebodyPrints() {
        TablePrinter printer = printer(new ArrayList<>());
        assertThat(lists.kinds()).doesNotContain(FileKind.PDF);
        assertThatThrownBy(() -> take("pdf", EVERY, 1)).isInstanceOf(NotFoundException.class);

        lists.setPrinter(printer);
        assertThat(lists.kinds()).contains(FileKind.PDF);

        lists.unsetPrinter(printer);
        assertThat(lists.kinds()).doesNotContain(FileKind.PDF);
    }

    private List<String> noted() {
        return platform.coreSql().read(session -> {
            List<String> noted = new ArrayList<>();
            try (Statement select = session.connection().createStatement();
                    ResultSet rows = select.executeQuery("SELECT changes FROM core_audit WHERE action = 'export' AND entity = 'core.number'")) {
                while (rows.next()) {
                    noted.add(rows.getString(1));
                }
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            return noted;
        });
    }

    private ListDownload take(String kind, ListQuery asked, int rows) {
        return lists.take(NUMBERS, kind, asked, reader -> IntStream.rangeClosed(1, rows).forEach(reader::accept));
    }

    private static TablePrinter printer(List<PrintedTable> printed) {
        return table -> {
            printed.add(table);
            return new byte[] {1};
        };
    }

    private static byte[] bytes(ListDownload file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.body().write(out);
        return out.toByteArray();
    }
}
