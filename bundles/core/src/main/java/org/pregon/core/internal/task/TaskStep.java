package org.pregon.core.internal.task;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A step of a task.
 *
 * @param text the answer, or why
 * @param evidence id of a stored file that shows what was done
 * @param version of the task that the user saw
 */
public record TaskStep(@NotNull Kind step, @Nullable @Size(max = 4000) String text, @Nullable @Size(max = 64) String evidence,
        @Min(1) int version) {

    /** What can be done with a task, with its words on a button. */
    public enum Kind {
        ANSWER("Responder"),
        ACCEPT("Dar conformidad"),
        RETURN("Devolver con observaciones"),
        CANCEL("Anular");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
