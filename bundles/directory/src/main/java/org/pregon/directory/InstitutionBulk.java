package org.pregon.directory;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pregon.core.InvalidInputException.FieldError;
import org.pregon.core.rest.Bulk;
import org.pregon.core.rest.Checked;

/** One thing done to many institutions: those marked, or those a question finds. */
public record InstitutionBulk(@NotNull Action action, @Nullable List<Bulk.Row> rows, @Nullable @Size(max = 2000) String query)
        implements Checked {

    /** What can be done to many at once. */
    public enum Action {
        /** Confirms that all is true, today. */
        VERIFY,
        ACTIVATE,
        DEACTIVATE
    }

    @Override
    public List<FieldError> errors() {
        return Bulk.errors(rows, query);
    }
}
