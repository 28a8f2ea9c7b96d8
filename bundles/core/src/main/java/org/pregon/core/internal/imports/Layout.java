package org.pregon.core.internal.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pregon.core.imports.Cells;
import org.pregon.core.imports.ImportChoice;
import org.pregon.core.imports.ImportColumn;
import org.pregon.core.imports.Importable;
import org.pregon.core.imports.Preview.PreviewColumn;
import org.pregon.core.internal.table.TableFile;
import org.pregon.core.internal.table.TableRow;

/**
 * A file, understood: what its rows are and which column is which.
 *
 * @param choice with everything filled in that was found out
 * @param remembered whether an earlier file said so
 */
record Layout<F>(Importable<F> kind, Heading heading, ImportChoice choice, boolean remembered) {

    List<String> mapping() {
        List<String> mapping = choice.mapping();
        return mapping == null ? List.of() : mapping;
    }

    List<PreviewColumn> columns() {
        List<PreviewColumn> columns = new java.util.ArrayList<>();
        for (int i = 0; i < heading.labels().size(); i++) {
            columns.add(new PreviewColumn(key(i), heading.labels().get(i)));
        }
        return columns;
    }

    private String key(int column) {
        return column < mapping().size() ? mapping().get(column) : "";
    }

    /** Labels of what no column of the file fills and every row needs. */
    List<String> missing() {
        return kind.columns().stream().filter(column -> column.needed() && !mapping().contains(column.key())).map(ImportColumn::label).toList();
    }

    Cells cells(TableRow row, boolean text) {
        Map<String, String> values = new HashMap<>();
        for (ImportColumn column : kind.columns()) {
            int place = mapping().indexOf(column.key());
            String value = place < 0 ? "" : row.cell(place);
            values.put(column.key(), value);
            values.put(column.label(), value);
        }
        Cells cells = new Cells(values, kind.columns());
        // Beside a sheet people write notes; in a text it means that a separator was not quoted.
        if (text && row.cells().size() > heading.labels().size()) {
            row.cells().subList(heading.labels().size(), row.cells().size()).stream().filter(cell -> !cell.isBlank()).findFirst()
                    .ifPresent(beyond -> cells.wrongRow(beyond.strip(),
                            "La fila tiene más celdas que columnas. Ponga entre comillas el texto que contiene el separador."));
        }
        return cells;
    }

    List<String> values(TableRow row) {
        return java.util.stream.IntStream.range(0, heading.labels().size()).mapToObj(row::cell).toList();
    }

    /** Hands over the rows under the headings. */
    void each(TableFile file, java.util.function.Consumer<TableRow> reader) {
        file.each(row -> {
            if (row.line() > heading.line()) {
                reader.accept(row);
            }
            return true;
        });
    }
}
