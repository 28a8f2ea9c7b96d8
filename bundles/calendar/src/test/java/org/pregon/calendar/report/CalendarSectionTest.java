package org.pregon.calendar.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pregon.calendar.Activity;
import org.pregon.calendar.ActivityKind;
import org.pregon.calendar.ActivityState;
import org.pregon.calendar.CalendarFixture;
import org.pregon.calendar.CalendarHome;
import org.pregon.calendar.EvidenceForm;
import org.pregon.core.home.HomeData.Figure;
import org.pregon.core.report.Period;
import org.pregon.core.report.SectionData;
import org.pregon.core.report.SectionData.Chart;
import org.pregon.core.report.SectionData.Indicator;
import org.pregon.core.report.SectionData.Photo;
import org.pregon.core.report.SectionData.Table;
import org.pregon.core.report.SectionData.Upcoming;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;

/** September and October 2026, worked by hand. */
@OnBothDatabases
class CalendarSectionTest {
    private static final Period OCTOBER = Period.of(YearMonth.of(2026, 10));
    private static final CurrentUser READER = new CurrentUser(2, "reader", "Lectora", List.of("reader"), Set.of("*.read"));

    private final CalendarFixture calendar;
    private final CalendarSection section;

    CalendarSectionTest(TestDatabase engine) {
        calendar = new CalendarFixture(engine);
        section = new CalendarSection(calendar.sql, calendar.activities, calendar.civicDays);
    }

    @AfterEach
    void close() {
        calendar.close();
    }

    private void work() {
        make("Setiembre, concluida", "2026-09-10T08:00", ActivityKind.MEETING, false, ActivityState.DONE);
        make("Setiembre, abandonada", "2026-09-11T08:00", ActivityKind.MEETING, false, ActivityState.PLANNED);
        Activity flag = make("Izamiento", "2026-10-04T08:00", ActivityKind.FLAG_RAISING, true, ActivityState.EVALUATED);
        calendar.evidence.add(flag.id(), new EvidenceForm("Escolta en la plaza", "Foto: ORPII", calendar.picture(1).id(), null));
        calendar.evidence.add(flag.id(), new EvidenceForm("Programa", null, null, null));
        make("Entrevista", "2026-10-05T07:00", ActivityKind.INTERVIEW, false, ActivityState.DONE);
        make("Izamiento del lunes", "2026-10-05T08:00", ActivityKind.FLAG_RAISING, true, ActivityState.DONE);
        make("Feria", "2026-10-31T23:30", ActivityKind.CAMPAIGN, true, ActivityState.PLANNED);
        make("Taller", "2026-10-20T09:00", ActivityKind.TRAINING, false, ActivityState.CANCELLED);
        make("Día de la provincia", "2026-11-03T10:00", ActivityKind.CEREMONY, true, ActivityState.PLANNED);
        make("Cancelada de noviembre", "2026-11-04T10:00", ActivityKind.CEREMONY, true, ActivityState.CANCELLED);
    }

    @Test
    void figuresAreThoseOfThePeriodAndTheOneBefore() {
        work();

        List<Indicator> indicators = section.data(OCTOBER).indicators();

        assertThat(indicators).extracting(one -> one.key() + " " + one.value() + one.unit() + " before " + one.previous())
                .containsExactly(
                        "calendar.planned 5 before 2",
                        "calendar.done 3 before 1",
                        "calendar.unfinished 1 before 1",
                        "calendar.cancelled 1 before 0",
                        "calendar.share 60% before 50",
                        "calendar.evaluated 1 before 0",
                        "calendar.evidence 1 before 0",
                        "calendar.public 3 before 0");
    }

    @Test
    void theFirstPageAndTheReportTellTheSameOfTheSameDays() {
        work();
        List<Indicator> report = section.data(OCTOBER).indicators();

        List<Figure> home = new CalendarHome(calendar.sql, calendar.activities, calendar.civicDays)
                .home(READER, YearMonth.of(2026, 10).atEndOfMonth()).figures();

        assertThat(home.get(0).value()).isEqualTo(value(report, "planned"));
        assertThat(home.get(1).value() + " " + home.get(1).unit()).isEqualTo(value(report, "done") + " de " + value(report, "planned"));
        assertThat(home.get(2).value() + " " + home.get(2).unit()).isEqualTo(value(report, "evidence") + " de " + value(report, "done"));
        assertThat(home.get(3).value()).isEqualTo(value(report, "public"));
    }

    @Test
    void theReportSaysWhatFulfilmentIsCountedOf() {
        work();

        assertThat(section.data(OCTOBER).indicators()).filteredOn(one -> !one.note().isEmpty())
                .extracting(one -> one.name() + ": " + one.note())
                .containsExactly("Cumplimiento de lo programado: las concluidas entre todas las programadas, también las que se cancelaron.");
    }

    private static BigDecimal value(List<Indicator> report, String key) {
        return report.stream().filter(one -> one.key().equals("calendar." + key)).findFirst().orElseThrow().value();
    }

