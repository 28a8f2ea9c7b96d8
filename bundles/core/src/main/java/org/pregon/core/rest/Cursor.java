package org.pregon.core.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.Base64;
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

    static Cursor decode(String text, String sort) {
        try {
            Cursor cursor = Json.mapper().readValue(Base64.getUrlDecoder().decode(text), Cursor.class);
            if (sort.equals(cursor.sort())) {
                return cursor;
            }
        } catch (IOException | IllegalArgumentException notOurs) {
            // answered below, like a cursor of another sort
        }
        throw new InvalidInputException("after", NOT_OURS);
    }
}
