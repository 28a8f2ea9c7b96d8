package org.pregon.core.internal.job;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.ConflictException;
import org.pregon.core.NotFoundException;
import org.pregon.core.job.Job;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Filters;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Paging;
import org.pregon.core.security.RequiresPermission;

/** Background work, for administrators: what runs, what comes next, how it ended; start out of turn, and stop. */
@Component(service = JobsResource.class)
@ApiResource
@JakartarsName("core-jobs")
@Path("jobs")
@Produces(MediaType.APPLICATION_JSON)
public class JobsResource {
    /** The only order there is. */
    private static final List<String> LATEST_FIRST = List.of("-id");

    private final JobBook book;
    private final JobQueue queue;
    private final Clock clock;

    @Activate
    public JobsResource(@Reference JobBook book, @Reference JobQueue queue, @Reference Clock clock) {
        this.book = book;
        this.queue = queue;
        this.clock = clock;
    }

    @GET
    @RequiresPermission("core.admin")
    public List<JobView> list() {
        return book.all().stream().map(this::view).toList();
    }

    @GET
    @Path("runs")
    @Filters("job")
    @RequiresPermission("core.admin")
    public Page<RunView> runs(@Context UriInfo address) {
        ListQuery query = new ListQuery(address);
        String only = query.one("job", id -> Optional.of(id).filter(this::known), "No existe esa tarea.");
        Paging paging = query.pagingByName(LATEST_FIRST, LATEST_FIRST.get(0));
        List<RunRow> rows = queue.recent(only, paging.first() ? Long.MAX_VALUE : paging.id(), paging.fetch());
        return Page.of(rows, paging, row -> null, RunRow::id).map(this::view);
    }

    @POST
    @Path("{id}/run")
    @RequiresPermission("core.admin")
    public RunView run(@PathParam("id") String id) {
        Job job = book.find(id).orElseThrow(() -> new NotFoundException("No existe esa tarea o su módulo está detenido."));
        if (job.nextAfter(clock.instant()).equals(Job.NEVER)) {
            throw new ConflictException("Esta tarea se inicia desde su propia pantalla.");
        }
        return view(queue.runNow(job));
    }

    @POST
    @Path("runs/{id: \\d+}/cancel")
    @RequiresPermission("core.admin")
    public RunView cancel(@PathParam("id") long id) {
        return view(queue.cancel(id));
    }

    /** Or was, before its module left. */
    private boolean known(String id) {
        return book.find(id).isPresent() || queue.lastOf(id).isPresent();
    }

    private JobView view(Job job) {
        Instant next = job.nextAfter(queue.doneUntil(job.id()).orElse(clock.instant()));
        return new JobView(job.id(), job.name(), next.equals(Job.NEVER) ? null : next,
                queue.openOf(job.id()).map(this::view).orElse(null), queue.lastOf(job.id()).map(this::view).orElse(null));
    }

    private RunView view(RunRow row) {
        return RunView.of(row, book.find(row.job()).map(Job::name).orElse(row.job()));
    }
}
