package org.pregon.core.internal.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.ConflictException;
import org.pregon.core.ForbiddenException;
import org.pregon.core.InvalidInputException;
import org.pregon.core.NotFoundException;
import org.pregon.core.imports.ImportChoice;
import org.pregon.core.imports.Preview.CellError;
import org.pregon.core.imports.Preview.PreviewColumn;
import org.pregon.core.imports.Preview.PreviewRow;
import org.pregon.core.imports.Preview.Source;
import org.pregon.core.imports.Preview.Totals;
import org.pregon.core.imports.Preview;
import org.pregon.core.imports.Progress;
import org.pregon.core.internal.table.Reading;
import org.pregon.core.internal.table.TableFile;
import org.pregon.core.job.JobRun;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.table.FileKind;
import org.pregon.core.table.XlsxWriter;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

@OnBothDatabases
class ImportDeskTest {
    private final TestPlatform platform;
    private final Things things;
    private final ImportDesk desk;

    ImportDeskTest(TestDatabase engine) {
        platform = new TestPlatform(engine);
        things = new Things(platform.coreSql());
        desk = (ImportDesk) platform.imports(things);
    }

    @AfterEach
    void close() {
        platform.coreSql().run(session -> Things.run(session, "DROP TABLE test_thing"));
        platform.close();
    }

    @Test
    void theHeadingsAreFoundBelowTitlesAndUnderOtherNames() {
        Preview preview = prepare("Municipalidad Provincial;;\nRelación de cosas al 2026;;\n;;\nN.º;Denominación;Nota\n1;Ñandú;x\n");

        assertThat(preview.source().head()).isEqualTo(4);
        assertThat(preview.columns()).containsExactly(new PreviewColumn("", "N.º"), new PreviewColumn("nombre", "Denominación"), new PreviewColumn("nota", "Nota"));
        assertThat(preview.rows()).extracting(PreviewRow::row).containsExactly(5L);
        assertThat(desk.runNow(preview.id()).created()).isEqualTo(1);
        assertThat(things.names()).containsExactly("Ñandú/x");
    }

    @Test
    void whatSomebodySaidOfTheColumnsIsRememberedForFilesWithTheSameHeadings() {
        Preview unknown = prepare("Qué;Detalle\nUna;a\n");
        assertThat(unknown).returns(List.of("nombre"), Preview::missing).returns(false, Preview::remembered);
        assertThatThrownBy(() -> desk.start(unknown.id())).isInstanceOf(InvalidInputException.class);

        Preview told = desk.choose(unknown.id(), mapping("nombre", "nota"));
        assertThat(told.missing()).isEmpty();
        desk.runNow(told.id());

        Preview next = prepare("QUÉ;detalle\nDos;b\n");
        assertThat(next).returns(true, Preview::remembered).returns(List.of(), Preview::missing);
        assertThat(prepare("Qué;Otro detalle\nDos;b\n").remembered()).isFalse();
        desk.runNow(next.id());
        assertThat(things.names()).containsExactly("Una/a", "Dos/b");
    }

