package org.pregon.core.date;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** How working days are counted where a rule needs them; {@link WorkingDays#at} gives the one of a place. */
@FunctionalInterface
public interface DayCount {
    /** Knows weekends but no holidays: enough for a preview, never for a legal term. */
    DayCount WEEKDAYS = (from, days) -> {
        LocalDate day = from;
        for (int left = days; left > 0;) {
            day = day.plusDays(1);
            left -= day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 ? 1 : 0;
        }
        return day;
    };

    /** The working day that is {@code days} working days after {@code from}; {@code from} itself is not counted. */
    LocalDate plus(LocalDate from, int days);
}
