package org.pregon.calendar.report;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pregon.calendar.Activity;
import org.pregon.calendar.ActivityKind;
import org.pregon.calendar.ActivityState;
import org.pregon.calendar.MonthFigures;
import org.pregon.calendar.db.ActivityMapper.Tally;
import org.pregon.calendar.db.EvidenceMapper.Picture;
import org.pregon.calendar.report.CalendarSection.MonthShare;
import org.pregon.core.date.Lima;
import org.pregon.core.report.Count;
import org.pregon.core.report.SectionData;
import org.pregon.core.report.SectionData.Align;
import org.pregon.core.report.SectionData.Better;
import org.pregon.core.report.SectionData.Chart;
import org.pregon.core.report.SectionData.ChartKind;
import org.pregon.core.report.SectionData.Column;
import org.pregon.core.report.SectionData.Indicator;
import org.pregon.core.report.SectionData.Photo;
import org.pregon.core.report.SectionData.Series;
import org.pregon.core.report.SectionData.Table;
import org.pregon.core.report.SectionData.Upcoming;

/** The figures and lists of a period, put into words. */
final class SectionText {
    private static final int CHARTED = 10;
    private static final int HIGHLIGHTS = 6;
    private static final int PHOTOS = 12;
    private static final String FULFILMENT = "las concluidas entre todas las programadas, también las que se cancelaron.";

    private final MonthShare share;
    private final List<Activity> activities;
    private final LocalDateTime written;
    private final MonthFigures now;
    private final MonthFigures before;

    /** @param written when, in Lima: what should have ended by then is late */
    SectionText(MonthShare share, List<Activity> activities, LocalDateTime written) {
        this.written = written;
        this.share = share;
        this.activities = activities;
        this.now = MonthFigures.of(share.now());
        this.before = MonthFigures.of(share.before());
    }

    SectionData data(List<Upcoming> upcoming) {
        if (share.now().isEmpty()) {
            return upcoming.isEmpty() ? SectionData.EMPTY
                    : new SectionData("No se registraron actividades en el periodo.", List.of(), List.of(), List.of(), List.of(), upcoming, List.of());
        }
        return new SectionData(summary(), indicators(), tables(), charts(), highlights(), upcoming, photos());
    }

    /** Every activity is in exactly one of the figures, so that they add up to the first. */
    private String summary() {
        String sentence = "De " + Count.of(now.programmed(), "actividad programada", "actividades programadas") + " se "
                + (now.happened() == 1 ? "concluyó 1" : "concluyeron " + now.happened()) + " (" + now.share() + " %)";
        List<String> rest = new ArrayList<>();
        if (now.unfinished() > 0) {
            rest.add(now.unfinished() == 1 ? "1 quedó sin concluir" : now.unfinished() + " quedaron sin concluir");
        }
        if (now.cancelled() > 0) {
            rest.add(now.cancelled() == 1 ? "se canceló 1" : "se cancelaron " + now.cancelled());
        }
        String others = rest.isEmpty() ? "" : (rest.size() == 1 ? " y " : ", ") + String.join(" y ", rest);
        String evaluated = now.evaluated() == 0 ? "" : " De las concluidas, " + (now.evaluated() == 1 ? "1 fue evaluada." : now.evaluated() + " fueron evaluadas.");
        return sentence + others + "." + evaluated;
    }

    private List<Indicator> indicators() {
        return List.of(
                indicator("planned", "Actividades programadas", "", MonthFigures::programmed, Better.NEITHER),
                indicator("done", "Actividades concluidas", "", MonthFigures::happened, Better.HIGHER),
                indicator("unfinished", "Actividades sin concluir", "", MonthFigures::unfinished, Better.LOWER),
                indicator("cancelled", "Actividades canceladas", "", MonthFigures::cancelled, Better.LOWER),
                indicator("share", "Cumplimiento de lo programado", "%", MonthFigures::share, Better.HIGHER, FULFILMENT),
                indicator("evaluated", "Actividades evaluadas", "", MonthFigures::evaluated, Better.HIGHER),
                indicator("evidence", "Concluidas con evidencia", "", MonthFigures::withEvidence, Better.HIGHER),
                indicator("public", "Actividades públicas", "", MonthFigures::open, Better.NEITHER));
    }

    private Indicator indicator(String key, String name, String unit, ToIntFunction<MonthFigures> figure, Better better) {
        return indicator(key, name, unit, figure, better, "");
    }

    private Indicator indicator(String key, String name, String unit, ToIntFunction<MonthFigures> figure, Better better, String note) {
        BigDecimal previous = share.before().isEmpty() ? null : BigDecimal.valueOf(figure.applyAsInt(before));
        return new Indicator("calendar." + key, name, BigDecimal.valueOf(figure.applyAsInt(now)), unit, previous, better, note);
    }

