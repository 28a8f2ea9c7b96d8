package org.pregon.core.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the kinds of {@link CivicRule} share. */
final class Rules {
    private Rules() {}

    static Stream<LocalDate> valid(MonthDay day, int year) {
        return day.isValidYear(year(year)) ? Stream.of(day.atYear(year)) : Stream.empty();
    }

    static String words(MonthDay day) {
        return day.getDayOfMonth() + " de " + SpanishWords.month(day.getMonth());
    }

    static int year(int year) {
        between(year, CivicRule.FIRST_YEAR, CivicRule.LAST_YEAR);
        return year;
    }

    static void between(int value, int min, int max) {
        if (value < min || value > max) {
            throw new DateTimeException(value + " is not between " + min + " and " + max);
        }
    }

    static <T extends Comparable<T>> SortedSet<T> some(SortedSet<T> set) {
        if (set.isEmpty()) {
            throw new DateTimeException("A rule for no day at all");
        }
        return Collections.unmodifiableSortedSet(new TreeSet<>(set));
    }
}
