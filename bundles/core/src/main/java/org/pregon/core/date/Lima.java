package org.pregon.core.date;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/**
 * Dates as Peru counts and writes them: America/Lima, weeks from Monday, "setiembre". The words are ours and not the
 * JDK's, whose Spanish changes between versions.
 */
public final class Lima {
    public static final ZoneId ZONE = ZoneId.of("America/Lima");
    public static final DayOfWeek FIRST_DAY_OF_WEEK = DayOfWeek.MONDAY;

    private static final DateTimeFormatter NUMBERS = strict("dd/MM/uuuu");
    private static final DateTimeFormatter TYPED = strict("d/M/uuuu");

    private Lima() {}

    public static LocalDate today(Clock clock) {
        return now(clock).toLocalDate();
    }

    /** Wall-clock time, as ceremonies and agendas are kept. */
    public static LocalDateTime now(Clock clock) {
        return LocalDateTime.ofInstant(clock.instant(), ZONE);
    }

    /** The Monday on or before. */
    public static LocalDate startOfWeek(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(FIRST_DAY_OF_WEEK));
    }

    /** {@code 23/11/2026}. */
    public static String numbers(LocalDate day) {
        return NUMBERS.format(day);
    }

    /** {@code lun 23 nov 2026}. */
    public static String brief(LocalDate day) {
        return abbreviated(SpanishWords.weekday(day.getDayOfWeek())) + " " + day.getDayOfMonth() + " "
            + abbreviated(SpanishWords.month(day.getMonth())) + " " + day.getYear();
    }

    /** {@code 23 de noviembre de 2026}, as documents are dated. */
    public static String words(LocalDate day) {
        return day.getDayOfMonth() + " de " + SpanishWords.month(day.getMonth()) + " de " + day.getYear();
    }

    /** {@code noviembre de 2026}. */
    public static String words(YearMonth month) {
        return SpanishWords.month(month.getMonth()) + " de " + month.getYear();
    }

    /** {@code noviembre}. */
    public static String month(LocalDate day) {
        return SpanishWords.month(day.getMonth());
    }

    /** Reads {@code 23/11/2026} or {@code 2026-11-23}; empty for anything else, and for days that do not exist such as 31/02. */
    public static Optional<LocalDate> parse(String text) {
        String plain = text.strip();
        try {
            return Optional.of(plain.contains("/") ? LocalDate.parse(plain, TYPED) : LocalDate.parse(plain));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String abbreviated(String word) {
        return word.substring(0, 3);
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
