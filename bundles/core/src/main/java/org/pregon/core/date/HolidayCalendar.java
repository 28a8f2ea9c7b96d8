package org.pregon.core.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Working days computed from the civic calendar: national holidays, those of the place, and the decrees of single years. */
public final class HolidayCalendar implements WorkingDays {
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    // A year of a place is a few hundred bytes; places come from requests, so there must be an end.
    private static final int CACHED_YEARS = 1_000;

    private static final Pattern PLACE = Pattern.compile("(\\d\\d){0,3}");

    private record Key(int year, String ubigeo) {}

    private final List<CivicDate> nonWorking;
    private final Set<DayOfWeek> restDays;
    private final Map<Key, Set<LocalDate>> holidays = new ConcurrentHashMap<>();

    /** Saturday and Sunday are rest days. */
    public HolidayCalendar(Collection<CivicDate> dates) {
        this(dates, WEEKEND);
    }

    /** @param restDays the weekly ones; at least one day must be left to work */
    public HolidayCalendar(Collection<CivicDate> dates, Set<DayOfWeek> restDays) {
        if (restDays.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("No day left to work");
        }
        this.nonWorking = dates.stream().filter(CivicDate::nonWorking).toList();
        this.restDays = Set.copyOf(restDays);
    }

    @Override public boolean isWorkingDay(LocalDate day, String ubigeo) {
        return !restDays.contains(day.getDayOfWeek()) && !holidays(day.getYear(), ubigeo).contains(day);
    }

    @Override public LocalDate plus(LocalDate from, int workingDays, String ubigeo) {
        if (workingDays == 0) {
            return onOrAfter(from, ubigeo);
        }
        int step = Integer.signum(workingDays);
        LocalDate day = from;
        for (int left = Math.abs(workingDays); left > 0;) {
            day = day.plusDays(step);
            left -= isWorkingDay(day, ubigeo) ? 1 : 0;
        }
        return day;
    }

    @Override public int between(LocalDate from, LocalDate to, String ubigeo) {
        if (to.isBefore(from)) {
            return -between(to, from, ubigeo);
        }
        return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(day -> isWorkingDay(day, ubigeo)).count();
    }

    @Override public LocalDate lastDayOfTerm(LocalDate from, Period term, String ubigeo) {
        if (term.getDays() != 0 || term.isNegative()) {
            throw new IllegalArgumentException("Only months and years: " + term);
        }
        LocalDate last = from.plus(term);
        boolean sameDay = last.getDayOfMonth() == from.getDayOfMonth();
        return sameDay ? onOrAfter(last, ubigeo) : firstWorkingDay(YearMonth.from(last).plusMonths(1), ubigeo);
    }

    @Override public LocalDate firstWorkingDay(YearMonth month, String ubigeo) {
        return onOrAfter(month.atDay(1), ubigeo);
    }

    /** The non-working days of a year at a place, besides the weekly rest. */
    public Set<LocalDate> holidays(int year, String ubigeo) {
        Key key = new Key(year, ubigeo);
        Set<LocalDate> known = holidays.get(key);
        if (known != null) {
            return known;
        }
        if (!PLACE.matcher(ubigeo).matches()) {
            throw new IllegalArgumentException("Not a ubigeo of 2, 4 or 6 digits");
        }
        if (holidays.size() > CACHED_YEARS) {
            holidays.clear();
        }
        return holidays.computeIfAbsent(key, this::compute);
    }

    private Set<LocalDate> compute(Key key) {
        // A range may have begun in December.
        return nonWorking.stream().filter(date -> date.holdsAt(key.ubigeo()))
            .flatMap(date -> IntStream.rangeClosed(Math.max(key.year() - 1, CivicRule.FIRST_YEAR), key.year()).boxed()
                .flatMap(year -> date.occurrences(year, DayCount.WEEKDAYS).stream()))
            .flatMap(occurrence -> occurrence.from().datesUntil(occurrence.to().plusDays(1)))
            .filter(day -> day.getYear() == key.year())
            .collect(Collectors.toUnmodifiableSet());
    }

    private LocalDate onOrAfter(LocalDate day, String ubigeo) {
        LocalDate working = day;
        while (!isWorkingDay(working, ubigeo)) {
            working = working.plusDays(1);
        }
        return working;
    }
}
