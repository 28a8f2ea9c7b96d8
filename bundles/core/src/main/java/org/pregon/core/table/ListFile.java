package org.pregon.core.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pregon.core.rest.ListQuery;

/**
 * What a list is when it leaves as a file, told once for CSV, XLSX and PDF.
 *
 * @param entity {@code <module>.<thing>}, for the trail
 * @param name of the file, before its date
 * @param title over a sheet and on paper
 */
public record ListFile<T>(String entity, String name, String title, List<FileColumn<T>> columns, List<ListFilter> filters) {
    public ListFile {
        columns = List.copyOf(columns);
        filters = List.copyOf(filters);
    }

    /** Where the rows come from: read page by page, so that a long list is never whole in memory. */
    @FunctionalInterface
    public interface Rows<T> {
        void each(Consumer<T> reader);
    }

    public List<String> labels() {
        return columns.stream().map(FileColumn::label).toList();
    }

    /** The cells of a row, null where nothing stands. */
    public List<@Nullable Object> cells(T row) {
        List<@Nullable Object> cells = new ArrayList<>(columns.size());
        for (FileColumn<T> column : columns) {
            cells.add(column.value().apply(row));
        }
        return cells;
    }

    /** Which filters narrow it, in words; empty when none does. */
    public String narrowed(ListQuery asked) {
        return filters.stream()
                .filter(filter -> !asked.texts(filter.name()).isEmpty())
                .map(filter -> filter.label() + " " + asked.texts(filter.name()).stream()
                        .map(value -> "«" + filter.words().apply(value) + "»")
                        .collect(Collectors.joining(" o ")))
                .collect(Collectors.joining(", "));
    }
}
