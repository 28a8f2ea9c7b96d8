package org.pregon.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which institutions a list shows.
 *
 * @param words every one must stand in name or acronym, as {@code LIKE} patterns
 * @param ubigeo first digits of the code: two for a department, four for a province
 * @param unverifiedSince only those not verified on or after that day
 * @param active null for both
 * @param ids only these; empty for all
 */
public record InstitutionFilter(
        List<String> words,
        @Nullable InstitutionKind kind,
        @Nullable Scope scope,
        @Nullable String ubigeo,
        @Nullable LocalDate unverifiedSince,
        @Nullable Boolean active,
        List<Long> ids) {

    /** Every active institution. */
    public static final InstitutionFilter ACTIVE = new InstitutionFilter(List.of(), null, null, null, null, true);

    /** Every institution, active or not. */
    public static final InstitutionFilter ALL = new InstitutionFilter(List.of(), null, null, null, null, null);

    public InstitutionFilter {
        words = List.copyOf(words);
        ids = List.copyOf(ids);
    }

    public InstitutionFilter(List<String> words, @Nullable InstitutionKind kind, @Nullable Scope scope, @Nullable String ubigeo,
            @Nullable LocalDate unverifiedSince, @Nullable Boolean active) {
        this(words, kind, scope, ubigeo, unverifiedSince, active, List.of());
    }

    /** Whether nothing but the switch for active ones leaves rows out, so that a page is found by walking its index. */
    public boolean wholeList() {
        return words.isEmpty() && ids.isEmpty() && kind == null && scope == null && ubigeo == null && unverifiedSince == null
                && !Boolean.FALSE.equals(active);
    }
}
