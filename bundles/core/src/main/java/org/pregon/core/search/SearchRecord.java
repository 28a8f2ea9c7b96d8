package org.pregon.core.search;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A record, as a search finds and shows it. Of its words those of title and names weigh most; names are never
 * reduced to a singular, so that "Flores" is not a flower.
 *
 * @param detail what tells it from its namesakes, in a few words
 * @param text all else that it can be found by; the first {@value #MOST_TEXT} signs
 * @param names of persons, acronyms, numbers of documents
 * @param date by which results are narrowed and sorted, null when it has none
 * @param state in a word, where it is not as usual: "Anulado"
 * @param unit to which it belongs; whose permission holds for some units only finds no other
 * @param href address of its screen: {@code #/directory/12}
 * @param proper whether the title is a person's name
 * @param type which of its kind it is, for {@link Searchable#covers}; empty where that does not matter
 */
public record SearchRecord(long id, String title, String href, String detail, String text, List<String> names,
        @Nullable LocalDate date, String state, @Nullable Long unit, boolean proper, String type) {
    /** Of a longer text the rest is not searched: one record must not be an index of its own. */
    public static final int MOST_TEXT = 20_000;

    public SearchRecord {
        names = List.copyOf(names);
        text = text.substring(0, Math.min(MOST_TEXT, text.length()));
    }

    public static SearchRecord of(long id, String title, String href) {
        return new SearchRecord(id, title, href, "", "", List.of(), null, "", null, false, "");
    }

    /** Its title is the name of a person. */
    public SearchRecord person() {
        return new SearchRecord(id, title, href, detail, text, names, date, state, unit, true, type);
    }

    /** With {@link #detail}, joined of what there is. */
    public SearchRecord detail(@Nullable Object... parts) {
        return new SearchRecord(id, title, href, join(" · ", parts), text, names, date, state, unit, proper, type);
    }

    /** With {@link #text}, joined of what there is. */
    public SearchRecord text(@Nullable Object... parts) {
        return new SearchRecord(id, title, href, detail, join(" \n", parts), names, date, state, unit, proper, type);
    }

    /** With these {@link #names}, as far as there are. */
    public SearchRecord names(@Nullable String... given) {
        List<String> present = Stream.of(given).flatMap(Stream::ofNullable).toList();
        return new SearchRecord(id, title, href, detail, text, present, date, state, unit, proper, type);
    }

    public SearchRecord date(@Nullable LocalDate day) {
        return new SearchRecord(id, title, href, detail, text, names, day, state, unit, proper, type);
    }

    public SearchRecord state(String word) {
        return new SearchRecord(id, title, href, detail, text, names, date, word, unit, proper, type);
    }

    public SearchRecord unit(@Nullable Long only) {
        return new SearchRecord(id, title, href, detail, text, names, date, state, only, proper, type);
    }

    public SearchRecord type(String which) {
        return new SearchRecord(id, title, href, detail, text, names, date, state, unit, proper, which);
    }

    private static String join(String between, @Nullable Object... parts) {
        return String.join(between, Stream.of(parts).filter(part -> part != null && !part.toString().isBlank())
                .map(part -> String.valueOf(part).strip()).toList());
    }
}
