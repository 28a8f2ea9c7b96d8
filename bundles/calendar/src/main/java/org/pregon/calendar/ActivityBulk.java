package org.pregon.calendar;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pregon.core.InvalidInputException.FieldError;
import org.pregon.core.rest.Bulk;
import org.pregon.core.rest.Checked;

/**
 * One thing done to many activities: those marked, or those a question finds.
 *
 * @param to the state to go to, for {@link Action#STEP}
 * @param text what that step asks for
 */
public record ActivityBulk(
        @NotNull Action action,
        @Nullable List<Bulk.Row> rows,
        @Nullable @Size(max = 2000) String query,
        @Nullable ActivityState to,
        @Nullable @Size(max = 4000) String text,
        @Nullable @Size(max = 120) String responsible) implements Checked {

    /** What can be done to many at once. */
    public enum Action {
        STEP,
        ASSIGN
    }

    @Override
    public List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>(Bulk.errors(rows, query));
        if (action == Action.STEP && to == null) {
            errors.add(new FieldError("to", "Elija un estado."));
        }
        if (action == Action.ASSIGN && (responsible == null || responsible.isBlank())) {
            errors.add(new FieldError("responsible", "Escriba quién responde."));
        }
        return errors;
    }
}
