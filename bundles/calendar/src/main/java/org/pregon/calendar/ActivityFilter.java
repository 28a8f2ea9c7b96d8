package org.pregon.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which activities a list shows.
 *
 * @param words every one must stand in title, place, responsible or institution, as {@code LIKE} patterns
 * @param states any of these; empty for all
 * @param kinds any of these; empty for all
 * @param from those that end on that day or later
 * @param to those that start on that day or earlier
 * @param lateAt only those late at that time
 * @param ids only these; empty for all
 */
public record ActivityFilter(
        List<String> words,
        List<ActivityState> states,
        List<ActivityKind> kinds,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String responsible,
        @Nullable LocalDateTime lateAt,
        @Nullable Boolean isPublic,
        List<Long> ids) {

    /** Every activity. */
    public static final ActivityFilter ALL = new ActivityFilter(List.of(), List.of(), List.of(), null, null, null, null, null);

    static ActivityFilter in(ActivityState state) {
        return new ActivityFilter(List.of(), List.of(state), List.of(), null, null, null, null, null);
    }

    static ActivityFilter lateAt(LocalDateTime now) {
        return new ActivityFilter(List.of(), List.of(), List.of(), null, null, null, now, null);
    }

    public ActivityFilter {
        words = List.copyOf(words);
        states = List.copyOf(states);
        kinds = List.copyOf(kinds);
        ids = List.copyOf(ids);
    }

    public ActivityFilter(List<String> words, List<ActivityState> states, List<ActivityKind> kinds, @Nullable LocalDate from,
            @Nullable LocalDate to, @Nullable String responsible, @Nullable LocalDateTime lateAt, @Nullable Boolean isPublic) {
        this(words, states, kinds, from, to, responsible, lateAt, isPublic, List.of());
    }

    public @Nullable LocalDateTime fromTime() {
        return from == null ? null : from.atStartOfDay();
    }

    public @Nullable LocalDateTime before() {
        return to == null ? null : to.plusDays(1).atStartOfDay();
    }

    /** No activity that starts earlier reaches {@code from}; it lets the database enter its index there. */
    public @Nullable LocalDateTime earliestStart() {
        return from == null ? null : from.atStartOfDay().minusDays(ActivityTime.MAX_DAYS + 1L);
    }
}
