package org.pregon.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pregon.calendar.Deadlines.Term;
import org.pregon.calendar.Deadlines.Unit;
import org.pregon.core.InvalidInputException;
import org.pregon.core.InvalidInputException.FieldError;
import org.pregon.core.date.CivicDateBook.Entry;
import org.pregon.core.date.CivicDateBook.Origin;
import org.pregon.core.date.CivicKind;
import org.pregon.core.date.CivicScope;
import org.pregon.core.date.ElectoralPeriodForm;
import org.pregon.core.date.Verification;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;

/** Terms, what falls due, and the dates that the office adds. It is Friday 23 October 2026. */
@OnBothDatabases
class DeadlinesTest {
    private static final String HERE = "080901";

    private final CalendarFixture calendar;

    DeadlinesTest(TestDatabase engine) {
        calendar = new CalendarFixture(engine);
    }

    @AfterEach
    void close() {
        calendar.close();
    }

    private static CivicDateForm date(String name, String rule, CivicScope scope, @Nullable String place, boolean nonWorking) {
        return new CivicDateForm(name, rule, CivicKind.LO, scope, place, nonWorking, null, null, null, "Ordenanza 12-2026-MPLC", Verification.VL, null);
    }

    @Test
    void aTermInWorkingDaysStepsOverHolidaysAndOneInCalendarDaysEndsOnAWorkingDay() {
        LocalDate friday = LocalDate.of(2026, 10, 30);
        // 2 November is worked; 5 November is the municipal worker's day.
        assertThat(calendar.deadlines.term(friday, 5, Unit.WORKING, HERE)).isEqualTo(new Term(friday, LocalDate.of(2026, 11, 9), null, 17, 10));
        Term moved = calendar.deadlines.term(friday, 8, Unit.CALENDAR, HERE);
        assertThat(moved.last()).isEqualTo(LocalDate.of(2026, 11, 9));
        assertThat(moved.moved()).isEqualTo(LocalDate.of(2026, 11, 7));
        assertThat(calendar.deadlines.term(LocalDate.of(2026, 8, 31), 1, Unit.MONTHS, HERE).last()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(calendar.deadlines.term(LocalDate.of(2024, 2, 29), 1, Unit.YEARS, HERE).last()).isEqualTo(LocalDate.of(2025, 3, 3));
    }

    @Test
    void aDayThatTheOfficeDeclaresMovesTheTermsOfItsPlace() {
        LocalDate friday = LocalDate.of(2026, 11, 13);
        LocalDate monday = LocalDate.of(2026, 11, 16);
        assertThat(calendar.deadlines.term(friday, 1, Unit.WORKING, HERE).last()).isEqualTo(monday);

        Entry added = calendar.civicDays.add(date("Aniversario del Barrio Ñuñorco", "16 de noviembre solo en 2026", CivicScope.DISTRICT, HERE, true));

        assertThat(added.date().id()).isEqualTo("aniversario-del-barrio-nunorco");
        assertThat(calendar.deadlines.term(friday, 1, Unit.WORKING, HERE).last()).isEqualTo(monday.plusDays(1));
        assertThat(calendar.deadlines.term(friday, 1, Unit.WORKING, "150101").last()).isEqualTo(monday);
        assertThat(calendar.civicDays.origins()).containsEntry(added.date().id(), Origin.ADDED).containsEntry("navidad", Origin.CONFIGURED);
    }

    @Test
    void aScopeTakesAsMuchOfThePlaceAsItNeeds() {
        assertThat(calendar.civicDays.add(date("Fiesta regional", "1 de diciembre", CivicScope.REGIONAL, HERE, false)).date().ubigeo()).isEqualTo("08");
        assertThat(calendar.civicDays.add(date("Fiesta nacional", "1 de diciembre", CivicScope.NATIONAL, HERE, false)).date().ubigeo()).isEmpty();
    }

    @Test
    void everythingWrongInADateIsNamedAtOnce() {
        CivicDateForm wrong = new CivicDateForm("???", "31 de febrero", CivicKind.LO, CivicScope.DISTRICT, null, false, 1, 9999, 12, null, Verification.U, null);
        assertThatThrownBy(() -> calendar.civicDays.add(wrong)).isInstanceOfSatisfying(InvalidInputException.class,
                refused -> assertThat(refused.errors()).extracting(FieldError::field).containsExactly("rule", "name", "place", "from", "to", "originYear"));
    }

    @Test
    void whatFallsDueStandsInItsOrderWithTheWorkingDaysLeft() {
        calendar.civicDays.add(date("Presentar el plan de comunicación", "hasta el 30 de octubre", CivicScope.NATIONAL, null, false));

        assertThat(calendar.deadlines.coming(10)).containsExactly(
                new Countdown("Presentar el plan de comunicación", LocalDate.of(2026, 10, 30), "Ordenanza 12-2026-MPLC", 7, 5));
        assertThat(calendar.deadlines.coming(90)).extracting(Countdown::on).isSorted().hasSizeGreaterThan(1);
        assertThat(calendar.deadlines.coming(3)).isEmpty();
    }

    @Test
    void aRunningElectionCountsDownToItsDays() {
        calendar.electoral.create(new ElectoralPeriodForm("Elecciones vecinales", "Ordenanza 3-2026", "0809",
                LocalDate.of(2026, 10, 20), LocalDate.of(2027, 2, 7), null, null, null));

        assertThat(calendar.deadlines.coming(120)).extracting(Countdown::name, Countdown::on)
                .contains(tuple("Votación: Elecciones vecinales", LocalDate.of(2027, 2, 7)))
                .contains(tuple("Retirar la publicidad anterior a la convocatoria: Elecciones vecinales", LocalDate.of(2026, 10, 29)));
    }
}
