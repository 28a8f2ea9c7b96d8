package org.pregon.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pregon.core.date.Lima;

/** The columns of a file of institutions, in their order, for import and export alike. */
public enum InstitutionColumn {
    NAME("name", "nombre", Institution::name),
    ACRONYM("acronym", "siglas", Institution::acronym),
    KIND("kind", "tipo", row -> row.kind().label()),
    SCOPE("scope", "alcance", row -> row.scope().label()),
    UBIGEO("ubigeo", "ubigeo", Institution::ubigeo),
    ADDRESS("address", "direccion", Institution::address),
    PHONE("phone", "telefono", Institution::phone),
    EMAIL("email", "correo", Institution::email),
    WEBSITE("website", "web", Institution::website),
    NOTES("notes", "notas", Institution::notes),
    VERIFIED("verifiedOn", "verificada", row -> row.verifiedOn() == null ? null : Lima.numbers(row.verifiedOn())),
    ACTIVE("active", "activa", row -> row.active() ? "sí" : "no");

    /** Without these a file is not one of institutions. */
    public static final List<String> NEEDED = List.of(NAME.title, KIND.title, SCOPE.title);

    private final String field;
    private final String title;
    private final Function<Institution, @Nullable String> text;

    InstitutionColumn(String field, String title, Function<Institution, @Nullable String> text) {
        this.field = field;
        this.title = title;
        this.text = text;
    }

    public static List<String> titles() {
        return Arrays.stream(values()).map(column -> column.title).toList();
    }

    /** The title of each field of {@link InstitutionForm}. */
    public static Map<String, String> titlesByField() {
        return Arrays.stream(values()).collect(Collectors.toMap(column -> column.field, column -> column.title));
    }

    /** What an institution's row says. */
    public static Object[] row(Institution institution) {
        return Arrays.stream(values()).map(column -> column.text.apply(institution)).toArray();
    }
}
