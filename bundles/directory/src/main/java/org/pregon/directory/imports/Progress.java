package org.pregon.directory.imports;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * How far an import is.
 *
 * @param what what its rows are, in words
 * @param state {@code preview}, {@code running}, {@code done}, {@code failed} or {@code undone}
 * @param done rows looked at so far
 * @param errors why rows were left out, at most {@value Preview#MAX}; in lists of imports none
 */
public record Progress(
        long id, String what, String fileName, Instant createdAt, String createdBy, String state, int done, int total,
        int created, int skipped, List<RowError> errors) {

    /**
     * @param row line of the file
     * @param value what stands in the cell
     */
    public record RowError(long row, String column, String value, String message) {}

    static Progress of(ImportRun run, String what, int done, List<RowError> errors) {
        return new Progress(run.id(), what, run.fileName(), run.createdAt(), run.createdBy(),
                run.state().name().toLowerCase(Locale.ROOT), done, run.total(), run.created(), run.skipped(), errors);
    }
}
