package org.pregon.directory.rest;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pregon.core.InvalidInputException;
import org.pregon.core.InvalidInputException.FieldError;
import org.pregon.core.date.Lima;
import org.pregon.core.rest.Paging;
import org.pregon.directory.InstitutionFilter;
import org.pregon.directory.InstitutionKind;
import org.pregon.directory.Institutions;
import org.pregon.directory.Scope;

/** What a caller asks of the list, as it stands in the address. */
public class InstitutionQuery {
    @QueryParam("q") private @Nullable String q;
    @QueryParam("kind") private @Nullable String kind;
    @QueryParam("scope") private @Nullable String scope;
    @QueryParam("ubigeo") private @Nullable String ubigeo;
    @QueryParam("unverifiedSince") private @Nullable String unverifiedSince;
    @QueryParam("active") private @Nullable String active;
    @QueryParam("sort") private @Nullable String sort;
    @QueryParam("limit") private @Nullable Integer limit;
    @QueryParam("after") private @Nullable String after;

    Paging paging() {
        return Paging.of(sort, limit, after, Institutions.SORTS);
    }

    /** Active ones unless {@code active} is {@code false} or {@code all}. */
    InstitutionFilter filter() {
        List<FieldError> errors = new ArrayList<>();
        InstitutionFilter filter = new InstitutionFilter(
                InstitutionFilter.patterns(q),
                present(kind).map(text -> InstitutionKind.of(text)
                        .orElseGet(() -> wrong(errors, "kind", "Ese tipo de institución no existe."))).orElse(null),
                present(scope).map(text -> Scope.of(text)
                        .orElseGet(() -> wrong(errors, "scope", "Ese ámbito no existe."))).orElse(null),
                present(ubigeo).map(text -> text.matches("\\d{2}|\\d{4}|\\d{6}") ? text
                        : InstitutionQuery.<String>wrong(errors, "ubigeo", "Escriba 2, 4 o 6 dígitos.")).orElse(null),
                present(unverifiedSince).map(text -> Lima.parse(text)
                        .orElseGet(() -> wrong(errors, "unverifiedSince", "Escriba una fecha que exista."))).orElse(null),
                "all".equals(active) ? null : Boolean.valueOf(!"false".equals(active)));
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return filter;
    }

    private static Optional<String> present(@Nullable String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }

    private static <T> @Nullable T wrong(List<FieldError> errors, String field, String message) {
        errors.add(new FieldError(field, message));
        return null;
    }
}
