package org.pregon.directory.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pregon.core.db.Session;
import org.pregon.core.table.CsvTable;
import org.pregon.core.table.CsvTable.Row;
import org.pregon.directory.imports.Preview.CellError;
import org.pregon.directory.imports.Preview.PreviewColumn;
import org.pregon.directory.imports.Preview.PreviewRow;
import org.pregon.directory.imports.Preview.Totals;
import org.pregon.directory.imports.Progress.RowError;

/** A file, judged row by row against itself and the directory. */
record Plan<F>(List<String> columns, List<Step<F>> steps) {

    /** @param form to be saved, null when there are errors */
    record Step<F>(Row row, @Nullable F form, List<CellError> errors, boolean duplicate) {
        boolean saves() {
            return form != null && !duplicate;
        }
    }

    static <F> Plan<F> of(CsvTable table, Target<F> target, Session session) {
        Set<String> seen = new HashSet<>();
        List<Step<F>> steps = new ArrayList<>();
        for (Row row : table.rows()) {
            Cells cells = new Cells(row);
            F form = target.read(cells, session);
            if (cells.errors().isEmpty()) {
                boolean duplicate = !seen.add(target.identity(form)) || target.exists(form, session);
                steps.add(new Step<>(row, form, List.of(), duplicate));
            } else {
                steps.add(new Step<>(row, null, cells.errors(), false));
            }
        }
        return new Plan<>(table.columns(), steps);
    }

    List<RowError> errors() {
        return steps.stream()
                .flatMap(step -> step.errors().stream()
                        .map(error -> new RowError(step.row().line(), error.column(), error.value(), error.message())))
                .limit(Preview.MAX)
                .toList();
    }

    Preview preview(long id, String what, String fileName) {
        List<PreviewRow> shown = IntStream.range(0, steps.size())
                .filter(i -> i < Preview.FIRST || !steps.get(i).errors().isEmpty())
                .limit(Preview.MAX)
                .mapToObj(i -> shown(steps.get(i)))
                .toList();
        int ready = (int) steps.stream().filter(Step::saves).count();
        int duplicates = (int) steps.stream().filter(Step::duplicate).count();
        return new Preview(id, what, fileName,
                columns.stream().map(name -> new PreviewColumn(CsvTable.key(name), name)).toList(), shown,
                new Totals(steps.size(), ready, duplicates, steps.size() - ready - duplicates));
    }

    private PreviewRow shown(Step<F> step) {
        List<String> values = columns.stream().map(step.row()::get).toList();
        return new PreviewRow(step.row().line(), values, step.errors(), step.duplicate());
    }
}
