package org.pregon.core.internal.task;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.date.Lima;
import org.pregon.core.record.RecordResource;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Filters;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Returns;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.security.RequiresPermission;
import org.pregon.core.table.FileColumn;
import org.pregon.core.table.ListFile;
import org.pregon.core.table.ListFiles;
import org.pregon.core.table.ListFilter;

/** Tasks: give, answer, accept. */
@Component(service = TaskResource.class)
@ApiResource
@JakartarsName("core-tasks")
@Path("tasks")
@Filters({"q", "state", "of", "late"})
public class TaskResource extends RecordResource<Task, TaskForm, TaskFilter, TaskView> {
    private static final ListFile<Task> FILE = new ListFile<>(Tasks.ENTITY, "encargos", "Encargos", List.of(
            new FileColumn<>("encargo", 5, Task::title),
            new FileColumn<>("referencia", 3, Task::reference),
            new FileColumn<>("lo_pide", 2, Task::requestedBy),
            new FileColumn<>("encargado_a", 3, Task::assigneeName),
            new FileColumn<>("hasta", 1, Task::dueOn),
            new FileColumn<>("estado", 2, task -> task.state().label()),
            new FileColumn<>("respuesta", 4, Task::answer)), List.of(
            new ListFilter("q", "texto"),
            new ListFilter("state", "estado", state -> TaskState.of(state).map(TaskState::label).orElse(state)),
            new ListFilter("of", "de", whose -> whose.equals("me") ? "los míos" : "los que di"),
            new ListFilter("late", "vencidos", late -> "sí")));

    private final Tasks tasks;
    private final Clock clock;

    @Activate
    public TaskResource(@Reference Tasks tasks, @Reference ListFiles files, @Reference Clock clock) {
        super(tasks.records(), files, FILE);
        this.tasks = tasks;
        this.clock = clock;
    }

    /** All who have an account, and who of them can be given something. */
    @GET
    @Path("people")
    @RequiresPermission(RequiresPermission.WRITE)
    @Produces(MediaType.APPLICATION_JSON)
    public Page<Assignee> people() {
        return new Page<>(tasks.people(), null);
    }

    @POST
    @Path("{id: \\d+}/steps")
    @RequiresPermission(RequiresPermission.WRITE)
    @Produces(MediaType.APPLICATION_JSON)
    @Returns(TaskView.class)
    public Response step(@PathParam("id") long id, TaskStep step) {
        return answer(tasks.step(id, step));
    }

    @Override
    protected Task create(TaskForm form) {
        return tasks.create(form);
    }

    @Override
    protected Task update(long id, TaskForm form, int version) {
        return tasks.update(id, form, version);
    }

    /** {@code of=me} are those to be answered by the caller, {@code of=given} those that the caller gave. */
    @Override
    protected TaskFilter filter(ListQuery query) {
        long me = CurrentUser.get().id();
        String whose = query.one("of", text -> Optional.of(text).filter(one -> one.equals("me") || one.equals("given")), "Elija «me» o «given».");
        return new TaskFilter(query.words(), query.all("state", TaskState::of, "Ese estado no existe."),
                "me".equals(whose) ? me : null, "given".equals(whose) ? me : null,
                Boolean.TRUE.equals(query.flag("late")) ? Lima.today(clock) : null);
    }

    @Override
    protected TaskView view(Task task) {
        return TaskView.of(task, Lima.today(clock));
    }
}
