package org.pregon.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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

    private static final CurrentUser WRITER = new CurrentUser(4, "eva", "Eva", List.of(), Set.of("*.read", "*.write"));
    private static final CurrentUser HEAD = new CurrentUser(3, "rosa", "Rosa", List.of(), Set.of("*.read", "*.write", "*.approve"));
    private static final CurrentUser ADMINISTRATOR = new CurrentUser(1, "admin", "Administración", List.of("admin"), Set.of("*"));

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
    void theMonthUpToTodayIsComparedWithTheSameDaysOfTheMonthBefore() {
        calendar.activities.create(CalendarFixture.form("Setiembre", "2026-09-10T08:00", ActivityKind.CEREMONY, true));
        calendar.activities.create(CalendarFixture.form("El 23 de setiembre", "2026-09-23T20:00", ActivityKind.CEREMONY, true));
        calendar.activities.create(CalendarFixture.form("Setiembre, después", "2026-09-24T08:00", ActivityKind.CEREMONY, true));
        calendar.activities.create(CalendarFixture.form("Octubre, esta noche", "2026-10-23T20:00", ActivityKind.CEREMONY, true));
        calendar.activities.create(CalendarFixture.form("Octubre, después", "2026-10-24T08:00", ActivityKind.CEREMONY, true));

        assertThat(home.home(READER, TODAY).figures()).filteredOn(figure -> figure.previous() != null)
                .extracting(figure -> figure.label() + ": " + figure.value() + "/" + figure.previous() + " " + figure.before())
                .containsExactly("Actividades, 1 al 23 oct: 1/2 en los mismos días de setiembre",
                        "Públicas: 1/2 en los mismos días de setiembre");
    }

    @Test
    void aLongMonthIsComparedWithTheWholeOfAShortOne() {
        calendar.activities.create(CalendarFixture.form("Febrero", "2026-02-28T20:00", ActivityKind.CEREMONY, false));
        calendar.activities.create(CalendarFixture.form("Marzo", "2026-03-01T08:00", ActivityKind.CEREMONY, false));

        assertThat(home.home(READER, LocalDate.parse("2026-03-31")).figures().get(0))
                .extracting(Figure::value, Figure::previous).containsExactly(BigDecimal.ONE, BigDecimal.ONE);
    }

    @Test
    void whatWasConcludedStandsBesideWhatWasToTakePlace() {
        calendar.bring(calendar.activity("Setiembre", "2026-09-10T08:00"), ActivityState.DONE);
        calendar.activity("Octubre", "2026-10-22T08:00");
        Activity done = calendar.bring(calendar.activity("Octubre, concluida", "2026-10-10T08:00"), ActivityState.DONE);
        calendar.bring(calendar.activity("Octubre, sin evidencia", "2026-10-11T08:00"), ActivityState.DONE);
        calendar.evidence.add(done.id(), new EvidenceForm("Acta", null, null, null));

        assertThat(home.home(READER, TODAY).figures()).filteredOn(figure -> figure.previous() == null)
                .extracting(figure -> figure.label() + ": " + figure.value() + " " + figure.unit())
                .containsExactly("Concluidas: 2 de 3", "Concluidas con evidencia: 1 de 2");
    }

    @Test
    void whatIsLateAndWhatWaitsIsNamed() {
        Activity late = calendar.activity("Sin concluir", "2026-10-20T08:00");
        Activity waiting = calendar.bring(calendar.activity("Izamiento", "2026-10-18T08:00"), ActivityState.DONE);

        HomeData data = home.home(HEAD, TODAY);

        assertThat(data.late()).containsExactly(new Item("Sin concluir", "2026-10-20", "#/calendar/" + late.id()));
        assertThat(data.waiting()).containsExactly(new Item("Por evaluar: Izamiento", null, "#/calendar/" + waiting.id()));
    }

    @Test
    void evaluatingIsOfferedToWhoMayEvaluate() {
        calendar.bring(calendar.activity("Izamiento", "2026-10-18T08:00"), ActivityState.DONE);

        assertThat(home.home(WRITER, TODAY).waiting()).isEmpty();
        assertThat(home.home(HEAD, TODAY).waiting()).hasSize(1);
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
    void whatHasNoRoomIsCounted() {
        for (int day = 1; day <= 7; day++) {
            calendar.bring(calendar.activity("Izamiento " + day, "2026-10-0" + day + "T08:00"), ActivityState.DONE);
        }

        assertThat(home.home(HEAD, TODAY).waiting()).hasSize(6)
                .endsWith(new Item("Y 2 más en la lista", null, "#/calendar/list?state=DONE"));
    }

    @Test
    void theWorkOfTheOfficeDoesNotWaitForTheAdministrator() {
        calendar.activity("Sin concluir", "2026-10-20T08:00");
        calendar.bring(calendar.activity("Izamiento", "2026-10-18T08:00"), ActivityState.DONE);

        HomeData data = home.home(ADMINISTRATOR, TODAY);

        assertThat(data.late()).isEmpty();
        assertThat(data.waiting()).isEmpty();
        assertThat(data.figures()).isNotEmpty();
    }

    @Test
    void theFirstActivityIsAskedForUntilItIsThere() {
        assertThat(home.home(ADMINISTRATOR, TODAY).steps()).extracting(HomeData.Step::done).containsExactly(false);

        calendar.activity("Izamiento", "2026-10-18T08:00");

        assertThat(home.home(ADMINISTRATOR, TODAY).steps()).extracting(HomeData.Step::done).containsExactly(true);
    }

    @Test
    void whoMayNotReadTheCalendarSeesNothingOfIt() {
        calendar.activity("Sin concluir", "2026-10-20T08:00");

        assertThat(home.home(new CurrentUser(3, "x", "X", List.of(), Set.of()), TODAY)).isEqualTo(HomeData.EMPTY);
    }
}
