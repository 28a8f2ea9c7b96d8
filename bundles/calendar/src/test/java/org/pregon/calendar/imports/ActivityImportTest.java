package org.pregon.calendar.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pregon.calendar.Activities;
import org.pregon.calendar.Activity;
import org.pregon.calendar.ActivityFilter;
import org.pregon.calendar.ActivityState;
import org.pregon.calendar.CalendarFixture;
import org.pregon.calendar.Evidence;
import org.pregon.calendar.EvidenceForm;
import org.pregon.core.InvalidInputException;
import org.pregon.core.imports.Imports;
import org.pregon.core.imports.Progress.Kept;
import org.pregon.core.imports.Progress.RowError;
import org.pregon.core.imports.Progress;
import org.pregon.core.media.MediaFile;
import org.pregon.core.rest.Paging;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;

@OnBothDatabases
class ActivityImportTest {
    private static final String HEADER = "título;tipo;estado;inicio;fin;lugar;ubigeo;responsable;resultado;evidencia;público\n";

    private final CalendarFixture calendar;
    private final ActivityImport activities;
    private final Imports imports;

    ActivityImportTest(TestDatabase engine) {
        calendar = new CalendarFixture(engine);
        activities = new ActivityImport(calendar.sql, calendar.activities, calendar.evidence);
        imports = calendar.platform.imports(activities);
    }

    @AfterEach
    void close() {
        calendar.close();
    }

    @Test
    void theDemonstrationComesInWholeAndOnlyOnce() throws IOException {
        byte[] file = Files.readAllBytes(Path.of("../../config/demo/activities.csv"));

        Progress first = bring(file);
        Progress second = bring(file);

        assertThat(first.errors()).isEmpty();
        assertThat(first.created()).isGreaterThan(150);
        assertThat(second.created()).isZero();
        assertThat(second.skipped()).isEqualTo(first.created() + first.skipped());

        Progress undone = imports.undo(first.id());
        assertThat(undone.kept()).isEmpty();
        assertThat(all()).isEmpty();
    }

    @Test
    void aRowBringsItsStateItsWordsAndItsEvidence() {
        run("Sesión solemne;Sesión solemne;evaluada;25/07/2026 10:00;25/07/2026 12:00;Salón;080901;Ana;Hubo 200 invitados.;foto.jpg | Acta N.º 3;sí\n");

        Activity activity = all().get(0);
        assertThat(activity.state()).isEqualTo(ActivityState.EVALUATED);
        assertThat(activity.result()).isEqualTo("Hubo 200 invitados.");
        assertThat(activity.isPublic()).isTrue();
        assertThat(calendar.evidence.list(activity.id())).extracting(Evidence::caption).containsExactly("Sesión solemne", "Acta N.º 3");
        assertThat(calendar.evidence.list(activity.id())).extracting(Evidence::image).containsExactly(true, false);
    }

    @Test
    void everyWrongCellIsNamedAndTheOtherRowsComeIn() {
        Progress result = run("""
                Buena;Otra;;26/10/2026;;;;Ana;;;no
                ;Fiesta;lista;31/02/2026 10:00;;;999999;;;;quizás
                Sin resultado;Otra;concluida;01/10/2026 10:00;01/10/2026 09:00;;;Ana;;;no
                Al revés;Otra;programada;01/10/2026 10:00;01/10/2026 09:00;;;Ana;;;no
                """);

        assertThat(result.created()).isEqualTo(1);
        assertThat(all().get(0).allDay()).isTrue();
        assertThat(result.errors()).extracting(error -> error.row() + " " + error.column()).containsExactlyInAnyOrder(
                "3 titulo", "3 tipo", "3 estado", "3 inicio", "3 ubigeo", "3 responsable", "3 publico", "4 resultado", "4 fin", "5 fin");
    }

    @Test
    void aCellThatIsNoTextIsNamedAndTheOtherRowsComeIn() {
        Progress result = run("Bue\u200bna;Otra;;26/10/2026;;;;Ana;;;no\n"
                + "Con \u001b dentro;Otra;;26/10/2026;;Sal\u0081ón;;Ana;;Ac\u0007ta;no\n");

        assertThat(all()).singleElement().satisfies(activity -> assertThat(activity.title()).isEqualTo("Buena"));
        assertThat(result.errors()).extracting(error -> error.row() + " " + error.column())
                .containsExactlyInAnyOrder("3 titulo", "3 lugar", "3 evidencia");
        assertThat(result.errors()).allSatisfy(error -> assertThat(error.message()).contains("no es texto"));
    }

    @Test
    void aFileWithoutItsColumnsIsRefused() {
        assertThatThrownBy(() -> imports.bring(activities, "a.csv", "nombre;fecha\nx;y\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void onlyWhoMayEvaluateBringsWhatIsEvaluated() {
        CurrentUser staff = new CurrentUser(7, "rcruz", "Rosa Cruz", List.of(), Set.of("calendar.read", "calendar.write"));
        String row = "Sesión;Otra;evaluada;25/07/2026 10:00;;;;Ana;Vinieron todos.;;no\n";

        assertThat(CurrentUser.as(staff, () -> run(row)).errors()).extracting(RowError::column).containsExactly("estado");
        assertThat(CurrentUser.as(staff, () -> run(row.replace("evaluada", "concluida"))).created()).isEqualTo(1);
    }

    @Test
    void anActivityThatSomebodyChangedOrShowedSinceIsNotTakenBack() {
        Progress done = run("Una;Otra;;26/10/2026;;;;Ana;;Acta 1;no\nDos;Otra;;27/10/2026;;;;Ana;;;no\nTres;Otra;;28/10/2026;;;;Ana;;;no\n");
        List<Activity> there = all();
        calendar.activities.update(there.get(1).id(), CalendarFixture.form("Otro título", "2026-10-27T08:00"), 1);
        calendar.evidence.add(there.get(2).id(), new EvidenceForm("Acta 2", null, null, null));

        Progress undone = imports.undo(done.id());

        assertThat(undone.kept()).extracting(Kept::why).containsExactly("«Otro título» cambió después de la importación.", "«Tres» cambió después de la importación.");
        assertThat(all()).extracting(Activity::title).containsExactlyInAnyOrder("Otro título", "Tres");
    }

    private Progress run(String rows) {
        return bring((HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private Progress bring(byte[] file) {
        // Stored before, as by whoever brings files: within the import it would wait for it for ever.
        MediaFile photo = calendar.picture(7);
        return imports.bring(activities.withFiles(name -> Optional.of(photo)), "actividades.csv", file);
    }

    private List<Activity> all() {
        return calendar.activities.list(ActivityFilter.ALL, Paging.of("start", null, null, Activities.SORTS)).items();
    }
}
