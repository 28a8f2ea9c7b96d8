package org.pregon.core.imports;

import org.jspecify.annotations.Nullable;

/**
 * A record that a row would bring again.
 *
 * @param id of the record, 0 for an earlier row of the same file
 * @param title as people call it
 * @param href the record on screen, null where it has no page of its own
 */
public record Twin(long id, String title, @Nullable String href) {
    public boolean inFile() {
        return id == 0;
    }
}