    @Test
    void tablesListWhatWasDone() {
        work();

        List<Table> tables = section.data(OCTOBER).tables();

        assertThat(tables.get(0).rows()).containsExactlyInAnyOrder(
                List.of("Izamiento", "2", "2", "0", "0"), List.of("Entrevista", "1", "1", "0", "0"),
                List.of("Campaña", "1", "0", "1", "0"), List.of("Capacitación", "1", "0", "0", "1"));
        assertThat(tables.get(0).total()).containsExactly("Total", "5", "3", "1", "1");
        assertThat(tables.get(2).rows()).extracting(row -> row.get(0) + " " + row.get(1)).containsExactly(
                "04/10/2026 Izamiento", "05/10/2026 Entrevista", "05/10/2026 Izamiento del lunes");
        assertThat(tables.get(2).rows().get(0)).endsWith("Asistieron 180 personas.");
        tables.forEach(table -> assertThat(table.rows()).allMatch(row -> row.size() == table.columns().size()));
    }

    @Test
    void whatWasNotConcludedIsNamedWithItsDateAndWhoAnswersForIt() {
        work();

        Table unfinished = section.data(OCTOBER).tables().get(1);

        assertThat(unfinished.title()).isEqualTo("Actividades sin concluir");
        assertThat(unfinished.rows()).hasSize(1);
        assertThat(unfinished.rows().get(0)).startsWith("31/10/2026", "Feria", "Milagros Quispe");
    }

    @Test
    void theFirstChartIsSortedByWhatItShows() {
        make("Taller 1", "2026-10-05T08:00", ActivityKind.TRAINING, true, ActivityState.CANCELLED);
        make("Taller 2", "2026-10-06T08:00", ActivityKind.TRAINING, true, ActivityState.PLANNED);
        make("Izamiento", "2026-10-04T08:00", ActivityKind.FLAG_RAISING, true, ActivityState.DONE);

        assertThat(section.data(OCTOBER).charts().get(0).labels()).containsExactly("Izamiento", "Capacitación");
    }

    @Test
    void twoChartsShowKindsAndMonths() {
        work();

        List<Chart> charts = section.data(OCTOBER).charts();

        assertThat(charts).hasSize(2);
        assertThat(charts.get(0).labels().get(0)).isEqualTo("Izamiento");
        assertThat(charts.get(0).series().get(0).values().get(0)).isEqualByComparingTo("2");
        assertThat(charts.get(1).labels()).containsExactly("set", "oct");
        assertThat(charts.get(1).title()).isEqualTo("Actividades por mes, setiembre a octubre de 2026");
        assertThat(charts.get(1).series().get(1).values()).map(Number::intValue).containsExactly(1, 3);
        charts.forEach(chart -> chart.series().forEach(series -> assertThat(series.values()).hasSameSizeAs(chart.labels())));
    }

    @Test
    void aFirstMonthHasNoTrend() {
        make("Izamiento", "2026-10-04T08:00", ActivityKind.FLAG_RAISING, true, ActivityState.DONE);

        assertThat(section.data(OCTOBER).charts()).extracting(Chart::title).containsExactly("Actividades concluidas por tipo");
    }

    @Test
    void whatComesNextHasTheLawsDatesToo() {
        work();

        List<Upcoming> upcoming = section.data(OCTOBER).upcoming();

        assertThat(upcoming).contains(new Upcoming("mar 3 nov, 10:00", "Día de la provincia", "Plaza de Armas", "Milagros Quispe"));
        assertThat(upcoming).extracting(Upcoming::what).contains("Todos los Santos", "Día del Trabajador Municipal")
                .doesNotContain("Cancelada de noviembre", "Feria");
    }

    @Test
    void photographsComeWithTheirWords() {
        work();

        assertThat(section.data(OCTOBER).photos())
                .containsExactly(new Photo(calendar.picture(1).id(), "Escolta en la plaza", "Foto: ORPII"));
    }

    @Test
    void highlightsNameWhatThePublicSawAndWhatWasCalledOff() {
        work();

        SectionData data = section.data(OCTOBER);

        assertThat(data.highlights()).containsExactly(
                "Izamiento: Asistieron 180 personas.",
                "Izamiento del lunes: Asistieron 180 personas.",
                "Cancelada: Taller. Asistieron 180 personas.");
        assertThat(data.summary()).isEqualTo(
                "De 5 actividades programadas se concluyeron 3 (60 %), 1 quedó sin concluir y se canceló 1. De las concluidas, 1 fue evaluada.");
    }

    @Test
    void anIdleMonthHasOnlyWhatComesNext() {
        SectionData data = section.data(Period.of(YearMonth.of(2020, 5)));

        assertThat(data.indicators()).isEmpty();
        assertThat(data.tables()).isEmpty();
        assertThat(data.upcoming()).extracting(Upcoming::what).contains("San Pedro y San Pablo");
    }

    @Test
    void aThousandActivitiesTakeNoLongerThanAFewQueries() {
        for (int i = 0; i < 1_000; i++) {
            calendar.activities.create(CalendarFixture.form(
                    "Actividad " + i, "2026-10-%02dT%02d:00".formatted(1 + i % 31, 7 + i % 12), ActivityKind.values()[i % 17], i % 2 == 0));
        }
        section.data(OCTOBER);

        long start = System.nanoTime();
        SectionData data = section.data(OCTOBER);
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(data.indicators().get(0).value()).isEqualByComparingTo("1000");
        // A query for each activity would take tens of seconds on the machines that test this.
        assertThat(took).isLessThan(Duration.ofSeconds(3));
    }

    private Activity make(String title, String start, ActivityKind kind, boolean open, ActivityState state) {
        return calendar.bring(calendar.activities.create(CalendarFixture.form(title, start, kind, open)), state);
    }
}
