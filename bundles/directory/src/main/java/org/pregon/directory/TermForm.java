package org.pregon.directory;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pregon.core.InvalidInputException.FieldError;
import org.pregon.core.rest.Checked;

/**
 * Somebody's time in a post, both days included.
 *
 * @param endsOn null while it lasts
 * @param treatment how this person is addressed, null for the post's
 * @param email the person's own; what the post has is not written here
 * @param source where these data come from
 * @param purpose what they are kept for
 * @param obtainedOn when they were obtained, or consented to
 */
public record TermForm(
        @NotBlank @Size(max = 120) String holder,
        @NotNull LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable @Size(max = 60) String treatment,
        @Nullable @Size(max = 60) @Pattern(regexp = InstitutionForm.PHONE, message = InstitutionForm.PHONE_HELP) String phone,
        @Nullable @Email @Size(max = 254) String email,
        @Nullable @Size(max = 200) String source,
        @Nullable @Size(max = 200) String purpose,
        @Nullable Basis basis,
        @Nullable LocalDate obtainedOn) implements Checked {
    /** Of which nobody said where it comes from. */
    public TermForm(String holder, LocalDate startsOn, @Nullable LocalDate endsOn, @Nullable String treatment, @Nullable String phone,
            @Nullable String email) {
        this(holder, startsOn, endsOn, treatment, phone, email, null, null, null, null);
    }

    public TermForm {
        holder = holder == null ? null : Text.tidy(holder);
        treatment = Text.present(treatment);
        phone = Text.present(phone);
        email = Text.present(email);
        source = Text.present(source);
        purpose = Text.present(purpose);
    }

    @Override
    public List<FieldError> errors() {
        return endsOn != null && startsOn != null && endsOn.isBefore(startsOn)
                ? List.of(new FieldError("endsOn", "La fecha final no puede ser anterior a la inicial."))
                : List.of();
    }
}
