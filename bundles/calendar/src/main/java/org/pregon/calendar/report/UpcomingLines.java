package org.pregon.calendar.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pregon.calendar.Activity;
import org.pregon.calendar.CivicDay;
import org.pregon.core.date.CivicKind;
import org.pregon.core.date.Lima;
import org.pregon.core.report.Period;
import org.pregon.core.report.SectionData.Upcoming;

/** What comes in the period after: planned activities, holidays and what the law asks for. */
final class UpcomingLines {
    private static final int MOST = 80;

    private final Period period;

    UpcomingLines(Period period) {
        this.period = period;
    }

    private record Line(LocalDate day, String order, Upcoming upcoming) {}

    List<Upcoming> of(List<Activity> activities, List<CivicDay> days) {
        List<Line> lines = new ArrayList<>();
        days.stream().filter(this::matters).forEach(day -> lines.add(line(day)));
        activities.forEach(activity -> lines.add(line(activity)));
        return lines.stream()
                .sorted(Comparator.comparing(Line::day).thenComparing(Line::order))
                .limit(MOST)
                .map(Line::upcoming)
                .toList();
    }

    /** Dates that are only remembered stay in the calendar; a term counts in the period in which it ends. */
    private boolean matters(CivicDay day) {
        return !day.weekly() && day.kind() != CivicKind.FC && period.contains(day.deadline() ? day.to() : day.from());
    }

    /** {@code jue 5 nov}: the heading has said of which year. */
    private static String day(LocalDate day) {
        String brief = Lima.brief(day);
        return brief.substring(0, brief.lastIndexOf(' '));
    }

    private static Line line(CivicDay day) {
        LocalDate mark = day.deadline() ? day.to() : day.from();
        String when = day.deadline() ? "hasta el " + day(mark) : day(mark);
        String name = day.anniversary() == null ? day.name() : day.name() + " (" + day.anniversary() + ".º aniversario)";
        return new Line(mark, "", new Upcoming(when, name, day.kind().label(), ""));
    }

    private static Line line(Activity activity) {
        LocalDate day = activity.startsAt().toLocalDate();
        String when = activity.allDay() ? day(day) : day(day) + ", " + activity.startsAt().toLocalTime();
        return new Line(day, activity.startsAt().toLocalTime().toString(), new Upcoming(
                when, activity.title(), activity.place() == null ? "" : activity.place(), activity.responsible()));
    }
}
