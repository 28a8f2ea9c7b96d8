package org.pregon.directory.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pregon.core.ConflictException;
import org.pregon.core.InvalidInputException;
import org.pregon.core.NotFoundException;
import org.pregon.core.imports.ImportChoice;
import org.pregon.core.imports.Imports;
import org.pregon.core.imports.Preview.CellError;
import org.pregon.core.imports.Preview.PreviewColumn;
import org.pregon.core.imports.Preview.PreviewRow;
import org.pregon.core.imports.Preview.Totals;
import org.pregon.core.imports.Preview;
import org.pregon.core.imports.Progress.Kept;
import org.pregon.core.imports.Progress.RowError;
import org.pregon.core.imports.Progress;
import org.pregon.core.job.Job;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.job.JobRun;
import org.pregon.core.job.Jobs;
import org.pregon.core.rest.Paging;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;
import org.pregon.directory.Institution;
import org.pregon.directory.InstitutionFilter;
import org.pregon.directory.Institutions;
import org.pregon.directory.Post;
import org.pregon.directory.Scope;
import org.pregon.directory.Term;
import org.pregon.directory.TermForm;
import org.pregon.directory.TestDirectory;

@OnBothDatabases
class ImportsTest {
    private static final String HEAD = "nombre;tipo;ámbito;ubigeo;correo\n";

    private final TestDirectory directory;
    private final Imports imports;

    ImportsTest(TestDatabase engine) {
        directory = new TestDirectory(engine);
        imports = directory.imports();
    }

    @AfterEach
    void close() {
        directory.close();
    }

    @Test
    void theMunicipalitiesOfPeruComeInOnceAndGoAgainButForTheChanged() throws IOException {
        byte[] file = Files.readAllBytes(TestDirectory.CONFIG.resolve("municipalities.csv"));

        Preview preview = imports.prepare("directory", "municipalities.csv", file);
        assertThat(preview.totals()).isEqualTo(new Totals(1891, 1891, 0, 0));
        assertThat(preview.rows()).hasSize(200);
        assertThat(count()).isZero();

        Progress done = imports.runNow(preview.id());
        assertThat(done).returns("done", Progress::state).returns(1891, Progress::created).returns(0, Progress::skipped)
                .returns(1891, Progress::done).returns(1891, Progress::total);
        assertThat(count()).isEqualTo(1891);
        assertThat(count(Scope.DISTRICT)).isEqualTo(1695);
        assertThat(count(Scope.PROVINCIAL)).isEqualTo(196);

        Preview again = imports.prepare("directory", "municipalities.csv", file);
        assertThat(again.totals()).isEqualTo(new Totals(1891, 0, 1891, 0));
        assertThat(imports.runNow(again.id())).returns(0, Progress::created).returns(1891, Progress::skipped);

        Institution changed = first();
        directory.institutions.update(changed.id(), TestDirectory.form("Cambiada", "010101"), 1);
        Institution withPost = second();
        directory.addPost(withPost, "Alcalde");
        assertThat(imports.undo(preview.id())).returns("undone", Progress::state).returns(2, Progress::created);
        assertThat(all()).extracting(Institution::name).containsExactlyInAnyOrder("Cambiada", withPost.name());
    }

    @Test
    void theFilesOfTheDemonstrationComeInAsTheyAre() throws IOException {
        new DirectoryDemo(imports, directory.institutionImport(), directory.postImport()).load(TestDirectory.CONFIG);

        assertThat(imports.recent("directory")).extracting(Progress::what, Progress::created, Progress::skipped).containsExactly(
                tuple("cargos y sus titulares", 145, 0), tuple("instituciones", 216, 0), tuple("instituciones", 1891, 0));
        Institution convencion = directory.institutions.list(
                new InstitutionFilter(ListQuery.patterns("provincial convencion"), null, null, "080901", null, null),
                Paging.of(null, 10, null, Institutions.SORTS)).items().stream()
                .filter(one -> one.name().startsWith("Municipalidad")).findFirst().orElseThrow();
        List<Post> posts = directory.posts.list(convencion.id());
        assertThat(posts).filteredOn(post -> post.title().equals("Regidor")).hasSizeGreaterThan(3)
                .allSatisfy(post -> assertThat(post.holder()).isNotNull());
        assertThat(posts.get(0)).returns("Alcalde provincial", Post::title).returns("Teófilo Ccahuana Ñahui", Post::holder)
                .returns("Señor", Post::holderTreatment).returns(LocalDate.of(2026, 12, 31), Post::holderUntil);
    }

