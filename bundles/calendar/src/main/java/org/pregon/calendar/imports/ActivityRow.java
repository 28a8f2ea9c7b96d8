package org.pregon.calendar.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pregon.calendar.Activity;

/**
 * A row.
 *
 * @param activity null where the row has errors, and is not saved
 * @param evidence names of files and of documents kept elsewhere
 */
public record ActivityRow(@Nullable Activity activity, List<String> evidence) {
    public ActivityRow {
        evidence = List.copyOf(evidence);
    }

    /** Which file of a folder an item names, null when it names a document kept elsewhere. */
    static @Nullable String fileName(String item) {
        return item.matches("(?i).+\\.(jpe?g|png|webp|pdf)") ? item : null;
    }
}
