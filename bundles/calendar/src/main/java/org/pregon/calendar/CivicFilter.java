package org.pregon.calendar;

import java.util.Arrays;
import java.util.Set;
import org.pregon.core.date.CivicDate;
import org.pregon.core.date.CivicKind;
import org.pregon.core.date.CivicScope;
import org.pregon.core.text.SpanishText;

/**
 * Which civic dates are asked for.
 *
 * @param place those kept there: a ubigeo of six digits, or empty for all places
 * @param words every one must begin a word of the name; empty for all
 * @param kinds any of these; empty for all
 * @param scopes any of these; empty for all
 */
public record CivicFilter(String place, String words, Set<CivicKind> kinds, Set<CivicScope> scopes) {
    public CivicFilter {
        words = SpanishText.sought(words);
        kinds = Set.copyOf(kinds);
        scopes = Set.copyOf(scopes);
    }

    /** All that is kept at a place. */
    public static CivicFilter at(String place) {
        return new CivicFilter(place, "", Set.of(), Set.of());
    }

    boolean takes(CivicDate date) {
        return (place.isEmpty() || date.holdsAt(place))
                && (kinds.isEmpty() || kinds.contains(date.kind()))
                && (scopes.isEmpty() || scopes.contains(date.scope()))
                && hasWords(date.name());
    }

    private boolean hasWords(String name) {
        String key = " " + SpanishText.searchKey(name);
        return words.isEmpty() || Arrays.stream(words.split(" ")).allMatch(word -> key.contains(" " + word));
    }
}
