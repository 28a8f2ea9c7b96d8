package org.pregon.core.imports;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pregon.core.InvalidInputException.FieldError;
import org.pregon.core.date.Lima;
import org.pregon.core.imports.Preview.CellError;
import org.pregon.core.rest.FormRules;
import org.pregon.core.table.CsvTable;
import org.pregon.core.text.SpanishText;

/** The cells of a row, and what is wrong with them. Columns are named by their label. */
public final class Cells {
    private static final int SHOWN = 60;
    private static final Pattern FAILED_FORMULA = Pattern.compile("#(¡?REF!|N/A|N/D|VALUE!|¡VALOR!|¡?DIV/0!|NAME\\?|¿NOMBRE\\?|NULL!|NUM!)");

    private final Map<String, String> values;
    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, String> columnOf = new HashMap<>();
    private final List<CellError> errors = new ArrayList<>();

    /** @param values by the key of their column, and by its label, which is quicker */
    public Cells(Map<String, String> values, List<ImportColumn> columns) {
        this.values = values;
        for (ImportColumn column : columns) {
            fields.put(column.key(), column.field());
            columnOf.put(column.field(), column.key());
            if (FAILED_FORMULA.matcher(get(column.key())).matches()) {
                wrong(column.key(), "La fórmula de esta celda da error. Corríjala o escriba el valor.");
            }
        }
    }

    public List<CellError> errors() {
        return List.copyOf(errors);
    }

    /** Empty where nothing stands. */
    public String get(String column) {
        String value = values.get(column);
        return (value == null ? values.getOrDefault(CsvTable.key(column), "") : value).strip();
    }

    /** Null where nothing stands. */
    public @Nullable String text(String column) {
        String text = get(column);
        return text.isEmpty() ? null : text;
    }

    /** One of a set of words; notes an error and gives null for another one. */
    public <T> @Nullable T choice(String column, Function<String, Optional<T>> known, String otherwise) {
        return known.apply(get(column)).orElseGet(() -> {
            wrong(column, otherwise);
            return null;
        });
    }

    public @Nullable LocalDate date(String column) {
        return text(column) == null ? null
                : choice(column, Lima::parse, "Escriba una fecha que exista, como 23/11/2026.");
    }

    /** {@code 05/11/2026 10:00}, {@code 2026-11-05T10:00}, or a day alone, which begins at midnight. */
    public @Nullable LocalDateTime time(String column) {
        return text(column) == null ? null
                : choice(column, Cells::moment, "Escriba una fecha y hora que existan, como 05/11/2026 10:00.");
    }

    private static Optional<LocalDateTime> moment(String text) {
        String[] parts = text.split("[ T]+", 2);
        try {
            LocalTime clock = parts.length == 1 ? LocalTime.MIDNIGHT : LocalTime.parse(parts[1].length() == 4 ? "0" + parts[1] : parts[1]);
            return Lima.parse(parts[0]).map(day -> day.atTime(clock));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    /** Yes or no. */
    public boolean yes(String column, boolean otherwise) {
        String text = SpanishText.searchKey(get(column));
        if (!List.of("", "si", "no", "s", "n", "x", "1", "0").contains(text)) {
            wrong(column, "Escriba sí o no.");
        }
        return text.isEmpty() ? otherwise : !List.of("no", "n", "0").contains(text);
    }

    public void wrong(String column, String message) {
        String value = get(column);
        errors.add(new CellError(CsvTable.key(column), value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value, message));
    }

    /** For what is wrong with the row and no cell of it. */
    public void wrongRow(String value, String message) {
        errors.add(new CellError("", value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value, message));
    }

    /** Judges a form by the same rules as one that comes from a screen. */
    public <F> F checked(F form) {
        List<FieldError> known = errors.stream()
                .map(error -> new FieldError(fields.getOrDefault(error.column(), ""), error.message()))
                .toList();
        FormRules.broken(form, known)
                .forEach(error -> wrong(columnOf.getOrDefault(error.field(), error.field()), error.message()));
        return form;
    }
}
