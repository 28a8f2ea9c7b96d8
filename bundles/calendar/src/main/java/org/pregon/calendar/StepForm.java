package org.pregon.calendar;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A step to another state.
 *
 * @param text what the step asks for: result, evaluation or reason
 */
public record StepForm(@NotNull ActivityState to, @Nullable @Size(max = 4000) String text) {
    public StepForm {
        text = text == null || text.isBlank() ? null : text.strip();
    }
}
