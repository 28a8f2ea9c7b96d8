package org.pregon.directory.imports;

import java.util.List;

/**
 * What an import would do, before it does it.
 *
 * @param what what its rows are, in words
 * @param rows the first {@value #FIRST}, and every one with an error as long as they are no more than {@value #MAX}
 */
public record Preview(long id, String what, String fileName, List<PreviewColumn> columns, List<PreviewRow> rows, Totals totals) {
    static final int FIRST = 200;
    static final int MAX = 1000;

    /** @param label as it stands in the file */
    public record PreviewColumn(String key, String label) {}

    /**
     * @param row line of the file
     * @param values in the order of the columns
     * @param duplicate already in the directory, or earlier in the file
     */
    public record PreviewRow(long row, List<String> values, List<CellError> errors, boolean duplicate) {}

    /**
     * @param column key of the column, empty for the whole row
     * @param value what stands in the cell
     */
    public record CellError(String column, String value, String message) {}

    /** @param ready rows that would be saved */
    public record Totals(int rows, int ready, int duplicates, int errors) {}
}
