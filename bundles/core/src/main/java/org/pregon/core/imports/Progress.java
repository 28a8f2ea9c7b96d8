package org.pregon.core.imports;

import java.time.Instant;
import java.util.List;

/**
 * How far an import is.
 *
 * @param what what its rows are, in words
 * @param state {@code preview}, {@code running}, {@code done}, {@code failed} or {@code undone}
 * @param done rows looked at so far
 * @param created rows that were saved, less those taken back
 * @param updated rows that were written over what was there, likewise
 * @param wrong rows with errors
 * @param errors why rows were left out, at most {@value Preview#MAX}; in lists of imports none
 * @param kept what was not taken back and why, at most {@value Preview#MAX}
 */
public record Progress(
        long id, String kind, String what, String fileName, Instant createdAt, String createdBy, String state, int done, int total,
        int created, int updated, int skipped, int wrong, List<RowError> errors, List<Kept> kept) {

    /**
     * @param row line of the file
     * @param value what stands in the cell
     */
    public record RowError(long row, String column, String value, String message) {}

    /** @param row line of the file, 0 where nobody knows any more */
    public record Kept(long row, String why) {}
}
