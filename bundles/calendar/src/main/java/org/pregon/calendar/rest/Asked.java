package org.pregon.calendar.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pregon.core.InvalidInputException.FieldError;
import org.pregon.core.date.Lima;

/** Reads what stands in an address; whatever is wrong is noted, so that the answer names all of it at once. */
final class Asked {
    private Asked() {}

    static <T> List<T> all(String field, List<String> texts, Function<String, Optional<T>> reader, String message,
            List<FieldError> errors) {
        List<T> found = new ArrayList<>();
        for (String text : texts) {
            if (!text.isBlank()) {
                reader.apply(text).ifPresentOrElse(found::add, () -> errors.add(new FieldError(field, message)));
            }
        }
        return found;
    }

    static @Nullable LocalDate day(String field, @Nullable String text, List<FieldError> errors) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Optional<LocalDate> day = Lima.parse(text).filter(found -> found.getYear() > 1600 && found.getYear() < 9000);
        if (day.isEmpty()) {
            errors.add(new FieldError(field, "Escriba una fecha que exista."));
        }
        return day.orElse(null);
    }
}
