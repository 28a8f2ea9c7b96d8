package org.pregon.directory;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A post as somebody writes it. */
public record PostForm(
        @NotBlank @Size(max = 160) String title,
        @Nullable @Size(max = 60) String treatment,
        @Nullable @Size(max = 60) String phone,
        @Nullable @Email @Size(max = 254) String email,
        @Nullable @Min(0) @Max(9999) Integer position,
        @Nullable Boolean active) {

    Post post(long id, long institutionId, int version) {
        return new Post(id, institutionId, title.strip(), blankToNull(treatment), blankToNull(phone), blankToNull(email),
                position == null ? 100 : position, active == null || active, version, null, null);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
