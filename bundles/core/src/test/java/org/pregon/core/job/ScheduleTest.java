package org.pregon.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final LocalTime SEVEN = LocalTime.of(7, 0);

    /** Friday 23 October 2026, 23:30 in Lima; already Saturday in UTC. */
    private static final Instant LATE = Instant.parse("2026-10-24T04:30:00Z");

    @Test
    void dailyIsADayOfLima() {
        assertThat(Schedule.daily(LATE, SEVEN)).isEqualTo("2026-10-24T12:00:00Z");
        assertThat(Schedule.daily(LATE, LocalTime.of(23, 45))).isEqualTo("2026-10-24T04:45:00Z");
        assertThat(Schedule.daily(Instant.parse("2026-10-24T12:00:00Z"), SEVEN)).isEqualTo("2026-10-25T12:00:00Z");
    }

    @Test
    void weeklyIsTodayOnlyWhileTheHourIsAhead() {
        assertThat(Schedule.weekly(LATE, DayOfWeek.FRIDAY, SEVEN)).isEqualTo("2026-10-30T12:00:00Z");
        assertThat(Schedule.weekly(LATE, DayOfWeek.FRIDAY, LocalTime.of(23, 45))).isEqualTo("2026-10-24T04:45:00Z");
        assertThat(Schedule.weekly(LATE, DayOfWeek.MONDAY, SEVEN)).isEqualTo("2026-10-26T12:00:00Z");
    }

    @Test
    void monthlyKeepsToTheLastDayOfShortMonthsAndReturnsToItsOwn() {
        Instant february = Schedule.monthly(Instant.parse("2027-01-31T12:00:00Z"), 31, SEVEN);

        assertThat(february).isEqualTo("2027-02-28T12:00:00Z");
        assertThat(Schedule.monthly(february, 31, SEVEN)).isEqualTo("2027-03-31T12:00:00Z");
        assertThat(Schedule.monthly(LATE, 1, SEVEN)).isEqualTo("2026-11-01T12:00:00Z");
    }
}