    private List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        tables.add(new Table("Actividades por tipo",
                List.of(new Column("Tipo", 5, Align.LEFT), new Column("Programadas", 2, Align.RIGHT),
                        new Column("Concluidas", 2, Align.RIGHT), new Column("Sin concluir", 2, Align.RIGHT),
                        new Column("Canceladas", 2, Align.RIGHT)),
                kinds().stream().map(kind -> cells(kind.label(), MonthFigures.of(of(kind)))).toList(),
                cells("Total", now)));
        List<List<String>> open = activities.stream().filter(activity -> activity.state().open()).map(this::unfinished).toList();
        if (!open.isEmpty()) {
            tables.add(new Table("Actividades sin concluir",
                    List.of(new Column("Fecha", 5, Align.LEFT), new Column("Actividad", 15, Align.LEFT),
                            new Column("Responsable", 10, Align.LEFT), new Column("Estado", 8, Align.LEFT)),
                    open, List.of()));
        }
        List<List<String>> done = activities.stream().filter(activity -> activity.state().happened()).map(this::cells).toList();
        if (!done.isEmpty()) {
            tables.add(new Table("Actividades concluidas",
                    List.of(new Column("Fecha", 5, Align.LEFT), new Column("Actividad", 11, Align.LEFT),
                            new Column("Lugar", 7, Align.LEFT), new Column("Responsable", 7, Align.LEFT),
                            new Column("Resultado", 10, Align.LEFT)),
                    done, List.of()));
        }
        return tables;
    }

    private static List<String> cells(String label, MonthFigures figures) {
        return Stream.of(figures.programmed(), figures.happened(), figures.unfinished(), figures.cancelled())
                .map(String::valueOf).collect(() -> new ArrayList<>(List.of(label)), List::add, List::addAll);
    }

    private List<String> unfinished(Activity activity) {
        String state = activity.state().label() + (activity.endsAt().isBefore(written) ? ", con retraso" : "");
        return List.of(Lima.numbers(activity.startsAt().toLocalDate()), activity.title(), activity.responsible(), state);
    }

    private List<String> cells(Activity activity) {
        return List.of(Lima.numbers(activity.startsAt().toLocalDate()), activity.title(), text(activity.place()),
                activity.responsible(), text(activity.result()));
    }

    private static String text(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    /** Those there were, the most frequent first. */
    private List<ActivityKind> kinds() {
        return Arrays.stream(ActivityKind.values())
                .filter(kind -> !of(kind).isEmpty())
                .sorted(Comparator.comparing((ActivityKind kind) -> of(kind).size()).reversed())
                .toList();
    }

    private List<Tally> of(ActivityKind kind) {
        return share.now().stream().filter(tally -> tally.kind() == kind).toList();
    }

    private List<Chart> charts() {
        List<ActivityKind> charted = kinds().stream()
                .sorted(Comparator.comparing((ActivityKind kind) -> MonthFigures.of(of(kind)).happened()).reversed())
                .limit(CHARTED).toList();
        List<Chart> charts = new ArrayList<>(List.of(new Chart("Actividades concluidas por tipo", ChartKind.BAR, "",
                charted.stream().map(ActivityKind::label).toList(),
                List.of(series("Concluidas", charted, kind -> MonthFigures.of(of(kind)).happened())))));
        List<YearMonth> months = months();
        if (months.size() > 1) {
            charts.add(new Chart("Actividades por mes, " + span(months.get(0), months.get(months.size() - 1)), ChartKind.COLUMN, "",
                    months.stream().map(month -> monthName(month).substring(0, 3)).toList(),
                    List.of(series("Programadas", months, month -> ofMonth(month).programmed()),
                            series("Concluidas", months, month -> ofMonth(month).happened()))));
        }
        return charts;
    }

    /** From the first that has activities: before it the office did not use the program, which is not the same as doing nothing. */
    private List<YearMonth> months() {
        return IntStream.rangeClosed(1 - CalendarSection.TREND, 0)
                .mapToObj(YearMonth.from(share.period().to())::plusMonths)
                .dropWhile(month -> share.trend().stream().noneMatch(tally -> YearMonth.from(tally.startsAt()).equals(month)))
                .toList();
    }

    /** {@code agosto a octubre de 2026}. */
    private static String span(YearMonth from, YearMonth to) {
        return (from.getYear() == to.getYear() ? monthName(from) : Lima.words(from)) + " a " + Lima.words(to);
    }

    private static String monthName(YearMonth month) {
        return Lima.words(month).substring(0, Lima.words(month).indexOf(' '));
    }

    private static <T> Series series(String name, List<T> categories, Function<T, Integer> figure) {
        return new Series(name, categories.stream().map(figure).map(BigDecimal::valueOf).toList());
    }

    private MonthFigures ofMonth(YearMonth month) {
        return MonthFigures.of(share.trend().stream().filter(tally -> YearMonth.from(tally.startsAt()).equals(month)).toList());
    }

    /** What the public saw, those with photographs first, and what was called off. */
    private List<String> highlights() {
        Set<Long> pictured = new HashSet<>(share.pictures().stream().map(Picture::activityId).toList());
        List<String> lines = new ArrayList<>();
        activities.stream()
                .filter(activity -> activity.state().happened() && activity.isPublic() && activity.result() != null)
                .sorted(Comparator.comparing((Activity activity) -> !pictured.contains(activity.id())))
                .limit(HIGHLIGHTS)
                .sorted(Comparator.comparing(Activity::startsAt))
                .forEach(activity -> lines.add(activity.title() + ": " + text(activity.result())));
        activities.stream()
                .filter(activity -> activity.state() == ActivityState.CANCELLED)
                .forEach(activity -> lines.add("Cancelada: " + activity.title() + ". " + text(activity.cancelReason())));
        return lines;
    }

    /** One of each activity, then second ones while there is room. */
    private List<Photo> photos() {
        Set<Long> shown = new HashSet<>();
        List<Picture> firsts = share.pictures().stream().filter(picture -> shown.add(picture.activityId())).toList();
        Set<String> taken = new HashSet<>();
        return Stream.concat(firsts.stream(), share.pictures().stream())
                .filter(picture -> taken.add(picture.media()))
                .limit(PHOTOS)
                .map(picture -> new Photo(picture.media(), picture.caption(), text(picture.credit())))
                .toList();
    }
}
