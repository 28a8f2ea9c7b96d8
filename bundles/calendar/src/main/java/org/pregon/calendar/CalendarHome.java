package org.pregon.calendar;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.calendar.db.ActivityMapper;
import org.pregon.core.date.Lima;
import org.pregon.core.db.Sql;
import org.pregon.core.home.HomeData;
import org.pregon.core.home.HomeData.AgendaItem;
import org.pregon.core.home.HomeData.Figure;
import org.pregon.core.home.HomeData.Item;
import org.pregon.core.home.HomeData.Step;
import org.pregon.core.home.HomeSource;
import org.pregon.core.rest.Count;
import org.pregon.core.rest.Paging;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.security.Reach;

/** The calendar on the first page: the week, the month in figures, what is late, what waits for its evaluation. */
@Component
public final class CalendarHome implements HomeSource {
    private static final int MOST = 10;
    private static final int MOST_WAITING = 5;
    private static final int AGENDA = 200;

    private final Sql sql;
    private final Activities activities;
    private final CivicDays civicDays;

    @Activate
    public CalendarHome(
            @Reference(target = "(pregon.module=calendar)") Sql sql,
            @Reference Activities activities,
            @Reference CivicDays civicDays) {
        this.sql = sql;
        this.activities = activities;
        this.civicDays = civicDays;
    }

    @Override
    public int order() {
        return CalendarModule.ORDER;
    }

    @Override
    public HomeData home(CurrentUser user, LocalDate today) {
        if (!user.may("calendar.read")) {
            return HomeData.EMPTY;
        }
        // What is to be done is shown to who can do it: the Alcaldía reads the agenda and the figures.
        boolean works = user.worksAt("calendar.write");
        return new HomeData(agenda(Lima.startOfWeek(today)), figures(today), works ? late() : List.of(),
                user.worksAt(CalendarModule.APPROVE) ? waiting() : List.of(), user.may("calendar.write") ? List.of(firstActivity()) : List.of());
    }

    @Override
    public HomeData waiting(CurrentUser user, LocalDate today) {
        return new HomeData(List.of(), List.of(), user.worksAt("calendar.write") ? late() : List.of(),
                user.worksAt(CalendarModule.APPROVE) ? waiting() : List.of());
    }

    private List<AgendaItem> agenda(LocalDate monday) {
        LocalDate sunday = monday.plusDays(6);
        List<AgendaItem> agenda = new ArrayList<>();
        for (CivicDay day : civicDays.between(monday, sunday, CivicFilter.at(civicDays.here()))) {
            if (matters(day, monday, sunday)) {
                agenda.add(new AgendaItem(day.from().toString(), null, day.name(), day.kind().label(),
                        "#/calendar/civic?year=" + day.from().getYear()));
            }
        }
        ActivityFilter week = new ActivityFilter(List.of(),
                List.of(ActivityState.PLANNED, ActivityState.UNDER_WAY, ActivityState.DONE, ActivityState.EVALUATED),
                List.of(), monday, sunday, null, null, null);
        for (Activity activity : activities.list(week, Paging.of("start", AGENDA, null, Activities.SORTS)).items()) {
            boolean days = activity.allDay();
            agenda.add(new AgendaItem(
                    days ? activity.startsAt().toLocalDate().toString() : activity.startsAt().toString(),
                    days ? activity.endsAt().toLocalDate().toString() : activity.endsAt().toString(),
                    activity.title(), activity.place() == null ? "" : activity.place(), href(activity)));
        }
        return agenda;
    }

    /** Not what comes every week; a long one when it begins, a term when it ends. */
    private static boolean matters(CivicDay day, LocalDate monday, LocalDate sunday) {
        LocalDate mark = day.deadline() ? day.to() : day.from();
        return !day.weekly() && !mark.isBefore(monday) && !mark.isAfter(sunday);
    }

    /**
     * The month up to today beside as many days of the month before. What was concluded stands beside what took place
     * instead: of older days more has been written down by now.
     */
    private List<Figure> figures(LocalDate today) {
        LocalDate from = today.withDayOfMonth(1);
        LocalDate earlier = from.minusMonths(1);
        MonthFigures now = MonthFigures.of(sql, from, today);
        MonthFigures then = MonthFigures.of(sql, earlier, earlier.withDayOfMonth(Math.min(today.getDayOfMonth(), earlier.lengthOfMonth())));
        String before = "en los mismos días de " + Lima.month(earlier);
        String range = "#/calendar/list?from=" + from + "&to=" + today;
        return List.of(
                figure("Actividades, " + days(today), now.programmed(), then.programmed(), before, range),
                new Figure("Concluidas", BigDecimal.valueOf(now.happened()), "de " + now.programmed(), range + "&state=DONE&state=EVALUATED"),
                new Figure("Concluidas con evidencia", BigDecimal.valueOf(now.withEvidence()), "de " + now.happened(),
                        range + "&state=DONE&state=EVALUATED"),
                figure("Públicas", now.open(), then.open(), before, range + "&public=true"));
    }

    /** {@code 1 al 22 nov}. */
    private static String days(LocalDate today) {
        int day = today.getDayOfMonth();
        return (day == 1 ? "1 " : "1 al " + day + " ") + Lima.month(today).substring(0, 3);
    }

    private static Figure figure(String label, int value, int previous, String before, String href) {
        return new Figure(label, BigDecimal.valueOf(value), BigDecimal.valueOf(previous), before, "", href);
    }

    private List<Item> late() {
        List<Item> shown = sql.read(session -> session.mapper(ActivityMapper.class).late(activities.now(), Reach.of(CalendarModule.READ), MOST)).stream()
                .map(row -> new Item(row.title(), row.endsAt().toLocalDate().toString(), href(row)))
                .toList();
        return withRest(shown, MOST, ActivityFilter.lateAt(activities.now()), "late=true");
    }

    private List<Item> waiting() {
        // Evaluating has no due day.
        List<Item> shown = sql.read(session -> session.mapper(ActivityMapper.class).waiting(ActivityState.DONE, Reach.of(CalendarModule.APPROVE), MOST_WAITING)).stream()
                .map(row -> new Item("Por evaluar: " + row.title(), null, href(row)))
                .toList();
        return withRest(shown, MOST_WAITING, ActivityFilter.in(ActivityState.DONE), "state=DONE");
    }

    /** The first of them, and how many more there are. */
    private List<Item> withRest(List<Item> shown, int most, ActivityFilter all, String query) {
        if (shown.size() < most) {
            return shown;
        }
        Count count = activities.count(all);
        long rest = count.count() - most;
        if (rest <= 0) {
            return shown;
        }
        List<Item> items = new ArrayList<>(shown);
        items.add(new Item("Y " + (count.more() ? "más de " : "") + rest + " más en la lista", null, "#/calendar/list?" + query));
        return items;
    }

    private Step firstActivity() {
        boolean done = !activities.list(ActivityFilter.ALL, Paging.of("start", 1, null, Activities.SORTS)).items().isEmpty();
        return new Step("Registrar la primera actividad",
                "Ceremonias, entrevistas, campañas: de ellas salen la agenda, las cifras y el informe mensual.",
                "#/calendar/new", done);
    }

    private static String href(Activity activity) {
        return "#/calendar/" + activity.id();
    }
}
