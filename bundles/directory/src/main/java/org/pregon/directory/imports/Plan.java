package org.pregon.directory.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pregon.core.db.Session;
import org.pregon.core.table.CsvTable;
import org.pregon.core.table.CsvTable.Row;
import org.pregon.core.text.SpanishText;
import org.pregon.directory.Institution;
import org.pregon.directory.InstitutionForm;
import org.pregon.directory.Institutions;
import org.pregon.directory.imports.Preview.PreviewRow;
import org.pregon.directory.imports.Preview.Totals;
import org.pregon.directory.imports.RowReader.CellError;

/** A file, judged row by row against itself and the directory. */
record Plan(List<Step> steps) {

    /** @param form to be saved, null when there are errors */
    record Step(Row row, @Nullable InstitutionForm form, List<CellError> errors, boolean duplicate) {
        boolean saves() {
            return form != null && !duplicate;
        }
    }

    static Plan of(CsvTable table, Institutions institutions, Session session) {
        RowReader reader = new RowReader();
        Set<String> seen = new HashSet<>();
        List<Step> steps = new ArrayList<>();
        for (Row row : table.rows()) {
            RowReader.Read read = reader.read(row);
            InstitutionForm form = read.form();
            boolean duplicate = form != null && !isNew(form, seen, institutions, session);
            steps.add(new Step(row, form, read.errors(), duplicate));
        }
        return new Plan(steps);
    }

    private static boolean isNew(InstitutionForm form, Set<String> seen, Institutions institutions, Session session) {
        String ubigeo = form.ubigeo() == null ? "" : form.ubigeo();
        if (!seen.add(SpanishText.sortKey(form.name()) + "\n" + ubigeo)) {
            return false;
        }
        return institutions.findTwin(session, form.name(), ubigeo).map(Institution::id).isEmpty();
    }

    Preview preview(long id, String fileName, List<String> columns) {
        List<PreviewRow> shown = steps.stream()
                .sorted(java.util.Comparator.comparing(step -> step.saves()))
                .limit(Preview.SHOWN)
                .map(step -> new PreviewRow(step.row().line(), step.row().cells(), step.errors(), step.duplicate()))
                .toList();
        int valid = (int) steps.stream().filter(Step::saves).count();
        int duplicates = (int) steps.stream().filter(Step::duplicate).count();
        return new Preview(id, fileName, columns, shown,
                new Totals(steps.size(), valid, duplicates, steps.size() - valid - duplicates));
    }
}
