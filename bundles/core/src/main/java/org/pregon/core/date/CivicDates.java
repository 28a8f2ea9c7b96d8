package org.pregon.core.date;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pregon.core.InvalidInputException;
import org.pregon.core.InvalidInputException.FieldError;
import org.pregon.core.table.CsvTable;

/** Reads the civic calendar's file ({@code config/civic-calendar.csv}): a table with a Spanish header. */
public final class CivicDates {
    private static final List<String> HEADER = List.of("id", "regla", "nombre", "tipo", "alcance", "ubigeo", "no_laborable",
        "desde", "hasta", "anio_hecho", "fuente", "verificacion", "nota");

    private final List<FieldError> errors = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private CivicDates() {}

    /** @throws InvalidInputException naming every row and column that is wrong, with the value and the reason; nothing is half read */
    public static List<CivicDate> read(byte[] file) {
        return new CivicDates().read(CsvTable.read(file));
    }

    private List<CivicDate> read(CsvTable table) {
        Set<String> columns = table.columns().stream().map(CsvTable::key).collect(Collectors.toSet());
        List<String> missing = HEADER.stream().filter(column -> !columns.contains(CsvTable.key(column))).toList();
        if (!missing.isEmpty()) {
            throw new InvalidInputException("fila 1", "Faltan columnas: " + String.join(", ", missing) + ".");
        }
        List<CivicDate> dates = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            if (!row.cells().values().stream().allMatch(String::isBlank)) {
                date(row).ifPresent(dates::add);
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException("El calendario cívico tiene " + errors.size() + " datos por corregir.", errors);
        }
        return List.copyOf(dates);
    }

    private Optional<CivicDate> date(CsvTable.Row row) {
        int before = errors.size();
        String id = cell(row, "id");
        if (!ids.add(id)) {
            wrong(row, "id", "«" + id + "» ya está en otra fila.");
        }
        CivicRule rule = rule(row);
        CivicKind kind = choice(row, "tipo", CivicKind.values(), CivicKind::name);
        CivicScope scope = choice(row, "alcance", CivicScope.values(), CivicScope::word);
        Verification mark = choice(row, "verificacion", Verification.values(), Verification::name);
        Boolean nonWorking = choice(row, "no_laborable", new Boolean[] {true, false}, yes -> yes ? "sí" : "no");
        Integer from = year(row, "desde");
        Integer to = year(row, "hasta");
        Integer origin = year(row, "anio_hecho");
        if (rule == null || kind == null || scope == null || mark == null || nonWorking == null || errors.size() > before) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CivicDate(id, rule, cell(row, "nombre"), kind, scope, cell(row, "ubigeo"), nonWorking,
                from, to, origin, cell(row, "fuente"), mark, cell(row, "nota")));
        } catch (IllegalArgumentException e) {
            wrong(row, "", "Revise que haya id (minúsculas y guiones) y nombre, que «desde» no pase de «hasta» y que el ubigeo tenga "
                + scope.digits() + " dígitos, como pide el alcance " + scope.word() + ".");
            return Optional.empty();
        }
    }

    private @Nullable CivicRule rule(CsvTable.Row row) {
        try {
            return CivicRule.parse(cell(row, "regla"));
        } catch (InvalidInputException e) {
            e.errors().forEach(error -> wrong(row, "regla", error.message()));
            return null;
        }
    }

    private <T> @Nullable T choice(CsvTable.Row row, String column, T[] values, Function<T, String> word) {
        String text = cell(row, column);
        Optional<T> found = Stream.of(values).filter(value -> word.apply(value).equalsIgnoreCase(text)).findFirst();
        if (found.isEmpty()) {
            wrong(row, column, "«" + text + "» no se puede usar. Escriba " + String.join(", ", Stream.of(values).map(word).toList()) + ".");
        }
        return found.orElse(null);
    }

    private @Nullable Integer year(CsvTable.Row row, String column) {
        String text = cell(row, column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Rules.year(Integer.parseInt(text));
        } catch (NumberFormatException | DateTimeException e) {
            // The Inca Garcilaso was born before the calendar of the rules began.
            if (column.equals("anio_hecho") && text.matches("[1-9]\\d{2,3}")) {
                return Integer.valueOf(text);
            }
            wrong(row, column, "«" + text + "» no es un año.");
            return null;
        }
    }

    private static String cell(CsvTable.Row row, String column) {
        return row.get(column);
    }

    private void wrong(CsvTable.Row row, String column, String message) {
        errors.add(new FieldError(("fila " + row.line() + " " + column).strip().toLowerCase(Locale.ROOT), message));
    }
}
