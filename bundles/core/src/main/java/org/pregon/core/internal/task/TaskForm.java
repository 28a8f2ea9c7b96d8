package org.pregon.core.internal.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody writes of a task that is given. */
public record TaskForm(
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 200) String reference,
        @Nullable @Size(max = 160) String requestedBy,
        @Nullable @Size(max = 4000) String description,
        @NotNull(message = "Elija a quién se encarga.") Long assigneeId,
        @NotNull(message = "Escriba hasta cuándo.") LocalDate dueOn) {

    static String text(@Nullable String written) {
        return Objects.requireNonNullElse(written, "").strip();
    }
}
