package org.pregon.core.internal.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pregon.core.text.SpanishWords;
import org.pregon.core.text.SpanishWords.Word;

/**
 * What somebody looks for, and may.
 *
 * @param words every one must be found; the last may go on
 * @param kinds among which
 * @param units of the caller; empty for the whole office
 * @param covered types of a kind that are found in another shape
 */
record Wanted(List<Word> words, Set<String> kinds, @Nullable LocalDate from, @Nullable LocalDate until, Set<Long> units, Set<String> covered) {
    private static final int MOST_WORDS = 8;

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
