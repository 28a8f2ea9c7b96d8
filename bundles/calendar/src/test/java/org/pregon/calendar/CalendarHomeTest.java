package org.pregon.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.home.HomeData;
import org.pregon.core.home.HomeData.AgendaItem;
import org.pregon.core.home.HomeData.Figure;
import org.pregon.core.home.HomeData.Item;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;

@OnBothDatabases
class CalendarHomeTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-10-23");
    private static final CurrentUser READER = new CurrentUser(2, "ana", "Ana", List.of(), Set.of("*.read"));

    private final CalendarFixture calendar;
    private final CalendarHome home;

    CalendarHomeTest(TestDatabase engine) {
        calendar = new CalendarFixture(engine);
        home = new CalendarHome(calendar.sql, calendar.activities, calendar.civicDays);
    }

    @AfterEach
    void close() {
        calendar.close();
    }

    @Test
    void theWeekRunsFromMondayToSunday() {
        calendar.activity("Domingo pasado", "2026-10-18T20:00");
        Activity monday = calendar.activity("Lunes", "2026-10-19T08:00");
        calendar.activity("Domingo", "2026-10-25T08:00");
        calendar.activity("Lunes siguiente", "2026-10-26T08:00");
        calendar.bring(calendar.activity("Cancelada", "2026-10-24T08:00"), ActivityState.CANCELLED);

        List<AgendaItem> agenda = home.home(READER, TODAY).agenda();

        assertThat(agenda).extracting(AgendaItem::title)
                .contains("Lunes", "Domingo", "Día Nacional de la Persona de Talla Baja")
                .doesNotContain("Domingo pasado", "Lunes siguiente", "Cancelada")
                .noneMatch(title -> title.startsWith("Izamiento"));
        assertThat(agenda).filteredOn(item -> item.title().equals("Lunes")).containsExactly(new AgendaItem(
                "2026-10-19T08:00", "2026-10-19T10:00", "Lunes", "Plaza de Armas", "#/calendar/" + monday.id()));
    }

    @Test
    void figuresCompareWithTheMonthBefore() {
        calendar.bring(calendar.activity("Setiembre", "2026-09-10T08:00"), ActivityState.DONE);
        calendar.activity("Octubre", "2026-10-25T08:00");
        Activity done = calendar.bring(calendar.activity("Octubre, concluida", "2026-10-10T08:00"), ActivityState.DONE);
        calendar.evidence.add(done.id(), new EvidenceForm("Acta", null, null, null));

        List<Figure> figures = home.home(READER, TODAY).figures();

        assertThat(figures).extracting(figure -> figure.label() + " " + figure.value() + "/" + figure.previous())
                .containsExactly("Actividades del mes 2/1", "Concluidas 1/1", "Con evidencia 1/0", "Públicas 0/0");
    }

    @Test
    void whatIsLateAndWhatWaitsIsNamed() {
        Activity late = calendar.activity("Sin concluir", "2026-10-20T08:00");
        Activity waiting = calendar.bring(calendar.activity("Izamiento", "2026-10-18T08:00"), ActivityState.DONE);

        HomeData data = home.home(CurrentUser.SYSTEM, TODAY);

        assertThat(data.late()).containsExactly(new Item("Sin concluir", "2026-10-20", "#/calendar/" + late.id()));
        assertThat(data.waiting()).containsExactly(new Item("Por evaluar: Izamiento", null, "#/calendar/" + waiting.id()));
    }

    @Test
    void whoOnlyReadsHasNoWorkWaiting() {
        calendar.activity("Sin concluir", "2026-10-20T08:00");
        calendar.bring(calendar.activity("Izamiento", "2026-10-18T08:00"), ActivityState.DONE);

        HomeData data = home.home(READER, TODAY);

        assertThat(data.late()).isEmpty();
        assertThat(data.waiting()).isEmpty();
        assertThat(data.agenda()).isNotEmpty();
        assertThat(data.steps()).isEmpty();
    }

    @Test
    void theFirstActivityIsAskedForUntilItIsThere() {
        assertThat(home.home(CurrentUser.SYSTEM, TODAY).steps()).extracting(HomeData.Step::done).containsExactly(false);

        calendar.activity("Izamiento", "2026-10-18T08:00");

        assertThat(home.home(CurrentUser.SYSTEM, TODAY).steps()).extracting(HomeData.Step::done).containsExactly(true);
    }

    @Test
    void whoMayNotReadTheCalendarSeesNothingOfIt() {
        calendar.activity("Sin concluir", "2026-10-20T08:00");

        assertThat(home.home(new CurrentUser(3, "x", "X", List.of(), Set.of()), TODAY)).isEqualTo(HomeData.EMPTY);
    }
}
