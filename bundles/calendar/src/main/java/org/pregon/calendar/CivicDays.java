package org.pregon.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.date.CivicCalendar;
import org.pregon.core.date.CivicDate;
import org.pregon.core.date.CivicDateBook.Entry;
import org.pregon.core.date.CivicDateBook.Origin;
import org.pregon.core.date.CivicDateBook;
import org.pregon.core.date.CivicRule;
import org.pregon.core.date.DayCount;
import org.pregon.core.date.Occurrence;
import org.pregon.core.date.WorkingDays;
import org.pregon.core.office.Office;

/** The civic calendar, resolved for the days somebody looks at. */
@Component(service = CivicDays.class)
public final class CivicDays {
    private static final Comparator<CivicDay> ORDER =
            Comparator.comparing(CivicDay::from).thenComparing(CivicDay::to).thenComparing(CivicDay::kind).thenComparing(CivicDay::id);

    private final CivicCalendar calendar;
    private final CivicDateBook book;
    private final WorkingDays workingDays;
    private final Office office;

    @Activate
    public CivicDays(@Reference CivicCalendar calendar, @Reference CivicDateBook book, @Reference WorkingDays workingDays,
            @Reference Office office) {
        this.calendar = calendar;
        this.book = book;
        this.workingDays = workingDays;
        this.office = office;
    }

    /** Where the office is. */
    public String here() {
        return office.profile().ubigeo();
    }

    /** What starts in a year, in order; what comes back every week stands once, at its first day. */
    public List<CivicDay> year(int year, CivicFilter filter) {
        return dates(filter)
                .flatMap(date -> {
                    Stream<CivicDay> days = days(date, year);
                    return weekly(date.rule()) ? days.limit(1) : days;
                })
                .sorted(ORDER)
                .toList();
    }

    /** Whatever falls on any of these days, in order. */
    public List<CivicDay> between(LocalDate from, LocalDate to, CivicFilter filter) {
        return dates(filter)
                // One that began the year before may still go on.
                .flatMap(date -> IntStream.rangeClosed(from.getYear() - 1, to.getYear()).boxed().flatMap(year -> days(date, year)))
                .filter(day -> !day.from().isAfter(to) && !day.to().isBefore(from))
                .sorted(ORDER)
                .toList();
    }

    /** Where each date comes from, by its id. */
    public Map<String, Origin> origins() {
        return book.entries().stream().collect(Collectors.toMap(entry -> entry.date().id(), Entry::origin));
    }

    /** A new date of the office, named after its name. */
    public Entry add(CivicDateForm form) {
        return book.add(form.date(form.slug()));
    }

    public Entry change(String id, CivicDateForm form, int version) {
        return book.change(form.date(book.get(id).date().id()), version);
    }

    /** The dates themselves, for who needs their rules. */
    public Stream<CivicDate> dates(CivicFilter filter) {
        return calendar.dates().stream().filter(filter::takes);
    }

    public DayCount dayCount() {
        return workingDays.at(here());
    }

    private Stream<CivicDay> days(CivicDate date, int year) {
        return date.occurrences(year, dayCount()).stream().map(occurrence -> day(date, occurrence));
    }

    private static CivicDay day(CivicDate date, Occurrence when) {
        OptionalInt anniversary = date.anniversary(when.from().getYear());
        return new CivicDay(date.id(), date.name(), date.kind(), date.scope(), date.ubigeo(), when.from(), when.to(),
                when.time(), when.kind() == Occurrence.Kind.DEADLINE, weekly(date.rule()), date.nonWorking(),
                date.rule().text(), date.source(), date.verification(), date.note(),
                anniversary.isPresent() ? anniversary.getAsInt() : null);
    }

    /** Whether the rule comes true every week. */
    public static boolean weekly(CivicRule rule) {
        return rule instanceof CivicRule.Weekly || (rule instanceof CivicRule.InYears years && years.rule() instanceof CivicRule.Weekly);
    }
}
