package org.pregon.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pregon.core.InvalidInputException;
import org.pregon.core.InvalidInputException.FieldError;
import org.pregon.core.rest.Checked;
import org.pregon.core.date.CivicDate;
import org.pregon.core.date.CivicKind;
import org.pregon.core.date.CivicRule;
import org.pregon.core.date.CivicScope;
import org.pregon.core.date.Verification;
import org.pregon.core.text.SpanishText;

/**
 * What somebody writes of a civic date.
 *
 * @param rule when it falls, in the words of the rule language: {@code segundo domingo de mayo}
 * @param place a ubigeo of six digits; of it the scope takes as many as it needs
 */
public record CivicDateForm(
        @NotBlank @Size(max = 300) String name,
        @NotBlank @Size(max = 200) String rule,
        @NotNull(message = "Elija el tipo.") CivicKind kind,
        @NotNull(message = "Elija el ámbito.") CivicScope scope,
        @Nullable @Pattern(regexp = "(\\d\\d){0,3}", message = "Elija un lugar de la lista.") String place,
        boolean nonWorking,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable Integer originYear,
        @Nullable @Size(max = 500) String source,
        @NotNull(message = "Elija cómo se comprobó.") Verification verification,
        @Nullable @Size(max = 1000) String note) implements Checked {
    private static final int LONGEST_ID = 80;
    private static final int EARLIEST_FACT = 1000;

    /** The id of a new date: its name in small letters and hyphens. */
    String slug() {
        String words = SpanishText.searchKey(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return (words.length() > LONGEST_ID ? words.substring(0, LONGEST_ID).replaceAll("-$", "") : words);
    }

    @Override
    public List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        parsed(errors);
        if (name != null && !name.isBlank() && slug().isEmpty()) {
            errors.add(new FieldError("name", "Escriba el nombre con letras."));
        }
        if (scope != null && Objects.requireNonNullElse(place, "").length() < scope.digits()) {
            errors.add(new FieldError("place", "Elija el lugar en que se celebra."));
        }
        year("from", from, CivicRule.FIRST_YEAR, errors);
        year("to", to, CivicRule.FIRST_YEAR, errors);
        year("originYear", originYear, EARLIEST_FACT, errors);
        if (from != null && to != null && to < from) {
            errors.add(new FieldError("to", "El último año es anterior al primero."));
        }
        return errors;
    }

    /** @throws InvalidInputException naming everything that is wrong at once */
    CivicDate date(String id) {
        List<FieldError> errors = errors();
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        String where = Objects.requireNonNullElse(place, "");
        return new CivicDate(id, CivicRule.parse(rule), name.strip(), kind, scope, where.substring(0, scope.digits()), nonWorking, from, to,
                originYear, text(source), verification, text(note));
    }

    private void parsed(List<FieldError> errors) {
        try {
            CivicRule.parse(Objects.requireNonNullElse(rule, ""));
        } catch (InvalidInputException unclear) {
            unclear.errors().forEach(error -> errors.add(new FieldError("rule", error.message())));
        }
    }

    private static void year(String field, @Nullable Integer year, int first, List<FieldError> errors) {
        if (year != null && (year < first || year > CivicRule.LAST_YEAR)) {
            errors.add(new FieldError(field, "Escriba un año entre " + first + " y " + CivicRule.LAST_YEAR + "."));
        }
    }

    private static String text(@Nullable String written) {
        return Objects.requireNonNullElse(written, "").strip();
    }
}
