package org.pregon.core.date;

import static java.util.stream.Collectors.toList;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * When a civic date or an obligation falls, in any year. Rules are written and read in Spanish ("segundo domingo de
 * mayo", "3 días antes de Pascua"; the whole language is in {@code docs/civic-rules.md}); {@link #text} gives the one
 * form that {@link #parse} reads back as an equal rule. Immutable; the same year always gives the same answer.
 */
public sealed interface CivicRule {
    /** The Gregorian calendar's first whole year. */
    int FIRST_YEAR = 1583;
    int LAST_YEAR = 9998;

    /** @throws org.pregon.core.InvalidInputException on the field {@code rule}, saying in Spanish what is not understood */
    static CivicRule parse(String text) {
        return new CivicRuleParser(text).rule();
    }

    /** What starts in the year, in order; empty where the rule skips it (29 February, a fifth Sunday, a year out of its limits). */
    List<Occurrence> occurrences(int year, DayCount count);

    /** As {@link #occurrences(int, DayCount)}, with working days that know no holidays. */
    default List<Occurrence> occurrences(int year) {
        return occurrences(year, DayCount.WEEKDAYS);
    }

    /** The rule as an administrator would write it. */
    String text();

    /** {@code 28 de julio}. */
    record FixedDay(MonthDay day) implements CivicRule {
        @Override public List<Occurrence> occurrences(int year, DayCount count) {
            return Rules.valid(day, year).map(Occurrence::day).collect(toList());
        }

        @Override public String text() {
            return Rules.words(day);
        }
    }

    /** {@code del 1 al 31 de julio}; may run over the end of the year. */
    record Range(MonthDay first, MonthDay last) implements CivicRule {
        @Override public List<Occurrence> occurrences(int year, DayCount count) {
            LocalDate from = first.atYear(Rules.year(year));
            LocalDate to = last.atYear(last.isBefore(first) ? year + 1 : year);
            return List.of(new Occurrence(from, to, null, Occurrence.Kind.DAY));
        }

        @Override public String text() {
            String from = first.getMonth() == last.getMonth() ? String.valueOf(first.getDayOfMonth()) : Rules.words(first);
            return "del " + from + " al " + Rules.words(last);
        }
    }

    /** {@code 3 días antes de Pascua}; Easter Sunday itself is 0. */
    record FromEaster(int days) implements CivicRule {
        /** So many that the day stays in the year of its Easter. */
        static final int MIN = -80;
        static final int MAX = 250;

        public FromEaster {
            Rules.between(days, MIN, MAX);
        }

        @Override public List<Occurrence> occurrences(int year, DayCount count) {
            return List.of(Occurrence.day(Easter.sunday(Rules.year(year)).plusDays(days)));
        }

        @Override public String text() {
            int n = Math.abs(days);
            return days == 0 ? "Pascua" : n + (n == 1 ? " día " : " días ") + (days < 0 ? "antes" : "después") + " de Pascua";
        }
    }

    /** {@code segundo domingo de mayo}; {@link #LAST} for the last one. */
    record NthWeekday(int nth, DayOfWeek weekday, Month month) implements CivicRule {
        public static final int LAST = -1;

        public NthWeekday {
            if (nth != LAST) {
                Rules.between(nth, 1, 5);
            }
        }

        @Override public List<Occurrence> occurrences(int year, DayCount count) {
            LocalDate day = LocalDate.of(Rules.year(year), month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
            return day.getMonth() == month ? List.of(Occurrence.day(day)) : List.of();
        }

        @Override public String text() {
            return SpanishWords.ordinal(nth) + " " + SpanishWords.weekday(weekday) + " de " + SpanishWords.month(month);
        }
    }

    /** {@code cada lunes y domingo a las 08:00}. */
    record Weekly(SortedSet<DayOfWeek> weekdays, @Nullable LocalTime time) implements CivicRule {
        public Weekly {
            weekdays = Rules.some(weekdays);
        }

        @Override public List<Occurrence> occurrences(int year, DayCount count) {
            LocalDate first = LocalDate.of(Rules.year(year), 1, 1);
            return first.datesUntil(first.plusYears(1)).filter(day -> weekdays.contains(day.getDayOfWeek()))
                .map(day -> new Occurrence(day, day, time, Occurrence.Kind.DAY)).collect(toList());
        }

        @Override public String text() {
            String days = SpanishWords.list(weekdays.stream().map(SpanishWords::weekday).toList());
            return "cada " + days + (time == null ? "" : " a las " + time);
        }
    }

    /** {@code en mayo y setiembre}: something owed once within each of the months. */
    record InMonths(SortedSet<Month> months) implements CivicRule {
        public InMonths {
            months = Rules.some(months);
        }

        @Override public List<Occurrence> occurrences(int year, DayCount count) {
            return months.stream().map(month -> YearMonth.of(Rules.year(year), month))
                .map(month -> new Occurrence(month.atDay(1), month.atEndOfMonth(), null, Occurrence.Kind.DEADLINE)).collect(toList());
        }

        @Override public String text() {
            return "en " + SpanishWords.list(months.stream().map(SpanishWords::month).toList());
        }
    }

    /** {@code hasta el 31 de marzo}. */
    record Until(MonthDay day) implements CivicRule {
        @Override public List<Occurrence> occurrences(int year, DayCount count) {
            return List.of(Occurrence.deadline(day.atYear(Rules.year(year))));
        }

        @Override public String text() {
            return "hasta el " + Rules.words(day);
        }
    }

    /** {@code 10 días hábiles después de cada trimestre}: four deadlines a year, the first for the last quarter of the year before. */
    record AfterQuarter(int days, boolean working) implements CivicRule {
        /** Few enough to fall before the next quarter ends, whatever the holidays. */
        static final int MAX = 40;

        public AfterQuarter {
            Rules.between(days, 1, MAX);
        }

        @Override public List<Occurrence> occurrences(int year, DayCount count) {
            LocalDate first = LocalDate.of(Rules.year(year), 1, 1);
            return IntStream.of(0, 3, 6, 9).mapToObj(month -> first.plusMonths(month).minusDays(1))
                .map(end -> Occurrence.deadline(working ? count.plus(end, days) : end.plusDays(days))).toList();
        }

        @Override public String text() {
            String unit = days == 1 ? (working ? " día hábil" : " día calendario") : (working ? " días hábiles" : " días calendario");
            return days + unit + " después de cada trimestre";
        }
    }

    /** {@code 1 de enero cada 4 años desde 2027}, {@code 7 de junio desde 2024}, {@code 2 de enero solo en 2026}. */
    record InYears(CivicRule rule, int every, @Nullable Integer from, @Nullable Integer to) implements CivicRule {
        public InYears {
            boolean limits = rule instanceof InYears || (every == 1 && from == null && to == null);
            if (limits || every < 1 || (every > 1 && from == null) || (from != null && to != null && from > to)) {
                throw new DateTimeException("Years that limit nothing, or limit twice");
            }
        }

        @Override public List<Occurrence> occurrences(int year, DayCount count) {
            boolean in = (from == null || year >= from) && (to == null || year <= to) && (from == null || (year - from) % every == 0);
            return in ? rule.occurrences(year, count) : List.of();
        }

        @Override public String text() {
            String cycle = every == 1 ? "" : " cada " + every + " años";
            if (every == 1 && from != null && from.equals(to)) {
                return rule.text() + " solo en " + from;
            }
            return rule.text() + cycle + (from == null ? "" : " desde " + from) + (to == null ? "" : " hasta " + to);
        }
    }
}
