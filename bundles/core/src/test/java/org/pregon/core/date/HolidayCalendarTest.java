package org.pregon.core.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.EnumSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms counted by hand on the calendars of 2025 to 2027; articles are of the TUO of Law 27444. */
class HolidayCalendarTest {
    private static final String QUILLABAMBA = "080901";

    private final HolidayCalendar days = new HolidayCalendar(ShippedCalendar.dates());

    @ParameterizedTest(name = "art. {3}: {1} days from {0} end on {2}")
    @CsvSource({
        // Friday's notification: Monday is day 1.
        "2026-11-20,  1, 2026-11-23, 144.1",
        // Notified on a Saturday: still Monday.
        "2026-11-21,  1, 2026-11-23, 144.1",
        "2026-11-23,  5, 2026-11-30, 145.1",
        // 8 and 9 December do not count.
        "2026-12-04,  5, 2026-12-15, 145.1",
        // Holy Thursday and Good Friday.
        "2026-04-01,  1, 2026-04-06, 145.1",
        // 23, 28 and 29 July, and 27 July by the decree of 2026.
        "2026-07-22,  3, 2026-07-31, 145.1",
        // The year ends: 25 December, 1 January and 2 January by decree.
        "2025-12-24,  5, 2026-01-05, 145.1",
        // The municipal worker's day.
        "2026-11-04,  1, 2026-11-06, 145.1",
        "2026-11-22,  0, 2026-11-23, 145.2",
        "2026-11-23,  0, 2026-11-23, 145.2",
        // A citizen has ten days, the whole procedure thirty.
        "2026-09-30, 10, 2026-10-15, 143.4",
        "2026-09-30, 30, 2026-11-13, 39",
        // Back: a session called five working days before Monday 14 December.
        "2026-12-14, -5, 2026-12-03, LOM 13"})
    void aTermInDaysEndsOnTheDayCountedByHand(LocalDate from, int workingDays, LocalDate last, String article) {
        assertThat(days.plus(from, workingDays, QUILLABAMBA)).isEqualTo(last);
    }

    @ParameterizedTest(name = "art. {3}: {1} from {0} ends on {2}")
    @CsvSource({
        "2026-10-20, P1M, 2026-11-20, 145.3",
        // The 22nd of November is a Sunday.
        "2026-10-22, P1M, 2026-11-23, 145.2",
        // No 31st of November: the first working day of December.
        "2026-10-31, P1M, 2026-12-01, 145.3",
        // No 30th of February: Monday 2 March.
        "2025-11-30, P3M, 2026-03-02, 145.3",
        "2028-02-29, P1Y, 2029-03-01, 145.3",
        "2025-11-24, P1Y, 2026-11-24, 145.3"})
    void aTermInMonthsOrYearsRunsFromDateToDate(LocalDate from, Period term, LocalDate last, String article) {
        assertThat(days.lastDayOfTerm(from, term, QUILLABAMBA)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"2026-11, 2026-11-02", "2026-12, 2026-12-01", "2026-01, 2026-01-05", "2026-05, 2026-05-04", "2027-01, 2027-01-04"})
    void theMonthBeginsToWork(YearMonth month, LocalDate first) {
        assertThat(days.firstWorkingDay(month, QUILLABAMBA)).isEqualTo(first);
    }

    @Test void aRegionalHolidayCountsInItsRegionOnly() {
        LocalDate tacna = LocalDate.of(2026, 8, 28);

        assertThat(days.isWorkingDay(tacna, "230101")).isFalse();
        assertThat(days.isWorkingDay(tacna, QUILLABAMBA)).isTrue();
        assertThat(days.isWorkingDay(tacna, "")).isTrue();
    }

    @Test void theDecreesOfCuscoCountInTheirYearOnly() {
        assertThat(days.isWorkingDay(LocalDate.of(2025, 4, 14), QUILLABAMBA)).isFalse();
        assertThat(days.isWorkingDay(LocalDate.of(2025, 4, 14), "150101")).isTrue();
        assertThat(days.isWorkingDay(LocalDate.of(2026, 3, 30), QUILLABAMBA)).isTrue();
    }

    @Test void restDaysAreAChoice() {
        HolidayCalendar sundaysOff = new HolidayCalendar(ShippedCalendar.dates(), EnumSet.of(DayOfWeek.SUNDAY));

        assertThat(sundaysOff.isWorkingDay(LocalDate.of(2026, 11, 21), QUILLABAMBA)).isTrue();
        assertThatThrownBy(() -> new HolidayCalendar(ShippedCalendar.dates(), EnumSet.allOf(DayOfWeek.class))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test void aTermOfDaysIsNotATermOfMonths() {
        assertThatThrownBy(() -> days.lastDayOfTerm(LocalDate.of(2026, 1, 1), Period.ofDays(3), "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> days.isWorkingDay(LocalDate.of(2026, 1, 1), "Cusco")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void betweenUndoesPlus(@ForAll @IntRange(min = 0, max = 5000) int day, @ForAll @IntRange(min = 1, max = 300) int count) {
        LocalDate from = LocalDate.of(2022, 1, 1).plusDays(day);

        LocalDate last = days.plus(from, count, QUILLABAMBA);

        assertThat(days.isWorkingDay(last, QUILLABAMBA)).isTrue();
        assertThat(days.between(from, last, QUILLABAMBA)).isEqualTo(count);
        assertThat(days.between(last, from, QUILLABAMBA)).isEqualTo(-count);
    }
}
