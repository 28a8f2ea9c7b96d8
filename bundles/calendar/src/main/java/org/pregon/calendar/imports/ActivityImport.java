package org.pregon.calendar.imports;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.calendar.Activities;
import org.pregon.calendar.Activity;
import org.pregon.calendar.ActivityEvidence;
import org.pregon.calendar.ActivityForm;
import org.pregon.calendar.ActivityKind;
import org.pregon.calendar.ActivityState;
import org.pregon.calendar.EvidenceForm;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.imports.Cells;
import org.pregon.core.imports.ImportColumn;
import org.pregon.core.imports.Importable;
import org.pregon.core.imports.Saved;
import org.pregon.core.imports.Twin;
import org.pregon.core.media.MediaFile;
import org.pregon.core.text.PlainText;
import org.pregon.core.text.SpanishText;

/** A row is an activity, with the checks of its form; one that was done before anybody used Pregón says its result too. */
@Component(service = {Importable.class, ActivityImport.class})
public final class ActivityImport implements Importable<ActivityRow> {
    private static final int CAPTION = 300;
    private static final int LONGEST = 4000;
    private static final List<ImportColumn> COLUMNS = List.of(
            ImportColumn.needed("título", "title").also("actividad", "nombre de la actividad", "asunto", "evento"),
            ImportColumn.needed("tipo", "kind").also("tipo de actividad", "clase"),
            ImportColumn.further("estado", "state").says("Programada si está vacío; si es concluida o cancelada, escriba el resultado o el motivo."),
            ImportColumn.needed("inicio", "startsAt").says("05/11/2026 10:00, o solo el día.").also("fecha", "fecha y hora", "fecha de inicio", "desde"),
            ImportColumn.further("fin", "endsAt").also("fecha de fin", "término", "hasta"),
            ImportColumn.further("lugar", "place").also("lugar de la actividad", "sede"),
            ImportColumn.further("ubigeo", "ubigeo").also("código ubigeo"),
            ImportColumn.needed("responsable", "responsible").also("a cargo de", "encargado"),
            ImportColumn.further("participantes", "participants").also("asistentes", "invitados"),
            ImportColumn.further("descripción", "description").also("detalle", "observaciones"),
            ImportColumn.further("resultado", "result").also("resultados", "motivo de la cancelación"),
            ImportColumn.further("evaluación", "evaluation"),
            ImportColumn.further("evidencia", "evidence").says("Documentos guardados en otro lugar, separados por |.").also("evidencias", "sustento"),
            ImportColumn.further("público", "isPublic").says("sí o no").also("pública"));

    private final Sql sql;
    private final Activities activities;
    private final ActivityEvidence evidence;
    private final Function<String, Optional<MediaFile>> stored;

    @Activate
    public ActivityImport(
            @Reference(target = "(pregon.module=calendar)") Sql sql,
            @Reference Activities activities,
            @Reference ActivityEvidence evidence) {
        this(sql, activities, evidence, name -> Optional.empty());
    }

    private ActivityImport(Sql sql, Activities activities, ActivityEvidence evidence, Function<String, Optional<MediaFile>> stored) {
        this.sql = sql;
        this.activities = activities;
        this.evidence = evidence;
        this.stored = stored;
    }

    /** Where the files that rows name come with them; a file of that name it must then have. */
    ActivityImport withFiles(Function<String, Optional<MediaFile>> files) {
        return new ActivityImport(sql, activities, evidence, name -> {
            Optional<MediaFile> file = files.apply(name);
            if (file.isEmpty()) {
                throw new IllegalStateException("No file " + name);
            }
            return file;
        });
    }

    @Override
    public String id() {
        return "calendar.activities";
    }

    @Override
    public String what() {
        return "actividades";
    }

    @Override
    public String permission() {
        return "calendar.write";
    }

    @Override
    public Sql sql() {
        return sql;
    }

    @Override
    public List<ImportColumn> columns() {
        return COLUMNS;
    }

    @Override
    public ActivityRow read(Cells cells, Session session) {
        ActivityKind kind = cells.choice("tipo", ActivityKind::of, "Este tipo no existe. Ejemplos: Ceremonia, Entrevista, Otra.");
        ActivityState state = cells.text("estado") == null ? ActivityState.PLANNED
                : cells.choice("estado", ActivityState::of, "Use programada, en ejecución, concluida, evaluada o cancelada.");
        if (state == ActivityState.EVALUATED && !activities.mayEvaluate()) {
            cells.wrong("estado", "Evalúa la jefatura, o a quien su rol se lo permita. Use concluida.");
        }
        LocalDateTime start = cells.time("inicio");
        LocalDateTime end = cells.time("fin");
        String result = long4000(cells, "resultado");
        if (result == null && state != null && (state.happened() || state == ActivityState.CANCELLED)) {
            cells.wrong("resultado", "Complete este dato.");
        }
        String judgement = long4000(cells, "evaluación");
        long4000(cells, "evidencia");
        ActivityForm form = cells.checked(new ActivityForm(cells.text("título"), kind, start, end, !cells.get("inicio").contains(":"),
                cells.text("lugar"), cells.text("ubigeo"), cells.text("responsable"), null, cells.text("participantes"), cells.text("descripción"),
                cells.yes("público", false), null));
        List<String> items = Arrays.stream(cells.get("evidencia").split("\\|")).map(String::strip).filter(item -> !item.isEmpty()).toList();
        return new ActivityRow(cells.errors().isEmpty() ? form.checkedDraft().inState(state, result, judgement) : null, items);
    }

    /** What stands in no form is judged here. */
    private static @Nullable String long4000(Cells cells, String column) {
        if (!PlainText.holds(cells.get(column))) {
            cells.wrong(column, PlainText.REFUSED);
        } else if (cells.get(column).length() > LONGEST) {
            cells.wrong(column, "Escriba como máximo 4,000 caracteres.");
        }
        return cells.text(column);
    }

    @Override
    public String identity(ActivityRow row) {
        return SpanishText.sortKey(row.activity().title()) + "\n" + row.activity().startsAt();
    }

    @Override
    public Optional<Twin> twin(ActivityRow row, Session session) {
        return activities.twin(session, row.activity().title(), row.activity().startsAt())
                .map(id -> new Twin(id, row.activity().title(), "#/calendar/" + id));
    }

    @Override
    public Saved save(ActivityRow row, Session session, long importId) {
        Activity created = activities.insert(session, row.activity(), "import");
        for (String item : row.evidence()) {
            String name = ActivityRow.fileName(item);
            MediaFile file = name == null ? null : stored.apply(name).orElse(null);
            String caption = file == null ? item : created.title();
            evidence.insert(session, created.id(), new EvidenceForm(caption.substring(0, Math.min(CAPTION, caption.length())), null,
                    file == null ? null : file.id(), null), file);
        }
        return new Saved(created.id() + " " + row.evidence().size(), created.version(), null);
    }

    @Override
    public Optional<String> undo(Saved saved, Session session, long importId) {
        String[] record = saved.record().split(" ");
        return activities.undo(session, Long.parseLong(record[0]), saved.version(), Integer.parseInt(record[1]));
    }
}
