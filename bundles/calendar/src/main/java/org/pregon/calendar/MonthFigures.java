package org.pregon.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.pregon.calendar.db.ActivityMapper;
import org.pregon.calendar.db.ActivityMapper.Tally;
import org.pregon.core.db.Sql;
import org.pregon.core.security.Reach;

/**
 * The activities that start in a period, counted: once for the first page, the report and whoever else tells them.
 *
 * @param programmed all there were: what was concluded, what was not yet and what was cancelled add up to it
 * @param happened concluded, evaluated or not
 * @param withEvidence of those that happened
 * @param open public ones, of the programmed
 */
public record MonthFigures(int programmed, int happened, int evaluated, int cancelled, int withEvidence, int open) {

    public static MonthFigures of(List<Tally> tallies) {
        return new MonthFigures(
                tallies.size(),
                count(tallies, tally -> tally.state().happened()),
                count(tallies, tally -> tally.state() == ActivityState.EVALUATED),
                count(tallies, tally -> tally.state() == ActivityState.CANCELLED),
                count(tallies, tally -> tally.state().happened() && tally.evidence() > 0),
                count(tallies, Tally::isPublic));
    }

    /** @param until the last day */
    static MonthFigures of(Sql sql, LocalDate from, LocalDate until) {
        return of(sql.read(session -> session.mapper(ActivityMapper.class)
                .tallies(from.atStartOfDay(), until.plusDays(1).atStartOfDay(), Reach.of(CalendarModule.READ))));
    }

    /** Neither concluded nor cancelled, whatever the reason. */
    public int unfinished() {
        return programmed - happened - cancelled;
    }

    /**
     * "Cumplimiento": whole per cent of the programmed that happened, 0 when nothing was programmed. What was cancelled
     * stays in the whole: otherwise an office that cancels everything but one would have fulfilled all.
     */
    public int share() {
        return programmed == 0 ? 0 : Math.round(100f * happened / programmed);
    }

    private static int count(List<Tally> tallies, Predicate<Tally> wanted) {
        return (int) tallies.stream().filter(wanted).count();
    }
}
