package org.pregon.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pregon.core.table.FileColumn;

/** The columns of a file of institutions, in their order, for import and export alike. */
public enum InstitutionColumn {
    NAME("name", "nombre", 5, Institution::name),
    ACRONYM("acronym", "siglas", 0, Institution::acronym),
    KIND("kind", "tipo", 3, row -> row.kind().label()),
    SCOPE("scope", "ámbito", 3, row -> row.scope().label()),
    UBIGEO("ubigeo", "ubigeo", 0, Institution::ubigeo),
    ADDRESS("address", "dirección", 0, Institution::address),
    PHONE("phone", "teléfono", 3, Institution::phone),
    EMAIL("email", "correo", 5, Institution::email),
    WEBSITE("website", "web", 0, Institution::website),
    NOTES("notes", "notas", 0, Institution::notes),
    VERIFIED("verifiedOn", "verificada", 3, Institution::verifiedOn),
    ACTIVE("active", "activa", 0, Institution::active);

    /** Without these a file is not one of institutions. */
    public static final List<String> NEEDED = List.of(NAME.title, KIND.title, SCOPE.title);

    private final String field;
    private final String title;
    private final int weight;
    private final Function<Institution, @Nullable Object> value;

    /** @param weight share of the width on paper */
    InstitutionColumn(String field, String title, int weight, Function<Institution, @Nullable Object> value) {
        this.field = field;
        this.title = title;
        this.weight = weight;
        this.value = value;
    }

    public static List<String> titles() {
        return Arrays.stream(values()).map(column -> column.title).toList();
    }

    /** The title of each field of {@link InstitutionForm}. */
    public static Map<String, String> titlesByField() {
        return Arrays.stream(values()).collect(Collectors.toMap(column -> column.field, column -> column.title));
    }

    /** The list as a file. */
    public static List<FileColumn<Institution>> columns() {
        return Arrays.stream(values()).map(column -> new FileColumn<>(column.title, column.weight, column.value)).toList();
    }
}
