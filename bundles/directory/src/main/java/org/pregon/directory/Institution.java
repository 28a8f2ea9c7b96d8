package org.pregon.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An institution as stored.
 *
 * @param ubigeo INEI code of its seat, empty when it has none in Peru
 * @param verifiedOn when somebody last made sure that all this is true, null if never
 * @param active false once the institution is gone or no longer dealt with; it is never deleted by hand
 * @param importId import that brought it, null when typed
 */
public record Institution(
        long id,
        String name,
        @Nullable String acronym,
        InstitutionKind kind,
        Scope scope,
        String ubigeo,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String website,
        @Nullable String notes,
        @Nullable LocalDate verifiedOn,
        boolean active,
        @Nullable Long importId,
        int version) {}
