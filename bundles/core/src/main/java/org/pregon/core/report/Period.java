package org.pregon.core.report;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Days from {@code from} to {@code to}, both included, in America/Lima.
 */
public record Period(LocalDate from, LocalDate to) {
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("Period ends before it begins: " + from + " to " + to);
        }
    }

    public static Period of(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    public static Period of(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The period of the same kind just before: a whole month before a whole month, else as many days. */
    public Period previous() {
        if (from.getDayOfMonth() == 1 && to.equals(YearMonth.from(from).atEndOfMonth())) {
            return of(YearMonth.from(from).minusMonths(1));
        }
        if (from.getDayOfYear() == 1 && to.equals(LocalDate.of(from.getYear(), 12, 31))) {
            return of(from.getYear() - 1);
        }
        LocalDate end = from.minusDays(1);
        return new Period(end.minusDays(to.toEpochDay() - from.toEpochDay()), end);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
