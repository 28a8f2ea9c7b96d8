package org.pregon.directory.rest;

import java.util.List;
import java.util.Optional;
import org.pregon.core.rest.ListQuery;
import org.pregon.directory.InstitutionFilter;
import org.pregon.directory.InstitutionKind;
import org.pregon.directory.Scope;

/** The filters of the list, as they stand in the address. */
final class InstitutionQuery {
    private InstitutionQuery() {}

    /** What is wrong is noted in the query. Active ones unless {@code active} is {@code false} or {@code all}. */
    static InstitutionFilter filter(ListQuery query) {
        String active = query.one("active", InstitutionQuery::activity, "Use true, false o all.");
        return new InstitutionFilter(
                query.words(),
                query.one("kind", InstitutionKind::of, "Ese tipo de institución no existe."),
                query.one("scope", Scope::of, "Ese ámbito no existe."),
                query.one("ubigeo", InstitutionQuery::place, "Escriba 2, 4 o 6 dígitos."),
                query.day("unverifiedSince"),
                "all".equals(active) ? null : Boolean.valueOf(!"false".equals(active)),
                query.ids());
    }

    private static Optional<String> activity(String text) {
        return Optional.of(text).filter(List.of("true", "false", "all")::contains);
    }

    private static Optional<String> place(String text) {
        return Optional.of(text).filter(code -> code.matches("\\d{2}|\\d{4}|\\d{6}"));
    }
}
