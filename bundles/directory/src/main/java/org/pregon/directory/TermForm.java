package org.pregon.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's time in a post, both days included.
 *
 * @param endsOn null while it lasts
 */
public record TermForm(
        @NotBlank @Size(max = 120) String holder, @NotNull LocalDate startsOn, @Nullable LocalDate endsOn) {
    public TermForm {
        holder = holder == null ? null : Text.tidy(holder);
    }
}
