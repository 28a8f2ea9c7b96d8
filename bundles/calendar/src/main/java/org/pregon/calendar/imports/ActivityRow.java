package org.pregon.calendar.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pregon.calendar.Activity;

/**
 * A row that may be saved.
 *
 * @param evidence names of files and of documents kept elsewhere
 */
record ActivityRow(long line, Activity activity, List<String> evidence) {

    /** Which file of a folder an item names, null when it names a document kept elsewhere. */
    static @Nullable String fileName(String item) {
        return item.matches("(?i).+\\.(jpe?g|png|webp|pdf)") ? item : null;
    }
}