    @Test
    void aColumnFillsOneThingAndOnlyWhatThereIs() {
        Preview preview = prepare("nombre;nota\nUna;a\n");

        for (ImportChoice wrong : List.of(mapping("nombre", "nombre"), mapping("precio", ""))) {
            assertThatThrownBy(() -> desk.choose(preview.id(), wrong)).isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void encodingAndSeparatorCanBeSaidOtherwise() {
        Preview wrong = desk.prepare("test", "a.csv", "nombre,nota\nÑa;x,b\n".getBytes(Charset.forName("windows-1252")));
        assertThat(wrong.source()).returns("windows-1252", Source::charset).returns(",", Source::separator);

        Preview chosen = desk.choose(wrong.id(), new ImportChoice(null, null, ";", null, null, null, null, null, null, null));

        assertThat(chosen.columns()).extracting(PreviewColumn::label).containsExactly("nombre,nota");
        assertThat(chosen.choice().separator()).isEqualTo(";");
    }

    @Test
    void rowsWithErrorsGoOutWithTheirReasonAndComeBackMended() throws IOException {
        Preview preview = prepare("Orden;nombre;nota\n1;Buena;\n2;;sin nombre\n3;" + "x".repeat(41) + ";=1+1\n");
        assertThat(desk.runNow(preview.id())).returns(1, Progress::created).returns(2, Progress::wrong).returns(2, Progress::skipped);

        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        desk.errors(preview.id()).as(FileKind.CSV).body().write(csv);
        assertThat(csv.toString(UTF_8).lines()).containsExactly("\uFEFFOrden;nombre;nota;motivo", "2;;sin nombre;nombre: Complete este dato.",
                "3;" + "x".repeat(41) + ";'=1+1;nombre: Escriba como máximo 40 caracteres.");
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        desk.errors(preview.id()).as(FileKind.XLSX).body().write(xlsx);
        List<String> mended = new ArrayList<>();
        try (TableFile file = TableFile.of(xlsx.toByteArray(), Reading.AS_FOUND)) {
            file.each(row -> mended.add(String.join(";", row.cells())));
        }
        Preview again = prepare(String.join("\n", mended).replace("x".repeat(41), "Mendada").replace("2;;", "2;Otra;"));

        assertThat(again.totals()).isEqualTo(new Totals(2, 2, 0, 0));
        assertThat(desk.errors(preview.id()).name(FileKind.XLSX)).isEqualTo("por-corregir-lista.xlsx");
    }

    @Test
    void aWorkbookComesInAsACsvDoesAndAFailedFormulaIsAnError() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxWriter writer = new XlsxWriter(out, "Cosas", List.of("NOMBRE", "Nota"));
        writer.row(List.of("Una", LocalDate.of(2026, 11, 23)));
        writer.row(List.of("Dos", 80901));
        writer.row(List.of("#REF!", "x"));
        writer.finish();

        Preview preview = desk.prepare("test", "sin nombre", out.toByteArray());
        assertThat(preview.source()).returns("xlsx", Source::type).returns("Cosas", Source::sheet);
        assertThat(preview.rows().get(2).errors()).extracting(CellError::column).containsExactly("nombre");
        desk.runNow(preview.id());

        assertThat(things.names()).containsExactly("Una/23/11/2026", "Dos/80901");
    }

    @Test
    void onlyChosenRowsAreBrought() {
        Preview preview = prepare("nombre\nA\nB\nC\n");

        assertThat(desk.choose(preview.id(), new ImportChoice(null, null, null, null, null, null, null, null, List.of(2L, 4L), null)).totals().ready()).isEqualTo(2);
        assertThat(desk.choose(preview.id(), new ImportChoice(null, null, null, null, null, null, null, null, null, List.of(2L))).totals().ready()).isEqualTo(2);
        desk.runNow(preview.id());

        assertThat(things.names()).containsExactly("B", "C");
        assertThatThrownBy(() -> desk.choose(preview.id(), ImportChoice.NONE)).isInstanceOf(ConflictException.class);
    }

    @Test
    void whoMayNotBringThemSeesNothingOfThem() {
        long id = prepare("nombre\nA\n").id();
        CurrentUser other = new CurrentUser(9, "otra", "Otra", List.of(), Set.of("directory.write"));

        CurrentUser.as(other, () -> {
            assertThatThrownBy(() -> prepare("nombre\nA\n")).isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> desk.recent("test")).isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> desk.progress(id)).isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> desk.choose(id, ImportChoice.NONE)).isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> desk.start(id)).isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> desk.cancel(id)).isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> desk.undo(id)).isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> desk.errors(id)).isInstanceOf(ForbiddenException.class);
            return true;
        });
        assertThatThrownBy(() -> desk.prepare("nadie", "a.csv", new byte[0])).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatIsCancelledLeavesNothingAndWhatDoesNotRunIsNotCancelled() {
        Preview preview = prepare("nombre\nA\n");
        assertThatThrownBy(() -> desk.cancel(preview.id())).isInstanceOf(ConflictException.class);
        desk.start(preview.id());
        desk.cancel(preview.id());

        assertThatThrownBy(() -> platform.importJob(things).run(cancelled(preview.id()))).isInstanceOf(CancellationException.class);

        assertThat(desk.progress(preview.id()).state()).isEqualTo("failed");
        assertThat(things.names()).isEmpty();
    }

    private static JobRun cancelled(long id) {
        return new JobRun() {
            @Override
            public Instant due() {
                return TestPlatform.NOW;
            }

            @Override
            public String argument() {
                return Long.toString(id);
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
    }

    @Test
    void aHeadingWithoutRowsIsRefused() {
        assertThatThrownBy(() -> prepare("nombre;nota\n")).isInstanceOf(InvalidInputException.class);
    }

    private static ImportChoice mapping(String... keys) {
        return new ImportChoice(null, null, null, null, null, null, List.of(keys), null, null, null);
    }

    private Preview prepare(String text) {
        return desk.prepare("test", "lista.csv", text.getBytes(UTF_8));
    }
}
