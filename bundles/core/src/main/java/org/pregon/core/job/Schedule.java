package org.pregon.core.job;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.function.UnaryOperator;
import org.pregon.core.date.Lima;

/** The usual times of {@link Job#nextAfter}, by the calendar and clock of Lima. */
public final class Schedule {
    private Schedule() {}

    public static Instant daily(Instant after, LocalTime hour) {
        return first(after, hour, after.atZone(Lima.ZONE).toLocalDate(), day -> day.plusDays(1));
    }

    public static Instant weekly(Instant after, DayOfWeek weekday, LocalTime hour) {
        LocalDate start = after.atZone(Lima.ZONE).toLocalDate().with(TemporalAdjusters.nextOrSame(weekday));
        return first(after, hour, start, day -> day.plusWeeks(1));
    }

    /** @param day of the month; the last one, in a month that is shorter */
    public static Instant monthly(Instant after, int day, LocalTime hour) {
        LocalDate start = inMonth(YearMonth.from(after.atZone(Lima.ZONE)), day);
        return first(after, hour, start, date -> inMonth(YearMonth.from(date).plusMonths(1), day));
    }

    private static LocalDate inMonth(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    private static Instant first(Instant after, LocalTime hour, LocalDate start, UnaryOperator<LocalDate> next) {
        LocalDate day = start;
        Instant time = instant(day, hour);
        while (!time.isAfter(after)) {
            day = next.apply(day);
            time = instant(day, hour);
        }
        return time;
    }

    private static Instant instant(LocalDate day, LocalTime hour) {
        return day.atTime(hour).atZone(Lima.ZONE).toInstant();
    }
}
