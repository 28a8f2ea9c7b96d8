package org.pregon.core.internal.task;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.audit.Audit.Entry;
import org.pregon.core.audit.Audit;
import org.pregon.core.date.Lima;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Count;
import org.pregon.core.rest.Filters;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Returns;
import org.pregon.core.rest.Versions;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.security.RequiresPermission;

/** Tasks: give, answer, accept. */
@Component(service = TaskResource.class)
@ApiResource
@JakartarsName("core-tasks")
@Path("tasks")
@Produces(MediaType.APPLICATION_JSON)
public class TaskResource {
    private final Tasks tasks;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public TaskResource(@Reference Tasks tasks, @Reference Audit audit, @Reference Clock clock) {
        this.tasks = tasks;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @Filters({"q", "state", "of", "late"})
    @RequiresPermission("tasks.read")
    public Page<TaskView> list(@Context UriInfo address) {
        ListQuery query = new ListQuery(address);
        return tasks.list(filter(query), query.paging(Tasks.ORDERS)).map(this::view);
    }

    @GET
    @Path("count")
    @Filters({"q", "state", "of", "late"})
    @RequiresPermission("tasks.read")
    public Count count(@Context UriInfo address) {
        ListQuery query = new ListQuery(address);
        return tasks.count(query.checked(filter(query)));
    }

    /** All who have an account, and who of them can be given something. */
    @GET
    @Path("people")
    @RequiresPermission("tasks.write")
    public Page<Assignee> people() {
        return new Page<>(tasks.people(), null);
    }

    @GET
    @Path("{id: \\d+}")
    @RequiresPermission("tasks.read")
    @Returns(TaskView.class)
    public Response get(@PathParam("id") long id) {
        return answer(tasks.get(id));
    }

    @GET
    @Path("{id: \\d+}/history")
    @RequiresPermission("tasks.read")
    public Page<Entry> history(@PathParam("id") long id, @QueryParam("after") String after) {
        return audit.history(Tasks.ENTITY, id, after);
    }

    @POST
    @RequiresPermission("tasks.write")
    @Returns(TaskView.class)
    public Response create(TaskForm form) {
        Task task = tasks.create(form);
        return Versions.created("tasks/" + task.id(), view(task), task.version());
    }

    @PUT
    @Path("{id: \\d+}")
    @RequiresPermission("tasks.write")
    @Returns(TaskView.class)
    public Response update(@PathParam("id") long id, @HeaderParam("If-Match") String version, TaskForm form) {
        return answer(tasks.update(id, form, Versions.required(version)));
    }

    @POST
    @Path("{id: \\d+}/steps")
    @RequiresPermission("tasks.write")
    @Returns(TaskView.class)
    public Response step(@PathParam("id") long id, TaskStep step) {
        return answer(tasks.step(id, step));
    }

    /** {@code of=me} are those to be answered by the caller, {@code of=given} those that the caller gave. */
    private TaskFilter filter(ListQuery query) {
        long me = CurrentUser.get().id();
        String whose = query.one("of", text -> Optional.of(text).filter(one -> one.equals("me") || one.equals("given")), "Elija «me» o «given».");
        return new TaskFilter(query.words(), query.all("state", TaskState::of, "Ese estado no existe."),
                "me".equals(whose) ? me : null, "given".equals(whose) ? me : null,
                Boolean.TRUE.equals(query.flag("late")) ? Lima.today(clock) : null);
    }

    private TaskView view(Task task) {
        return TaskView.of(task, Lima.today(clock));
    }

    private Response answer(Task task) {
        return Versions.ok(view(task), task.version());
    }
}
