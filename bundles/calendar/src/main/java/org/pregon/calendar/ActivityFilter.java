package org.pregon.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pregon.core.text.SpanishText;

/**
 * Which activities a list shows.
 *
 * @param words every one must stand in title, place, responsible or institution, as {@code LIKE} patterns
 * @param states any of these; empty for all
 * @param kinds any of these; empty for all
 * @param from those that end on that day or later
 * @param to those that start on that day or earlier
 * @param lateAt only those late at that time
 */
public record ActivityFilter(
        List<String> words,
        List<ActivityState> states,
        List<ActivityKind> kinds,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String responsible,
        @Nullable LocalDateTime lateAt,
        @Nullable Boolean isPublic) {

    private static final int MAX_WORDS = 6;

    /** Every activity. */
    public static final ActivityFilter ALL = new ActivityFilter(List.of(), List.of(), List.of(), null, null, null, null, null);

    public ActivityFilter {
        words = List.copyOf(words);
        states = List.copyOf(states);
        kinds = List.copyOf(kinds);
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

    /** The patterns of what somebody typed; folding leaves nothing that {@code LIKE} would take for a wildcard. */
    public static List<String> patterns(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return List.of();
        }
        return Arrays.stream(SpanishText.searchKey(typed).split(" "))
                .filter(word -> !word.isEmpty())
                .limit(MAX_WORDS)
                .map(word -> "%" + word + "%")
                .toList();
    }
}
