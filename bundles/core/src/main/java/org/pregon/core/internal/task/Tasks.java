package org.pregon.core.internal.task;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.ConflictException;
import org.pregon.core.ForbiddenException;
import org.pregon.core.InvalidInputException;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.date.Lima;
import org.pregon.core.db.Sql;
import org.pregon.core.media.Media;
import org.pregon.core.media.MediaFile;
import org.pregon.core.media.MediaUses;
import org.pregon.core.record.RecordKind;
import org.pregon.core.record.RecordKind.Order;
import org.pregon.core.record.RecordSet;
import org.pregon.core.rest.Sort;
import org.pregon.core.search.Search;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.text.SpanishText;

/** Tasks that were given, answered and accepted. Who was given one answers it; who gave it accepts the answer. */
@Component(service = Tasks.class)
public final class Tasks {
    static final String ENTITY = "core.task";

    private static final RecordKind<Task, TaskFilter> KIND = new RecordKind<>(ENTITY, "No existe ese encargo.", TaskMapper.class,
            List.of(new Order<>(new Sort("due", "due_on", "core_task_due", LocalDate::parse), task -> task.dueOn().toString())),
            TaskFilter.ALL::equals, Tasks::keys, Tasks::fields);
    private static final int LONGEST_KEY = 800;

    private final Sql sql;
    private final RecordSet<Task, TaskFilter> records;
    private final Media media;
    private final MediaUses uses;
    private final Clock clock;

    @Activate
    public Tasks(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Audit audit, @Reference Search search, @Reference Media media,
            @Reference MediaUses uses, @Reference Clock clock) {
        this.sql = sql;
        this.records = new RecordSet<>(KIND, sql, audit, search);
        this.media = media;
        this.uses = uses;
        this.clock = clock;
    }

    RecordSet<Task, TaskFilter> records() {
        return records;
    }

    List<Assignee> people() {
        return sql.read(Assignee::all);
    }

    Task create(TaskForm form) {
        CurrentUser user = CurrentUser.get();
        checkDue(form.dueOn(), null);
        String assignee = assignee(form.assigneeId());
        Instant now = now();
        LongFunction<Task> draft = id -> new Task(id, "", "", "", "", user.id(), user.name(), 0, "", form.dueOn(), TaskState.PENDING, "", "", null,
                null, now, null, 0).edited(form, assignee);
        return sql.write(session -> records.insert(session, draft, "create"));
    }

    Task update(long id, TaskForm form, int version) {
        String assignee = assignee(form.assigneeId());
        return sql.write(session -> records.change(session, id, version, "update", before -> {
            if (before.state() != TaskState.PENDING) {
                throw new ConflictException("Este encargo ya está «" + before.state().label() + "»: no se cambia.");
            }
            checkDue(form.dueOn(), before.dueOn());
            return before.edited(form, assignee);
        }));
    }

    Task step(long id, TaskStep step) {
        String text = TaskForm.text(step.text());
        Optional<MediaFile> file = Optional.ofNullable(step.evidence()).map(one -> media.find(one)
                .orElseThrow(() -> new InvalidInputException("evidence", "Ese archivo no está: súbalo otra vez.")));
        return sql.write(session -> {
            Task after = records.change(session, id, step.version(), "step", before -> stepped(before, step.step(), text, file));
            if (after.evidence() != null) {
                uses.attach(session, after.evidence(), ENTITY, id);
            }
            return after;
        });
    }

    private Task stepped(Task before, TaskStep.Kind step, String text, Optional<MediaFile> file) {
        String refusal = refusal(before, step, CurrentUser.get());
        if (!refusal.isEmpty()) {
            throw new ForbiddenException(refusal);
        }
        if (text.isEmpty() && step != TaskStep.Kind.ACCEPT) {
            throw new InvalidInputException("text", step == TaskStep.Kind.ANSWER ? "Escriba qué se hizo." : "Escriba por qué.");
        }
        if (text.length() > 1000 && step != TaskStep.Kind.ANSWER) {
            throw new InvalidInputException("text", "Escriba como máximo 1,000 caracteres.");
        }
        return switch (step) {
            // Who gave it to themselves has nobody to wait for.
            case ANSWER -> before.answered(text, file.map(MediaFile::id).orElse(null), file.map(MediaFile::name).orElse(null),
                    before.assigneeId() == before.assignerId() ? TaskState.CLOSED : TaskState.ANSWERED, now());
            case ACCEPT -> before.to(TaskState.CLOSED, "");
            case RETURN -> before.to(TaskState.PENDING, text);
            case CANCEL -> before.to(TaskState.CANCELLED, text);
        };
    }

    /** What a user can do with it now. */
    static List<TaskStep.Kind> steps(Task task, CurrentUser user) {
        List<TaskStep.Kind> steps = new ArrayList<>();
        for (TaskStep.Kind kind : TaskStep.Kind.values()) {
            if (refusal(task, kind, user).isEmpty()) {
                steps.add(kind);
            }
        }
        return steps;
    }

    private static String refusal(Task task, TaskStep.Kind kind, CurrentUser user) {
        TaskState needed = kind == TaskStep.Kind.ANSWER || kind == TaskStep.Kind.CANCEL ? TaskState.PENDING : TaskState.ANSWERED;
        if (task.state() != needed) {
            return "Ese paso ya no corresponde: el encargo está «" + task.state().label() + "».";
        }
        if (kind == TaskStep.Kind.ANSWER) {
            return task.assigneeId() == user.id() ? "" : "Responde " + task.assigneeName() + ", a quien se encargó.";
        }
        return task.assignerId() == user.id() || user.may("core.admin") ? "" : "Lo hace " + task.assignerName() + ", que lo encargó.";
    }

    private String assignee(long id) {
        Assignee found = people().stream().filter(one -> one.id() == id).findFirst()
                .orElseThrow(() -> new InvalidInputException("assigneeId", "Elija a una persona con cuenta activa."));
        if (!found.answers()) {
            throw new InvalidInputException("assigneeId", found.name() + " no tiene un rol que permita responder encargos. Elija a otra persona.");
        }
        return found.name();
    }

    /** A task is not late before anybody has read it; one that is late already may keep its day. */
    private void checkDue(LocalDate due, @Nullable LocalDate before) {
        if (due.isBefore(Lima.today(clock)) && !due.equals(before)) {
            throw new InvalidInputException("dueOn", "Ese día ya pasó. Escriba hoy o un día que venga.");
        }
    }

    private static Map<String, String> keys(Task task) {
        String key = SpanishText.searchKey(String.join(" ", task.title(), task.reference(), task.requestedBy(), task.assigneeName(), task.assignerName()));
        return Map.of("search", key.substring(0, Math.min(LONGEST_KEY, key.length())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Changes.Builder<Task> fields(Changes.Builder<Task> changes) {
        return changes
                .field("title", "Encargo", Task::title)
                .field("reference", "Referencia", Task::reference)
                .field("requestedBy", "Lo pide", Task::requestedBy)
                .field("description", "Detalle", Task::description)
                .field("assignee", "Encargado a", Task::assigneeName)
                .field("dueOn", "Hasta", task -> Lima.words(task.dueOn()))
                .field("state", "Estado", task -> task.state().label())
                .field("answer", "Respuesta", Task::answer)
                .field("remark", "Observación", Task::remark)
                .field("evidence", "Evidencia", Task::evidenceName);
    }
}
