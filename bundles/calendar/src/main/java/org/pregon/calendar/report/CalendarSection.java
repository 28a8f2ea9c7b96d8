package org.pregon.calendar.report;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.calendar.Activities;
import org.pregon.calendar.Activity;
import org.pregon.calendar.ActivityFilter;
import org.pregon.calendar.ActivityState;
import org.pregon.calendar.CalendarModule;
import org.pregon.calendar.CivicDays;
import org.pregon.calendar.CivicFilter;
import org.pregon.calendar.db.ActivityMapper;
import org.pregon.calendar.db.ActivityMapper.Tally;
import org.pregon.calendar.db.EvidenceMapper;
import org.pregon.calendar.db.EvidenceMapper.Picture;
import org.pregon.core.db.Sql;
import org.pregon.core.report.Period;
import org.pregon.core.report.ReportSection;
import org.pregon.core.report.SectionData;
import org.pregon.core.rest.Paging;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.security.Reach;

/** What the office did in a period, what comes next, and how both compare with before. */
@Component
public final class CalendarSection implements ReportSection {
    /** Months on the line of the trend. */
    static final int TREND = 6;

    private static final int PICTURES = 60;

    private final Sql sql;
    private final Activities activities;
    private final CivicDays civicDays;

    @Activate
    public CalendarSection(
            @Reference(target = "(pregon.module=calendar)") Sql sql,
            @Reference Activities activities,
            @Reference CivicDays civicDays) {
        this.sql = sql;
        this.activities = activities;
        this.civicDays = civicDays;
    }

    @Override
    public String key() {
        return CalendarModule.ID;
    }

    @Override
    public String title() {
        return "Actividades y calendario";
    }

    @Override
    public int order() {
        return CalendarModule.ORDER;
    }

    /** The report is the office's, however little of it whoever assembles it may see. */
    @Override
    public SectionData data(Period period) {
        return CurrentUser.as(CurrentUser.SYSTEM, () -> whole(period));
    }

    private SectionData whole(Period period) {
        Period next = next(period);
        MonthShare share = sql.read(session -> {
            ActivityMapper rows = session.mapper(ActivityMapper.class);
            return new MonthShare(period,
                    tallies(rows, period),
                    tallies(rows, period.previous()),
                    rows.tallies(trendStart(period), end(period), Reach.of(CalendarModule.READ)),
                    session.mapper(EvidenceMapper.class).pictures(start(period), end(period), PICTURES));
        });
        List<Activity> done = all(period);
        List<Activity> coming = all(next).stream().filter(activity -> activity.state() != ActivityState.CANCELLED).toList();
        return new SectionText(share, done, activities.now()).data(
                new UpcomingLines(next).of(coming, civicDays.between(next.from(), next.to(), CivicFilter.at(civicDays.here()))));
    }

    /**
     * The figures of a period.
     *
     * @param trend of the last {@value #TREND} months, the period's included
     */
    record MonthShare(Period period, List<Tally> now, List<Tally> before, List<Tally> trend, List<Picture> pictures) {}

    /** Those that start in the period, in order. */
    private List<Activity> all(Period period) {
        ActivityFilter filter = new ActivityFilter(
                List.of(), List.of(), List.of(), period.from(), period.to(), null, null, null);
        List<Activity> found = new java.util.ArrayList<>();
        activities.each(filter, Paging.of("start", null, null, Activities.SORTS), found::add);
        found.removeIf(activity -> activity.startsAt().toLocalDate().isBefore(period.from()));
        return found;
    }

    private static Period next(Period period) {
        Period month = Period.of(YearMonth.from(period.to()).plusMonths(1));
        boolean untilMonthEnd = period.to().equals(YearMonth.from(period.to()).atEndOfMonth());
        return untilMonthEnd ? month : new Period(period.to().plusDays(1), period.to().plusMonths(1));
    }

    private static List<Tally> tallies(ActivityMapper rows, Period period) {
        return rows.tallies(start(period), end(period), Reach.of(CalendarModule.READ));
    }

    private static LocalDateTime trendStart(Period period) {
        return YearMonth.from(period.to()).minusMonths(TREND - 1L).atDay(1).atStartOfDay();
    }

    private static LocalDateTime start(Period period) {
        return period.from().atStartOfDay();
    }

    private static LocalDateTime end(Period period) {
        return period.to().plusDays(1).atStartOfDay();
    }
}
