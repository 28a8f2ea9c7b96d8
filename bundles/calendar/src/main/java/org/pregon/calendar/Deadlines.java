package org.pregon.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.date.ElectoralPeriod;
import org.pregon.core.date.ElectoralPeriods;
import org.pregon.core.date.Lima;
import org.pregon.core.date.WorkingDays;

/** Terms of Law 27444, and how long there is to those that come. */
@Component(service = Deadlines.class)
public final class Deadlines {
    /** Law, and what it forbids, as the office should read it (LOE art. 192, Res. 0844-2025-JNE). */
    private static final int WITHDRAWAL_DAYS = 7;
    private static final int CANDIDATES_DAYS = 90;

    private final CivicDays civic;
    private final WorkingDays workingDays;
    private final ElectoralPeriods electoral;
    private final Clock clock;

    @Activate
    public Deadlines(@Reference CivicDays civic, @Reference WorkingDays workingDays, @Reference ElectoralPeriods electoral, @Reference Clock clock) {
        this.civic = civic;
        this.workingDays = workingDays;
        this.electoral = electoral;
        this.clock = clock;
    }

    public enum Unit {
        /** Días hábiles. */
        WORKING,
        /** Días calendario. */
        CALENDAR,
        MONTHS,
        YEARS
    }

    /**
     * @param last day of the term
     * @param moved from a last day on which nobody works, null where it did not move (art. 145.2)
     * @param days calendar days from today, negative when it is past
     */
    public record Term(LocalDate from, LocalDate last, @Nullable LocalDate moved, int days, int workingDays) {}

    /** @param count at least 1 */
    public Term term(LocalDate from, int count, Unit unit, String ubigeo) {
        LocalDate plain = switch (unit) {
            case WORKING -> workingDays.plus(from, count, ubigeo);
            case CALENDAR -> from.plusDays(count);
            case MONTHS -> from.plusMonths(count);
            case YEARS -> from.plusYears(count);
        };
        LocalDate last = switch (unit) {
            case WORKING -> plain;
            case CALENDAR -> workingDays.plus(plain, 0, ubigeo);
            case MONTHS -> workingDays.lastDayOfTerm(from, Period.ofMonths(count), ubigeo);
            case YEARS -> workingDays.lastDayOfTerm(from, Period.ofYears(count), ubigeo);
        };
        LocalDate today = Lima.today(clock);
        return new Term(from, last, last.equals(plain) ? null : plain, (int) ChronoUnit.DAYS.between(today, last), workingDays.between(today, last, ubigeo));
    }

    /** What falls due within so many days, the next first: obligations of the civic calendar and of electoral periods. */
    public List<Countdown> coming(int days) {
        LocalDate today = Lima.today(clock);
        LocalDate until = today.plusDays(days);
        String here = civic.here();
        Stream<Countdown> obligations = civic.between(today, until, CivicFilter.at(here)).stream()
                .filter(day -> day.deadline() && !day.to().isAfter(until))
                .map(day -> countdown(day.name(), day.to(), day.source(), today, here));
        Stream<Countdown> elections = electoral.on(today, here).stream()
                .flatMap(period -> milestones(period, today, here))
                .filter(milestone -> !milestone.on().isBefore(today) && !milestone.on().isAfter(until));
        return Stream.concat(obligations, elections).sorted(Comparator.comparing(Countdown::on).thenComparing(Countdown::name)).toList();
    }

    private Stream<Countdown> milestones(ElectoralPeriod period, LocalDate today, String here) {
        String process = ": " + period.process();
        return Stream.of(
                countdown("Retirar la publicidad anterior a la convocatoria" + process, workingDays.plus(period.convokedOn(), WITHDRAWAL_DAYS, here),
                        "Res. 0844-2025-JNE, art. 19", today, here),
                countdown("Empieza la prohibición de inaugurar obras para autoridades que postulan" + process, period.voteOn().minusDays(CANDIDATES_DAYS),
                        "Res. 0844-2025-JNE, art. 32.3", today, here),
                countdown("Votación" + process, period.voteOn(), period.norm(), today, here),
                period.secondVoteOn() == null ? null : countdown("Segunda vuelta" + process, period.secondVoteOn(), period.norm(), today, here))
                .flatMap(Stream::ofNullable);
    }

    private Countdown countdown(String name, LocalDate on, String source, LocalDate today, String here) {
        return new Countdown(name, on, source, (int) ChronoUnit.DAYS.between(today, on), workingDays.between(today, on, here));
    }
}
