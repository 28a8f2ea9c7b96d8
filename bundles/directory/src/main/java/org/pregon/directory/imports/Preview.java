package org.pregon.directory.imports;

import java.util.List;
import java.util.Map;
import org.pregon.directory.imports.RowReader.CellError;

/**
 * What an import would do, before it does it.
 *
 * @param rows those with errors or duplicates first, at most {@value #SHOWN}
 */
public record Preview(long id, String fileName, List<String> columns, List<PreviewRow> rows, Totals totals) {
    static final int SHOWN = 200;

    /**
     * @param row line of the file
     * @param duplicate already in the directory, or earlier in the file
     */
    public record PreviewRow(long row, Map<String, String> values, List<CellError> errors, boolean duplicate) {}

    public record Totals(int rows, int valid, int duplicates, int withErrors) {}
}
