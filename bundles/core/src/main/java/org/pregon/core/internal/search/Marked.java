package org.pregon.core.internal.search;

import java.util.List;

/**
 * A text with what was looked for marked in it.
 *
 * @param marks pairs of the first sign and the one behind the last
 */
public record Marked(String text, List<List<Integer>> marks) {
    static final Marked NOTHING = new Marked("", List.of());

    public Marked {
        marks = List.copyOf(marks);
    }
}
