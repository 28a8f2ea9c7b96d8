package org.pregon.directory.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pregon.core.InvalidInputException;
import org.pregon.core.table.CsvTable;
import org.pregon.core.table.CsvTable.Row;
import org.pregon.directory.InstitutionForm;
import org.pregon.directory.InstitutionKind;
import org.pregon.directory.Scope;

/** Turns a row of an import file into an institution, or says in which column what is wrong. */
final class RowReader {
    private static final List<String> NEEDED = List.of("nombre", "tipo", "alcance");

    /**
     * @param value what stands in the cell
     */
    record CellError(String column, String value, String message) {}

    /** @param form null when there are errors */
    record Read(@Nullable InstitutionForm form, List<CellError> errors) {}

    /** @throws InvalidInputException when a column that every row needs is missing */
    static void checkColumns(CsvTable table) {
        List<String> present = table.columns().stream().map(CsvTable::key).toList();
        List<String> missing = NEEDED.stream().filter(column -> !present.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw new InvalidInputException("file", "Al archivo le falta la columna «" + String.join("», «", missing)
                    + "». La primera línea debe nombrar las columnas: nombre, tipo, alcance, ubigeo, siglas, direccion, telefono, correo, web.");
        }
    }

    Read read(Row row) {
        List<CellError> errors = new ArrayList<>();
        String name = text(row, "nombre", 200, errors);
        if (name == null) {
            errors.add(new CellError("nombre", "", "Escriba el nombre."));
        }
        InstitutionKind kind = InstitutionKind.of(row.get("tipo")).orElse(null);
        if (kind == null) {
            errors.add(new CellError("tipo", row.get("tipo"), "Este tipo no existe. Ejemplos: Ministerio, Municipalidad distrital, Otra."));
        }
        Scope scope = Scope.of(row.get("alcance")).orElse(null);
        if (scope == null) {
            errors.add(new CellError("alcance", row.get("alcance"), "Use Distrital, Provincial, Regional, Nacional o Internacional."));
        }
        InstitutionForm form = new InstitutionForm(
                name, text(row, "siglas", 30, errors), kind, scope,
                matching(row, "ubigeo", "(0[1-9]|1\\d|2[0-5])\\d{4}", "Escriba los seis dígitos del UBIGEO (INEI).", errors),
                text(row, "direccion", 300, errors),
                text(row, "telefono", 60, errors),
                matching(row, "correo", "[^@\\s]{1,64}@[^@\\s]{1,180}", "Escriba un correo completo.", errors),
                matching(row, "web", "https?://\\S{1,290}", "Escriba la dirección completa, desde https://.", errors),
                null, null, true);
        return errors.isEmpty() ? new Read(form, List.of()) : new Read(null, errors);
    }

    private static @Nullable String text(Row row, String column, int longest, List<CellError> errors) {
        String value = row.get(column);
        if (value.length() > longest) {
            errors.add(new CellError(column, value.substring(0, 60) + "…", "Pasa de " + longest + " caracteres."));
        }
        return value.isEmpty() ? null : value;
    }

    private static @Nullable String matching(Row row, String column, String pattern, String message, List<CellError> errors) {
        String value = row.get(column);
        if (value.isEmpty()) {
            return null;
        }
        if (!value.matches(pattern)) {
            errors.add(new CellError(column, value.substring(0, Math.min(60, value.length())), message));
        }
        return value;
    }

}
