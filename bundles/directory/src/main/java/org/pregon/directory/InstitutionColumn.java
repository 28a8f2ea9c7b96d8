package org.pregon.directory;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pregon.core.imports.ImportColumn;
import org.pregon.core.table.FileColumn;

/** The columns of a file of institutions, in their order, for import and export alike. */
public enum InstitutionColumn {
    NAME("name", "nombre", 5, Institution::name, "institución", "razón social", "nombre de la institución", "entidad"),
    ACRONYM("acronym", "siglas", 0, Institution::acronym, "sigla", "abreviatura"),
    KIND("kind", "tipo", 3, row -> row.kind().label(), "tipo de institución", "clase"),
    SCOPE("scope", "ámbito", 3, row -> row.scope().label(), "alcance", "nivel"),
    UBIGEO("ubigeo", "ubigeo", 0, Institution::ubigeo, "código ubigeo", "ubigeo inei"),
    ADDRESS("address", "dirección", 0, Institution::address, "domicilio", "ubicación"),
    PHONE("phone", "teléfono", 3, Institution::phone, "teléfonos", "celular", "fono", "central telefónica"),
    EMAIL("email", "correo", 5, Institution::email, "correo electrónico", "email", "e-mail", "correo institucional"),
    WEBSITE("website", "web", 0, Institution::website, "página web", "sitio web", "portal"),
    NOTES("notes", "notas", 0, Institution::notes, "observaciones", "nota"),
    VERIFIED("verifiedOn", "verificada", 3, Institution::verifiedOn, "verificada el", "fecha de verificación"),
    ACTIVE("active", "activa", 0, Institution::active, "activo", "vigente");

    private final String field;
    private final String title;
    private final int weight;
    private final Function<Institution, @Nullable Object> value;
    private final String[] also;

    /**
     * @param weight share of the width on paper
     * @param also how else files call it
     */
    InstitutionColumn(String field, String title, int weight, Function<Institution, @Nullable Object> value, String... also) {
        this.field = field;
        this.title = title;
        this.weight = weight;
        this.value = value;
        this.also = also;
    }

    /** As files bring it. */
    public ImportColumn incoming() {
        boolean needed = this == NAME || this == KIND || this == SCOPE;
        return (needed ? ImportColumn.needed(title, field) : ImportColumn.further(title, field)).also(also);
    }

    /** The list as a file. */
    public static List<FileColumn<Institution>> columns() {
        return Arrays.stream(values()).map(column -> new FileColumn<>(column.title, column.weight, column.value)).toList();
    }
}
