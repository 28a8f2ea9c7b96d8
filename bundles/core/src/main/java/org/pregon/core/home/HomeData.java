package org.pregon.core.home;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines for the first page; addresses are those of screens ({@code #/calendar/12}). */
public record HomeData(
        List<AgendaItem> agenda, List<Figure> figures, List<Item> late, List<Item> waiting, List<Step> steps) {
    public static final HomeData EMPTY = new HomeData(List.of(), List.of(), List.of(), List.of());

    public HomeData {
        agenda = List.copyOf(agenda);
        figures = List.copyOf(figures);
        late = List.copyOf(late);
        waiting = List.copyOf(waiting);
        steps = List.copyOf(steps);
    }

    /** A share that leads nobody through first steps. */
    public HomeData(List<AgendaItem> agenda, List<Figure> figures, List<Item> late, List<Item> waiting) {
        this(agenda, figures, late, waiting, List.of());
    }

    /** A share that has nothing to say but how to begin. */
    public static HomeData begin(Step... steps) {
        return new HomeData(List.of(), List.of(), List.of(), List.of(), List.of(steps));
    }

    /**
     * Something on a day of this week, in America/Lima.
     *
     * @param start ISO date or local date-time
     * @param end like {@code start}, null when it has no end
     */
    public record AgendaItem(String start, @Nullable String end, String title, String place, String href) {}

    /**
     * @param previous the same figure of as long a time before, null when nothing can be compared honestly
     * @param before that time in words that go behind "más que": {@code en los mismos días de octubre}
     */
    public record Figure(String label, BigDecimal value, @Nullable BigDecimal previous, String before, String unit, String href) {

        /** One that is compared with nothing. */
        public Figure(String label, BigDecimal value, String unit, String href) {
            this(label, value, null, "", unit, href);
        }
    }

    /**
     * @param due ISO date, null when it has none
     */
    public record Item(String title, @Nullable String due, String href) {}

    /**
     * What a new office does first; shown until all are done.
     *
     * @param title what to do, as an infinitive
     * @param text what it is good for
     */
    public record Step(String title, String text, String href, boolean done) {}
}
