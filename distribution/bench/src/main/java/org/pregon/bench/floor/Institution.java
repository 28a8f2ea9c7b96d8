package org.pregon.bench.floor;

import org.jspecify.annotations.Nullable;

/** An institution with the fields, and so the JSON, that Pregón answers. */
public record Institution(
        long id,
        String name,
        @Nullable String acronym,
        String kind,
        String scope,
        String ubigeo,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String website,
        @Nullable String notes,
        @Nullable String verifiedOn,
        boolean active,
        @Nullable Long importId,
        int version) {

    public String getKindLabel() {
        return "Entidad pública";
    }

    public String getScopeLabel() {
        return "Distrital";
    }
}
