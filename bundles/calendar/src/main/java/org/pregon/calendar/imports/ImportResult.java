package org.pregon.calendar.imports;

import java.util.List;

/**
 * What an import did.
 *
 * @param skipped rows that were there already
 * @param errors why each other row was left out
 */
public record ImportResult(int created, int skipped, List<CellError> errors) {
    public ImportResult {
        errors = List.copyOf(errors);
    }

    /** @param row line of the file, the header being 1 */
    public record CellError(long row, String column, String value, String message) {}
}
