package org.pregon.calendar.imports;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pregon.calendar.Activity;
import org.pregon.calendar.ActivityForm;
import org.pregon.calendar.ActivityKind;
import org.pregon.calendar.ActivityState;
import org.pregon.calendar.imports.ImportResult.CellError;
import org.pregon.core.InvalidInputException;
import org.pregon.core.date.Lima;
import org.pregon.core.table.CsvTable;
import org.pregon.core.table.CsvTable.Row;
import org.pregon.core.text.PlainText;
import org.pregon.core.text.SpanishText;

/** Turns a row of a file into an activity, or says in which column what is wrong. */
final class RowReader {
    private static final List<String> NEEDED = List.of("titulo", "tipo", "inicio", "responsable");

    private final Row row;
    private final List<CellError> errors;

    /** @param errors where it says what is wrong */
    RowReader(Row row, List<CellError> errors) {
        this.row = row;
        this.errors = errors;
    }

    /** @throws InvalidInputException when a column that every row needs is missing */
    static void checkColumns(CsvTable table) {
        List<String> present = table.columns().stream().map(CsvTable::key).toList();
        List<String> missing = NEEDED.stream().filter(column -> !present.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw new InvalidInputException("file", "Al archivo le falta la columna «" + String.join("», «", missing)
                    + "». La primera línea debe nombrar las columnas: titulo, tipo, estado, inicio, fin, lugar, ubigeo, responsable, participantes, descripcion, resultado, evidencia, publico.");
        }
    }

    Optional<ActivityRow> read() {
        int before = errors.size();
        ActivityKind kind = ActivityKind.of(row.get("tipo"))
                .orElseGet(() -> wrong("tipo", "Este tipo no existe. Ejemplos: Ceremonia, Entrevista, Otra."));
        ActivityState state = row.get("estado").isEmpty() ? ActivityState.PLANNED : ActivityState.of(row.get("estado"))
                .orElseGet(() -> wrong("estado", "Use programada, en ejecución, concluida, evaluada o cancelada."));
        boolean allDay = !row.get("inicio").contains(":");
        LocalDateTime start = time("inicio", true);
        LocalDateTime end = time("fin", false);
        String result = text("resultado", 4000, state != null && (state.happened() || state == ActivityState.CANCELLED));
        ActivityForm form = new ActivityForm(text("titulo", 200, true), kind, start, end, allDay, text("lugar", 200, false),
                ubigeo(), text("responsable", 120, true), text("participantes", 1000, false),
                text("descripcion", 4000, false), yes(), null);
        List<String> evidence = evidence();
        String evaluation = text("evaluacion", 4000, false);
        if (errors.size() > before) {
            return Optional.empty();
        }
        return checked(form).map(draft -> new ActivityRow(
                row.line(), draft.inState(state, result, evaluation), evidence));
    }

    private Optional<Activity> checked(ActivityForm form) {
        try {
            return Optional.of(form.checkedDraft());
        } catch (InvalidInputException invalid) {
            invalid.errors().forEach(error -> wrong(error.field().equals("endsAt") ? "fin" : "inicio", error.message()));
            return Optional.empty();
        }
    }

    private @Nullable String text(String column, int longest, boolean needed) {
        String value = row.get(column);
        if (value.length() > longest) {
            wrong(column, String.format(Locale.ROOT, "Pasa de %,d caracteres.", longest));
        }
        refuseForeign(column);
        if (needed && value.isEmpty()) {
            wrong(column, "Complete este dato.");
        }
        return value.isEmpty() ? null : value;
    }

    private void refuseForeign(String column) {
        if (!PlainText.holds(row.get(column))) {
            wrong(column, PlainText.REFUSED);
        }
    }

    private @Nullable String ubigeo() {
        String value = row.get("ubigeo");
        if (value.isEmpty() || value.matches("(0[1-9]|1\\d|2[0-5])\\d{4}")) {
            return value.isEmpty() ? null : value;
        }
        return wrong("ubigeo", "Escriba los seis dígitos del UBIGEO (INEI).");
    }

    private boolean yes() {
        String value = SpanishText.searchKey(row.get("publico"));
        if (!List.of("", "si", "no").contains(value)) {
            wrong("publico", "Escriba sí o no.");
        }
        return value.equals("si");
    }

    /** {@code 05/11/2026 10:00}, {@code 2026-11-05T10:00}, or a day alone. */
    private @Nullable LocalDateTime time(String column, boolean needed) {
        String value = row.get(column);
        if (value.isEmpty()) {
            return needed ? wrong(column, "Complete este dato.") : null;
        }
        String[] parts = value.split("[ T]+", 2);
        Optional<LocalDate> day = Lima.parse(parts[0]);
        try {
            if (day.isPresent()) {
                return day.get().atTime(parts.length == 1 ? LocalTime.MIDNIGHT : LocalTime.parse(parts[1].length() == 4 ? "0" + parts[1] : parts[1]));
            }
        } catch (DateTimeParseException noTime) {
            // answered below, like a day that does not exist
        }
        return wrong(column, "Escriba una fecha y hora que existan, como 05/11/2026 10:00.");
    }

    private List<String> evidence() {
        refuseForeign("evidencia");
        return Arrays.stream(row.get("evidencia").split("\\|")).map(String::strip).filter(item -> !item.isEmpty()).toList();
    }

    private <T> @Nullable T wrong(String column, String message) {
        String value = row.get(column);
        errors.add(new CellError(row.line(), column, value.substring(0, Math.min(60, value.length())), message));
        return null;
    }
}
