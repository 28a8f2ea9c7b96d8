package org.pregon.core.imports;

import org.jspecify.annotations.Nullable;

/**
 * What a row made, kept so that it can be taken back.
 *
 * @param record which one, in the module's own words; at most 80 signs
 * @param version of the record when it was saved
 * @param before what was there, in the module's own words; null for what is new
 */
public record Saved(String record, int version, @Nullable String before) {
    public static Saved made(long id, int version) {
        return new Saved(Long.toString(id), version, null);
    }

    public boolean isNew() {
        return before == null;
    }

    /** The record's id, where that is how the module wrote it. */
    public long id() {
        return Long.parseLong(record);
    }
}
