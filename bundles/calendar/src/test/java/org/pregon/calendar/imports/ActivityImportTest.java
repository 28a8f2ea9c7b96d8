package org.pregon.calendar.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pregon.calendar.Activities;
import org.pregon.calendar.Activity;
import org.pregon.calendar.ActivityFilter;
import org.pregon.calendar.ActivityState;
import org.pregon.calendar.CalendarFixture;
import org.pregon.calendar.Evidence;
import org.pregon.core.InvalidInputException;
import org.pregon.core.rest.Paging;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;

@OnBothDatabases
class ActivityImportTest {
    private static final String HEADER = "título;tipo;estado;inicio;fin;lugar;ubigeo;responsable;resultado;evidencia;público\n";

    private final CalendarFixture calendar;
    private final ActivityImport imports;

    ActivityImportTest(TestDatabase engine) {
        calendar = new CalendarFixture(engine);
        imports = new ActivityImport(calendar.sql, calendar.activities, calendar.evidence);
    }

    @AfterEach
    void close() {
        calendar.close();
    }

    @Test
    void theDemonstrationComesInWholeAndOnlyOnce() throws IOException {
        byte[] file = Files.readAllBytes(Path.of("../../config/demo/activities.csv"));

        ImportResult first = imports.run(file, name -> Optional.of(calendar.picture(name.length())));
        ImportResult second = imports.run(file, name -> Optional.of(calendar.picture(name.length())));

        assertThat(first.errors()).isEmpty();
        assertThat(first.created()).isGreaterThan(150);
        assertThat(second.created()).isZero();
        assertThat(second.skipped()).isEqualTo(first.created() + first.skipped());
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
        ImportResult result = run("""
                Buena;Otra;;26/10/2026;;;;Ana;;;no
                ;Fiesta;lista;31/02/2026 10:00;;;999999;;;;quizás
                Sin resultado;Otra;concluida;01/10/2026 10:00;01/10/2026 09:00;;;Ana;;;no
                Al revés;Otra;programada;01/10/2026 10:00;01/10/2026 09:00;;;Ana;;;no
                """);

        assertThat(result.created()).isEqualTo(1);
        assertThat(all().get(0).allDay()).isTrue();
        assertThat(result.errors()).extracting(error -> error.row() + " " + error.column()).containsExactlyInAnyOrder(
                "3 titulo", "3 tipo", "3 estado", "3 inicio", "3 ubigeo", "3 responsable", "3 publico", "4 resultado", "5 fin");
    }

    @Test
    void aCellThatIsNoTextIsNamedAndTheOtherRowsComeIn() {
        ImportResult result = run("Bue\u200bna;Otra;;26/10/2026;;;;Ana;;;no\n"
                + "Con \u001b dentro;Otra;;26/10/2026;;Sal\u0081ón;;Ana;;Ac\u0007ta;no\n");

        assertThat(all()).singleElement().satisfies(activity -> assertThat(activity.title()).isEqualTo("Buena"));
        assertThat(result.errors()).extracting(error -> error.row() + " " + error.column())
                .containsExactlyInAnyOrder("3 titulo", "3 lugar", "3 evidencia");
        assertThat(result.errors()).allSatisfy(error -> assertThat(error.message()).contains("no es texto"));
    }

    @Test
    void aFileWithoutItsColumnsIsRefused() {
        assertThatThrownBy(() -> imports.run("nombre;fecha\nx;y\n".getBytes(StandardCharsets.UTF_8), name -> Optional.empty()))
                .isInstanceOf(InvalidInputException.class);
    }

    private ImportResult run(String rows) {
        return imports.run((HEADER + rows).getBytes(StandardCharsets.UTF_8), name -> Optional.of(calendar.picture(7)));
    }

    private List<Activity> all() {
        return calendar.activities.list(ActivityFilter.ALL, Paging.of("start", null, null, Activities.SORTS)).items();
    }
}
