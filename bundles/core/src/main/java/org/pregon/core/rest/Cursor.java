package org.pregon.core.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pregon.core.InvalidInputException;

/**
 * Where a page ended: the sort it belongs to, the last row's sort value and its id. Opaque to callers.
 */
record Cursor(String sort, @Nullable String key, long id) {

    static final String NOT_OURS = "La página pedida no corresponde a esta lista. Vuelva a la primera.";

    String encode() {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.mapper().writeValueAsBytes(this));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty for what is none of ours. */
    static Optional<Cursor> read(String text) {
        try {
            return Optional.ofNullable(Json.mapper().readValue(Base64.getUrlDecoder().decode(text), Cursor.class));
        } catch (IOException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    static Cursor decode(String text, String sort) {
        return read(text).filter(cursor -> sort.equals(cursor.sort())).orElseThrow(() -> new InvalidInputException("after", NOT_OURS));
    }
}
