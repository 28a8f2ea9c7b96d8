package org.pregon.calendar.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.calendar.Activities;
import org.pregon.calendar.Activity;
import org.pregon.calendar.ActivityEvidence;
import org.pregon.calendar.EvidenceForm;
import org.pregon.calendar.imports.ImportResult.CellError;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.media.MediaFile;
import org.pregon.core.table.CsvTable;
import org.pregon.core.table.CsvTable.Row;

/**
 * Brings activities from a CSV file with the checks of the form. A row may say that its activity was done before anybody
 * used Pregón; then its result must stand there too. What is there already is left alone, so a file may come twice.
 */
@Component(service = ActivityImport.class)
public final class ActivityImport {
    private static final int CAPTION = 300;

    private final Sql sql;
    private final Activities activities;
    private final ActivityEvidence evidence;

    @Activate
    public ActivityImport(
            @Reference(target = "(pregon.module=calendar)") Sql sql,
            @Reference Activities activities,
            @Reference ActivityEvidence evidence) {
        this.sql = sql;
        this.activities = activities;
        this.evidence = evidence;
    }

    /**
     * Saves every row without errors, in one transaction.
     *
     * @param stored the stored file of a name in the column {@code evidencia}, empty when there is none
     */
    public ImportResult run(byte[] file, Function<String, Optional<MediaFile>> stored) {
        CsvTable table = CsvTable.read(file);
        RowReader.checkColumns(table);
        List<CellError> errors = new ArrayList<>();
        List<ActivityRow> rows = new ArrayList<>();
        Map<String, MediaFile> files = new HashMap<>();
        for (Row row : table.rows()) {
            new RowReader(row, errors).read()
                    .filter(read -> findFiles(read, stored, files, errors))
                    .ifPresent(rows::add);
        }
        int created = sql.write(session -> rows.stream().mapToInt(row -> save(session, row, files)).sum());
        return new ImportResult(created, rows.size() - created, errors);
    }

    private static boolean findFiles(ActivityRow row, Function<String, Optional<MediaFile>> stored,
            Map<String, MediaFile> files, List<CellError> errors) {
        int before = errors.size();
        for (String item : row.evidence()) {
            String name = ActivityRow.fileName(item);
            if (name != null && !files.containsKey(name)) {
                stored.apply(name).ifPresentOrElse(
                        file -> files.put(name, file),
                        () -> errors.add(new CellError(row.line(), "evidencia", name, "No se encuentra este archivo.")));
            }
        }
        return errors.size() == before;
    }

    private int save(Session session, ActivityRow row, Map<String, MediaFile> files) {
        Activity draft = row.activity();
        if (activities.exists(session, draft.title(), draft.startsAt())) {
            return 0;
        }
        Activity created = activities.insert(session, draft, "import");
        for (String item : row.evidence()) {
            MediaFile file = files.get(item);
            String caption = file == null ? item : created.title();
            evidence.insert(session, created.id(),
                    new EvidenceForm(caption.substring(0, Math.min(CAPTION, caption.length())), null,
                            file == null ? null : file.id(), null), file);
        }
        return 1;
    }
}
