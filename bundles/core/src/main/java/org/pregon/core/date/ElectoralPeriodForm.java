package org.pregon.core.date;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pregon.core.InvalidInputException;
import org.pregon.core.InvalidInputException.FieldError;
import org.pregon.core.rest.Checked;

/** What somebody writes of an {@link ElectoralPeriod}. */
public record ElectoralPeriodForm(
        @NotBlank @Size(max = 200) String process,
        @Nullable @Size(max = 300) String norm,
        @Nullable @Pattern(regexp = "(\\d\\d){0,3}", message = "Elija un lugar de la lista.") String ubigeo,
        @NotNull(message = "Escriba el día en que se publicó la convocatoria.") LocalDate convokedOn,
        @NotNull(message = "Escriba el día de la votación.") LocalDate voteOn,
        @Nullable LocalDate secondVoteOn,
        @Nullable LocalDate closedOn,
        @Nullable @Size(max = 1000) String note) implements Checked {

    @Override
    public List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        if (voteOn != null && convokedOn != null && voteOn.isBefore(convokedOn)) {
            errors.add(new FieldError("voteOn", "La votación es después de la convocatoria."));
        }
        if (secondVoteOn != null && voteOn != null && !secondVoteOn.isAfter(voteOn)) {
            errors.add(new FieldError("secondVoteOn", "La segunda vuelta es después de la votación."));
        }
        LocalDate last = secondVoteOn == null ? voteOn : secondVoteOn;
        if (closedOn != null && last != null && closedOn.isBefore(last)) {
            errors.add(new FieldError("closedOn", "El proceso se cierra después de la última votación."));
        }
        return errors;
    }

    /** @throws InvalidInputException naming each day that stands before the one it must follow */
    public ElectoralPeriod period(long id, int version) {
        List<FieldError> errors = errors();
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return new ElectoralPeriod(id, process.strip(), text(norm), text(ubigeo), convokedOn, voteOn, secondVoteOn,
                closedOn, text(note), version);
    }

    private static String text(@Nullable String written) {
        return Objects.requireNonNullElse(written, "").strip();
    }
}