    @Test
    void anImportThatRanAtOnceIsFoundAmongTheJobs() throws IOException {
        Preview preview = imports.prepare("directory", "a.csv", (HEAD + "Colegio Manco II;institución educativa;provincial;080901;\n").getBytes(UTF_8));

        imports.runNow(preview.id());

        assertThat(directory.jobs().standing("core.import", Long.toString(preview.id())))
                .contains(new Jobs.Standing(Jobs.State.DONE, 1, 1, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void anySeparatorAnEncodingOfWindowsAndAMarkInFrontAreRead(String separator) {
        String text = (HEAD + "Colegio Ñuñoa;institucion educativa;PROVINCIAL;080901;\n").replace(";", separator);

        assertThat(imports.prepare("directory", "a.csv", text.getBytes(Charset.forName("windows-1252"))).totals().ready()).isEqualTo(1);
        assertThat(imports.prepare("directory", "b.csv", ("\uFEFF" + text).getBytes(UTF_8)).rows().get(0).values())
                .startsWith("Colegio Ñuñoa", "institucion educativa");
    }

    @Test
    void aFileThatStillSaysAlcanceIsReadAsAmbito() {
        Preview preview = prepare("Nombre;Tipo;Alcance\nCasa de la Cultura;Otra;Distrital\nOtra Casa;Otra;Galáctico\n");

        assertThat(preview.totals()).isEqualTo(new Totals(2, 1, 0, 1));
        assertThat(preview.columns()).extracting(PreviewColumn::label).containsExactly("Nombre", "Tipo", "Alcance");
        assertThat(preview.rows().get(1).errors()).extracting(CellError::column).containsExactly("ambito");
        assertThat(imports.runNow(preview.id()).created()).isEqualTo(1);
        assertThat(first().scope()).isEqualTo(Scope.DISTRICT);
    }

    @Test
    void aMissingColumnIsNamed() {
        assertThat(prepare("nombre;ambito\nA;Nacional\n").missing()).containsExactly("tipo");
        Preview posts = prepare("institucion;titular\nA;B\n");
        assertThat(posts).returns("directory.posts", Preview::kind).returns(List.of("cargo"), Preview::missing);
        assertThat(prepare("una cosa;otra\nA;B\n").missing()).containsExactly("nombre", "tipo", "ámbito");
        assertThatThrownBy(() -> imports.start(posts.id())).isInstanceOfSatisfying(InvalidInputException.class, refused ->
                assertThat(refused.errors().get(0).message()).contains("le falta la columna «cargo»"));
        assertRefused(HEAD + "A;Otra;Nac\"ional;;\n\"cortado", "comillas que se abren y no se cierran");
    }

    @Test
    void everyErrorIsToldByRowColumnValueAndReason() {
        Preview preview = prepare(HEAD
                + "Buena;Otra;Nacional;;\n"
                + ";Planeta;Mundial;99999;no es correo\n"
                + "\"Dos\nlíneas\";Otra;Nacional;;\n"
                + "Sobra;Otra;Nacional;;;una;celda\n"
                + "x".repeat(201) + ";Otra;Nacional;;\n");

        assertThat(preview.totals()).isEqualTo(new Totals(5, 2, 0, 3));
        PreviewRow wrong = preview.rows().get(1);
        assertThat(wrong.row()).isEqualTo(3);
        assertThat(wrong.values()).containsExactly("", "Planeta", "Mundial", "99999", "no es correo");
        assertThat(wrong.errors()).extracting(CellError::column, CellError::value).containsExactlyInAnyOrder(
                tuple("nombre", ""), tuple("tipo", "Planeta"), tuple("ambito", "Mundial"), tuple("ubigeo", "99999"),
                tuple("correo", "no es correo"));
        assertThat(wrong.errors()).allSatisfy(error -> assertThat(error.message()).isNotBlank().doesNotContain("{"));
        assertThat(preview.rows().get(3)).returns(6L, PreviewRow::row);
        assertThat(preview.rows().get(3).errors()).singleElement().satisfies(error ->
                assertThat(error.message()).contains("más celdas que columnas"));
        assertThat(preview.rows().get(4).errors()).singleElement().satisfies(error -> {
            assertThat(error.value()).hasSize(61).endsWith("…");
            assertThat(error.message()).contains("200");
        });
    }

    @Test
    void theGoodRowsComeInAndTheErrorsAreKeptWithTheRun() {
        Preview preview = prepare(HEAD + "Buena;Otra;Nacional;;\nMala;Planeta;Nacional;;\n");

        Progress done = imports.runNow(preview.id());

        assertThat(done).returns(1, Progress::created).returns(1, Progress::skipped);
        assertThat(done.errors()).containsExactly(new RowError(3, "tipo", "Planeta",
                "Este tipo no existe. Ejemplos: Ministerio, Municipalidad distrital, Otra."));
        assertThat(imports.progress(preview.id())).isEqualTo(done);
        assertThat(all()).extracting(Institution::name).containsExactly("Buena");
    }

    @Test
    void rowsWithErrorsAreShownHoweverFarDownTheyStand() {
        StringBuilder file = new StringBuilder(HEAD);
        for (int i = 0; i < 2500; i++) {
            file.append("Fila ").append(i).append(i < 250 ? ";Otra;" : ";Planeta;").append("Nacional;;\n");
        }

        Preview preview = prepare(file.toString());

        assertThat(preview.totals()).isEqualTo(new Totals(2500, 250, 0, 2250));
        assertThat(preview.rows()).hasSize(1000);
        assertThat(preview.rows().get(200)).returns(252L, PreviewRow::row);
    }

    @Test
    void twinsWithinAFileCountOnce() {
        Preview preview = prepare(HEAD + "Año Nuevo;Otra;Nacional;;\nAÑO  NUEVO;Otra;Nacional;;\nAno Nuevo;Otra;Nacional;;\nAño Nuevo;Otra;Nacional;080901;\n");

        assertThat(preview.rows()).extracting(PreviewRow::duplicate).containsExactly(false, true, false, false);
        assertThat(imports.runNow(preview.id()).created()).isEqualTo(3);
    }

    @Test
    void whatIsThereByTheTimeOfTheRunIsLeftOut() {
        Preview preview = prepare(HEAD + "Prefectura;Otra;Nacional;;\n");
        directory.add("Prefectura");

        assertThat(imports.runNow(preview.id())).returns("done", Progress::state).returns(0, Progress::created);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aFormulaStaysText() {
        imports.runNow(prepare(HEAD + "\"=HYPERLINK(\"\"http://x.example\"\";\"\"Premio\"\")\";Otra;Nacional;;\n").id());

        assertThat(first().name()).isEqualTo("=HYPERLINK(\"http://x.example\";\"Premio\")");
    }

    @Test
    void htmlAndSqlStayText() {
        imports.runNow(prepare(HEAD + "<script>alert(1)</script>'); DROP TABLE directory_institution --;Otra;Nacional;;\n"
                .replace("); DROP", ") DROP")).id());

        assertThat(first().name()).isEqualTo("<script>alert(1)</script>') DROP TABLE directory_institution --");
    }

    @Test
    void anImportRunsOnceAndIsUndoneOnce() {
        Preview preview = prepare(HEAD + "Prefectura;Otra;Nacional;;\n");
        assertThatThrownBy(() -> imports.undo(preview.id())).isInstanceOf(ConflictException.class);

        imports.runNow(preview.id());
        assertThatThrownBy(() -> imports.runNow(preview.id())).isInstanceOf(ConflictException.class);

        imports.undo(preview.id());
        assertThatThrownBy(() -> imports.undo(preview.id())).isInstanceOf(ConflictException.class);
        assertThat(count()).isZero();
        assertThatThrownBy(() -> imports.progress(4711)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aRunThatWasCutLeavesNothingAndSaysSo() {
        Preview preview = prepare(HEAD + "Prefectura;Otra;Nacional;;\n");
        directory.sql.run(session -> executed(session, "UPDATE core_import SET state = 'RUNNING' WHERE id = " + preview.id()));

        Imports afterRestart = directory.imports();

        assertThat(afterRestart.progress(preview.id())).returns("failed", Progress::state).returns(0, Progress::created);
        assertThat(count()).isZero();
    }

    @Test
    void whatRunsInTheBackgroundBeginsAgainAfterACrashAndIsSavedOnce() {
        Preview preview = prepare(HEAD + "Primera;Otra;Nacional;;\nSegunda;Otra;Nacional;;\n");
        assertThat(imports.start(preview.id())).returns("running", Progress::state);
        JobRun run = run(preview.id(), false);

        job().run(run);
        job().run(run);

        assertThat(imports.progress(preview.id())).returns("done", Progress::state).returns(2, Progress::created);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void aRunThatIsCancelledLeavesNothing() {
        Preview preview = prepare(HEAD + "Primera;Otra;Nacional;;\n");
        imports.start(preview.id());

        assertThatThrownBy(() -> job().run(run(preview.id(), true))).isInstanceOf(CancellationException.class);

        assertThat(imports.progress(preview.id())).returns("failed", Progress::state);
        assertThat(count()).isZero();
    }

    private Job job() {
        return directory.platform.importJob(directory.institutionImport(), directory.postImport());
    }

    private static JobRun run(long id, boolean cancelled) {
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
                return cancelled;
            }
        };
    }

    @Test
    void aRunThatBreaksHalfWayLeavesNothing() {
        Preview preview = prepare(HEAD + "Primera;Otra;Nacional;;\nSegunda;Otra;Nacional;;\n");
        directory.sql.run(session -> executed(session, "ALTER TABLE directory_institution ADD CONSTRAINT no_second CHECK (name <> 'Segunda')"));

        assertThat(imports.runNow(preview.id())).returns("failed", Progress::state).returns(0, Progress::created);
        assertThat(count()).isZero();
    }

    @Test
    void aPostGoesToAFreeOneOfItsTitleOrMakesAnother() {
        Institution town = directory.add("Municipalidad");
        Post mayor = directory.addPost(town, "Alcalde");
        directory.terms.appoint(mayor.id(), new TermForm("Juan Paz", LocalDate.of(2019, 1, 1), LocalDate.of(2022, 12, 31), null, null, null));

        imports.runNow(prepare("institucion;cargo;titular;desde;hasta\n"
                + "MUNICIPALIDAD;alcalde;Ana Ruiz;01/01/2023;31/12/2026\n"
                + "Municipalidad;Regidor;Uno;01/01/2023;\nMunicipalidad;Regidor;Dos;01/01/2023;\n"
                + "Municipalidad;Regidor;Uno;1/1/2023;\nMunicipalidad;Procurador;;;\n").id());

        assertThat(directory.posts.list(town.id())).extracting(Post::title, Post::holder).containsExactly(
                tuple("Alcalde", "Ana Ruiz"), tuple("Regidor", "Uno"), tuple("Regidor", "Dos"), tuple("Procurador", null));
        assertThat(directory.terms.list(mayor.id())).extracting(Term::holder).containsExactly("Ana Ruiz", "Juan Paz");
    }

    @Test
    void whatIsWrongWithAPostIsToldByColumn() {
        directory.add("Municipalidad");
        directory.institutions.create(TestDirectory.form("Hospital", "080901"));
        directory.institutions.create(TestDirectory.form("Hospital", "080101"));

        Preview preview = prepare("institucion;ubigeo;cargo;titular;desde;hasta\n"
                + "Prefectura;;Prefecto;Ana;01/01/2026;\n"
                + "Hospital;;Director;Ana;01/01/2026;\n"
                + "Hospital;080901;Director;Ana;31/02/2026;\n"
                + "Municipalidad;;;Ana;01/01/2026;31/12/2025\n"
                + "Municipalidad;;Alcalde;;01/01/2026;\n");

        assertThat(preview.rows().stream().flatMap(row -> row.errors().stream()
                        .map(error -> tuple(row.row(), error.column(), error.value())))).containsExactlyInAnyOrder(
                tuple(2L, "institucion", "Prefectura"), tuple(3L, "institucion", "Hospital"), tuple(4L, "desde", "31/02/2026"),
                tuple(5L, "cargo", ""), tuple(5L, "hasta", "31/12/2025"), tuple(6L, "titular", ""));
    }

    @Test
    void undoingPostsLeavesWhatSomebodyChanged() {
        Institution town = directory.add("Municipalidad");
        Preview preview = prepare("institucion;cargo;titular;desde\nMunicipalidad;Alcalde;Ana Ruiz;01/01/2023\n"
                + "Municipalidad;Gerente;Luis Paz;01/01/2024\nMunicipalidad;Procurador;;\nMunicipalidad;Secretario;Eva Sol;01/01/2024\n");
        assertThat(imports.runNow(preview.id()).created()).isEqualTo(4);
        Post mayor = directory.posts.list(town.id()).get(0);
        directory.terms.appoint(mayor.id(), new TermForm("Rosa Ñahui", LocalDate.of(2026, 1, 1), null, null, null, null));

        assertThat(imports.undo(preview.id()).created()).isEqualTo(1);

        assertThat(directory.posts.list(town.id())).extracting(Post::title).containsExactly("Alcalde");
        assertThat(directory.terms.list(mayor.id())).extracting(Term::holder).containsExactly("Rosa Ñahui", "Ana Ruiz");
    }

    private static void executed(org.pregon.core.db.Session session, String sql) {
        try (java.sql.Statement statement = session.connection().createStatement()) {
            statement.execute(sql);
        } catch (java.sql.SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void aCellThatIsNoTextIsNamedAndTheOtherRowsComeIn() {
        Preview preview = prepare(HEAD + "Bo\u200bmberos;Otra;Nacional;;\nCuna \u001b Más;Otra;Nacional;;a\u0007b@c.example\n");

        assertThat(preview.rows().get(1).errors()).extracting(CellError::column).containsExactlyInAnyOrder("nombre", "correo");
        assertThat(preview.rows().get(1).errors()).allSatisfy(error -> assertThat(error.message()).contains("no es texto"));
        imports.runNow(preview.id());
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aRowMayBeWrittenOverItsTwinWhereNothingElseStandsAndTheTwinComesBack() {
        Institution town = directory.institutions.create(TestDirectory.form("Prefectura", "080901"));
        Preview found = prepare("nombre;tipo;ámbito;ubigeo;teléfono\nPREFECTURA;Otra;Nacional;080901;984 111 222\nOtra Más;Otra;Nacional;;\n");
        assertThat(found.rows().get(0).twin()).returns("Prefectura", twin -> twin.title()).returns("#/directory/" + town.id(), twin -> twin.href());
        assertThat(found.totals()).isEqualTo(new Totals(2, 1, 1, 0));

        Preview over = imports.choose(found.id(), new ImportChoice(null, null, null, null, null, null, null, true, null, List.of(3L)));
        assertThat(over.totals().ready()).isEqualTo(1);
        assertThat(imports.runNow(over.id())).returns(0, Progress::created).returns(1, Progress::updated).returns(1, Progress::skipped);
        assertThat(first()).returns(Scope.NATIONAL, Institution::scope).returns("984 111 222", Institution::phone).returns(2, Institution::version);

        assertThat(imports.undo(over.id())).returns(0, Progress::updated).returns(List.of(), Progress::kept);
        assertThat(first()).returns("Prefectura", Institution::name).returns(Scope.PROVINCIAL, Institution::scope).returns(null, Institution::phone);
    }

    @Test
    void whatIsNotTakenBackIsToldWithItsReason() {
        Preview preview = prepare(HEAD + "Primera;Otra;Nacional;;\nSegunda;Otra;Nacional;;\nTercera;Otra;Nacional;;\n");
        imports.runNow(preview.id());
        directory.institutions.update(first().id(), TestDirectory.form("Primera de todas", null), 1);
        directory.addPost(second(), "Alcalde");

        Progress undone = imports.undo(preview.id());

        assertThat(undone.kept()).containsExactly(new Kept(2, "«Primera de todas» cambió después de la importación."),
                new Kept(3, "«Segunda» ya tiene cargos registrados."));
        assertThat(undone.created()).isEqualTo(2);
        assertThat(imports.progress(preview.id())).isEqualTo(undone);
    }

    private Preview prepare(String text) {
        return imports.prepare("directory", "archivo.csv", text.getBytes(UTF_8));
    }

    private void assertRefused(String text, String why) {
        assertThatThrownBy(() -> prepare(text)).isInstanceOfSatisfying(InvalidInputException.class, refused ->
                assertThat(refused.errors()).singleElement().satisfies(error -> {
                    assertThat(error.field()).isEqualTo("file");
                    assertThat(error.message()).contains(why);
                }));
    }

    private long count() {
        return directory.institutions.count(InstitutionFilter.ACTIVE).count();
    }

    private long count(Scope scope) {
        return all().stream().filter(institution -> institution.scope() == scope).count();
    }

    private List<Institution> all() {
        List<Institution> rows = new ArrayList<>();
        directory.institutions.each(InstitutionFilter.ACTIVE, Paging.of(null, null, null, Institutions.SORTS), rows::add);
        return rows;
    }

    private Institution first() {
        return all().get(0);
    }

    private Institution second() {
        return all().get(1);
    }
}
