package org.pregon.core.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do, before it does it.
 *
 * @param kind id of the {@link Importable}
 * @param what what its rows are, in words
 * @param rows the first {@value #FIRST}, and every one with an error as long as they are no more than {@value #MAX}
 * @param missing labels of needed columns that no column of the file fills
 * @param remembered whether the columns were found as in an earlier file with the same headings
 * @param kinds what else the file may be
 */
public record Preview(long id, String kind, String what, String fileName, Source source, List<PreviewColumn> columns, List<PreviewRow> rows,
        Totals totals, List<String> missing, boolean remembered, ImportChoice choice, List<Kind> kinds) {
    public static final int FIRST = 200;
    public static final int MAX = 1000;

    /**
     * How the file was read.
     *
     * @param head line of the headings
     * @param hidden hidden rows of the sheet
     */
    public record Source(String type, @Nullable String charset, @Nullable String separator, @Nullable String sheet, List<String> sheets,
            int hidden, boolean withHidden, long head) {}

    /** @param updates whether its rows may be written over their twins */
    public record Kind(String id, String what, boolean updates, List<KindColumn> columns) {}

    public record KindColumn(String key, String label, boolean needed, String help) {}

    /**
     * @param key of the column that it fills, empty for none
     * @param label as it stands in the file
     */
    public record PreviewColumn(String key, String label) {}

    /**
     * @param row line of the file
     * @param values in the order of the columns
     * @param duplicate there already, or earlier in the file
     * @param twin what it is a duplicate of
     */
    public record PreviewRow(long row, List<String> values, List<CellError> errors, boolean duplicate, @Nullable Twin twin) {}

    /**
     * @param column key of the column, empty for the whole row
     * @param value what stands in the cell
     */
    public record CellError(String column, String value, String message) {}

    /** @param ready rows that would be saved */
    public record Totals(int rows, int ready, int duplicates, int errors) {}
}
