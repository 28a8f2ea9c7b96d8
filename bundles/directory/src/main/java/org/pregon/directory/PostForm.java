package org.pregon.directory;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A post as somebody writes it; empty texts count as absent. */
public record PostForm(
        @NotBlank @Size(max = 160) String title,
        @Nullable @Size(max = 60) String treatment,
        @Nullable @Size(max = 60) @Pattern(regexp = InstitutionForm.PHONE, message = InstitutionForm.PHONE_HELP) String phone,
        @Nullable @Email @Size(max = 254) String email,
        @Nullable @Min(0) @Max(9999) Integer position,
        @Nullable Boolean active) {
    private static final int USUAL_POSITION = 100;

    public PostForm {
        title = title == null ? null : Text.tidy(title);
        treatment = Text.present(treatment);
        phone = Text.present(phone);
        email = Text.present(email);
    }

    Post post(long id, long institutionId, int version) {
        return new Post(id, institutionId, title, treatment, phone, email, position == null ? USUAL_POSITION : position,
                active == null || active, version, null, null, null, null, null, null);
    }
}
