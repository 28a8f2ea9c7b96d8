package org.pregon.core.internal.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pregon.core.db.Session;
import org.pregon.core.imports.Cells;
import org.pregon.core.imports.Preview.CellError;
import org.pregon.core.imports.Preview.PreviewRow;
import org.pregon.core.imports.Preview.Totals;
import org.pregon.core.imports.Preview;
import org.pregon.core.imports.Progress.RowError;
import org.pregon.core.imports.Twin;
import org.pregon.core.internal.table.TableFile;
import org.pregon.core.internal.table.TableRow;

/** Judges the rows of a file one by one, against each other and what is there. Of the rows themselves it keeps those that are shown. */
final class Judge<F> {
    private final Layout<F> layout;
    private final Session session;
    private final Map<String, Long> seen = new HashMap<>();
    private final List<PreviewRow> shown = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();
    private int rows;
    private int ready;
    private int duplicates;
    private int wrong;

    Judge(Layout<F> layout, Session session) {
        this.layout = layout;
        this.session = session;
    }

    /** @param form to be saved, null when there are errors */
    record Step<F>(TableRow row, @Nullable F form, List<CellError> errors, @Nullable Twin twin, boolean saves) {}

    void each(TableFile file, Consumer<Step<F>> reader) {
        boolean text = file.reading().type().equals("csv");
        layout.each(file, row -> {
            Step<F> step = judged(row, text);
            count(step);
            reader.accept(step);
        });
    }

    private Step<F> judged(TableRow row, boolean text) {
        Cells cells = layout.cells(row, text);
        F form = layout.kind().read(cells, session);
        if (!cells.errors().isEmpty()) {
            return new Step<>(row, null, cells.errors(), null, false);
        }
        Twin twin = twin(form, row.line()).orElse(null);
        boolean free = twin == null || !twin.inFile() && layout.choice().updates() && layout.kind().updates();
        return new Step<>(row, form, List.of(), twin, free && layout.choice().takes(row.line()));
    }

    private Optional<Twin> twin(F form, long line) {
        Long earlier = seen.putIfAbsent(layout.kind().identity(form), line);
        return earlier == null ? layout.kind().twin(form, session) : Optional.of(new Twin(0, "Fila " + earlier + " de este archivo", null));
    }

    private void count(Step<F> step) {
        rows++;
        ready += step.saves() ? 1 : 0;
        duplicates += step.twin() == null ? 0 : 1;
        wrong += step.errors().isEmpty() ? 0 : 1;
        if ((rows <= Preview.FIRST || !step.errors().isEmpty()) && shown.size() < Preview.MAX) {
            shown.add(new PreviewRow(step.row().line(), layout.values(step.row()), step.errors(), step.twin() != null, step.twin()));
        }
        step.errors().stream().limit(Math.max(0, Preview.MAX - errors.size()))
                .forEach(error -> errors.add(new RowError(step.row().line(), error.column(), error.value(), error.message())));
    }

    List<PreviewRow> shown() {
        return shown;
    }

    List<RowError> errors() {
        return errors;
    }

    Totals totals() {
        return new Totals(rows, ready, duplicates, wrong);
    }
}
