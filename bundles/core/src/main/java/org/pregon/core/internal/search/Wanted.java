package org.pregon.core.internal.search;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pregon.core.search.Searchable;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.security.Reach;
import org.pregon.core.text.SpanishWords;
import org.pregon.core.text.SpanishWords.Word;

/**
 * What somebody looks for, and may.
 *
 * @param words every one must be found; the last may go on
 * @param kinds among which
 * @param units of the kinds of which the caller may see those of some units only, these units
 * @param covered types of a kind that are found in another shape
 */
record Wanted(List<Word> words, Set<String> kinds, @Nullable LocalDate from, @Nullable LocalDate until, Map<String, Set<Long>> units, Set<String> covered) {
    private static final int MOST_WORDS = 8;

    /** Which of these kinds a user finds in part only. */
    static Map<String, Set<Long>> limits(CurrentUser user, List<Searchable> kinds) {
        Map<String, Set<Long>> limits = new HashMap<>();
        for (Searchable kind : kinds) {
            Reach reach = user.reach(kind.permission());
            if (!reach.everywhere()) {
                limits.put(kind.kind(), reach.units());
            }
        }
        return limits;
    }

    static List<Word> words(String typed) {
        List<Word> all = SpanishWords.of(typed);
        List<Word> telling = all.stream().filter(word -> !word.small()).toList();
        List<Word> words = telling.isEmpty() ? all : telling;
        return words.subList(0, Math.min(MOST_WORDS, words.size()));
    }

    Wanted only(String kind) {
        return new Wanted(words, Set.of(kind), from, until, units, covered);
    }
}
