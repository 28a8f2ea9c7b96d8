package org.pregon.core.internal.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file is read: as it was found out, or as somebody chose.
 *
 * @param type {@code csv} or {@code xlsx}
 * @param charset of a CSV
 * @param separator of a CSV
 * @param sheet of a workbook
 * @param sheets that the workbook has
 * @param hidden how many rows of that sheet are hidden
 * @param withHidden whether these are read too
 */
public record Reading(String type, @Nullable String charset, @Nullable String separator, @Nullable String sheet, List<String> sheets,
        int hidden, boolean withHidden) {

    /** Nothing chosen. */
    public static final Asked AS_FOUND = new Asked(null, null, null, false);

    /** What somebody chose; null for what should be found out. */
    public record Asked(@Nullable String charset, @Nullable String separator, @Nullable String sheet, boolean withHidden) {}
}
