package org.pregon.directory.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pregon.core.InvalidInputException.FieldError;
import org.pregon.core.date.Lima;
import org.pregon.core.rest.FormRules;
import org.pregon.core.table.CsvTable.Row;
import org.pregon.core.table.CsvTable;
import org.pregon.core.text.SpanishText;
import org.pregon.directory.imports.Preview.CellError;

/** The cells of a row, and what is wrong with them. */
final class Cells {
    private static final int SHOWN = 60;

    private final Row row;
    private final List<CellError> errors = new ArrayList<>();

    Cells(Row row) {
        this.row = row;
        if (!row.beyond().isEmpty()) {
            errors.add(new CellError("", row.beyond().get(0),
                    "La fila tiene más celdas que columnas. Ponga entre comillas el texto que contiene el separador."));
        }
    }

    List<CellError> errors() {
        return errors;
    }

    /** Null where nothing stands. */
    @Nullable String text(String column) {
        String text = row.get(column);
        return text.isEmpty() ? null : text;
    }

    /** One of a set of words; notes an error and gives null for another one. */
    <T> @Nullable T choice(String column, Function<String, Optional<T>> known, String otherwise) {
        return known.apply(row.get(column)).orElseGet(() -> {
            wrong(column, otherwise);
            return null;
        });
    }

    @Nullable LocalDate date(String column) {
        return text(column) == null ? null
                : choice(column, Lima::parse, "Escriba una fecha que exista, como 23/11/2026.");
    }

    /** Yes or no, yes where nothing stands. */
    boolean yes(String column) {
        String text = SpanishText.searchKey(row.get(column));
        if (!List.of("", "si", "no", "s", "n", "x", "1", "0").contains(text)) {
            wrong(column, "Escriba sí o no.");
        }
        return !List.of("no", "n", "0").contains(text);
    }

    void wrong(String column, String message) {
        String value = row.get(column);
        // By the name that the columns of a preview have.
        errors.add(new CellError(CsvTable.key(column), value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value, message));
    }

    /**
     * Judges a form by the same rules as one that comes from a screen.
     *
     * @param columns the column of each field
     */
    <F> F checked(F form, Map<String, String> columns) {
        Map<String, String> fields = columns.entrySet().stream()
                .collect(Collectors.toMap(column -> CsvTable.key(column.getValue()), Map.Entry::getKey));
        List<FieldError> known = errors.stream()
                .map(error -> new FieldError(fields.getOrDefault(error.column(), ""), error.message()))
                .toList();
        FormRules.broken(form, known)
                .forEach(error -> wrong(columns.getOrDefault(error.field(), error.field()), error.message()));
        return form;
    }
}
