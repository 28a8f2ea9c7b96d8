package org.pregon.calendar.feed;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.WeekDay;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RDate;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.transform.recurrence.Frequency;
import org.jspecify.annotations.Nullable;
import org.pregon.core.date.CivicDate;
import org.pregon.core.date.CivicRule;
import org.pregon.core.date.CivicRule.FixedDay;
import org.pregon.core.date.CivicRule.InYears;
import org.pregon.core.date.CivicRule.Range;
import org.pregon.core.date.CivicRule.Weekly;
import org.pregon.core.date.DayCount;
import org.pregon.core.date.Lima;
import org.pregon.core.date.Occurrence;

/**
 * Civic dates as events, one each. What falls on the same day every year, or every week, says so by a rule; whatever
 * moves lists its days, because no rule of RFC 5545 knows Easter.
 */
final class CivicEvents {
    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

    private final int firstYear;
    private final int lastYear;
    private final DayCount count;

    CivicEvents(int firstYear, int lastYear, DayCount count) {
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        this.count = count;
    }

    /** Empty for what does not come in these years, and for terms that concern only the office. */
    Stream<VEvent> event(CivicDate date) {
        List<Occurrence> days = IntStream.rangeClosed(firstYear, lastYear).boxed()
                .flatMap(year -> date.occurrences(year, count).stream())
                .filter(day -> day.kind() == Occurrence.Kind.DAY)
                .toList();
        if (days.isEmpty()) {
            return Stream.empty();
        }
        VEvent event = new VEvent(false);
        Occurrence first = days.get(0);
        when(event, first);
        Property again = repetition(date, first);
        if (again != null) {
            event.add(again);
        } else if (days.size() > 1) {
            event.add(dates(days.subList(1, days.size())));
        }
        event.add(ImmutableTransp.TRANSPARENT);
        event.add(new Categories(date.kind().label()));
        String about = about(date);
        if (!about.isEmpty()) {
            event.add(new Description(about));
        }
        return Stream.of(event);
    }

    private static void when(VEvent event, Occurrence day) {
        if (day.time() == null) {
            event.add(new DtStart<>(day.from()));
            event.add(new DtEnd<>(day.to().plusDays(1)));
        } else {
            event.add(new DtStart<>(day.from().atTime(day.time()).atZone(Lima.ZONE)));
            event.add(new DtEnd<>(day.from().atTime(day.time()).plusHours(1).atZone(Lima.ZONE)));
        }
    }

    /** A rule, where RFC 5545 has an honest one. */
    private static @Nullable Property repetition(CivicDate date, Occurrence first) {
        CivicRule rule = date.rule() instanceof InYears years ? years.rule() : date.rule();
        int every = date.rule() instanceof InYears years ? years.every() : 1;
        Integer last = lastYear(date);
        if (rule instanceof Weekly weekly) {
            if (every > 1) {
                return null;
            }
            Recur.Builder<Temporal> recur = new Recur.Builder<Temporal>()
                    .frequency(Frequency.WEEKLY)
                    .dayList(weekly.weekdays().stream().map(CivicEvents::weekday).toList());
            return new RRule<>(until(recur, last, first).build());
        }
        boolean same = (rule instanceof FixedDay fixed && !fixed.day().equals(LEAP_DAY))
                || (rule instanceof Range range && !overFebruary(range));
        if (!same) {
            return null;
        }
        Recur.Builder<Temporal> recur = new Recur.Builder<Temporal>().frequency(Frequency.YEARLY);
        return new RRule<>(until(every > 1 ? recur.interval(every) : recur, last, first).build());
    }

    /** UNTIL has the type of DTSTART; with a time it is in UTC. */
    private static Recur.Builder<Temporal> until(Recur.Builder<Temporal> recur, @Nullable Integer last, Occurrence first) {
        if (last == null) {
            return recur;
        }
        LocalDate end = LocalDate.of(last, 12, 31);
        return first.time() == null
                ? recur.until(end)
                : recur.until(end.atTime(23, 59, 59).atZone(Lima.ZONE).toInstant());
    }

    private static @Nullable Integer lastYear(CivicDate date) {
        Integer ofRule = date.rule() instanceof InYears years ? years.to() : null;
        return Stream.of(date.to(), ofRule).filter(Objects::nonNull).min(Integer::compare).orElse(null);
    }

    /** Its length changes in leap years, or it may begin on a day that not every year has. */
    private static boolean overFebruary(Range range) {
        MonthDay end = MonthDay.of(Month.FEBRUARY, 28);
        boolean wraps = range.last().isBefore(range.first());
        boolean beginsBefore = !range.first().isAfter(LEAP_DAY);
        boolean endsAfter = range.last().isAfter(end);
        return wraps ? beginsBefore || endsAfter : beginsBefore && endsAfter;
    }

    private static Property dates(List<Occurrence> days) {
        if (days.get(0).time() == null) {
            return new RDate<>(new ParameterList(List.of(Value.DATE)), new DateList<>(days.stream().map(Occurrence::from).toList()));
        }
        return new RDate<>(new DateList<>(days.stream().map(day -> day.from().atTime(day.time()).atZone(Lima.ZONE)).toList()));
    }

    private static WeekDay weekday(DayOfWeek day) {
        return new WeekDay(day.name().substring(0, 2));
    }

    private static String about(CivicDate date) {
        String source = date.source().isEmpty() ? "" : "Base: " + date.source() + ".";
        return (source + " " + date.note()).strip();
    }
}
