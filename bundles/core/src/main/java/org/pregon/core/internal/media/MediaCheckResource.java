package org.pregon.core.internal.media;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.internal.job.JobQueue;
import org.pregon.core.internal.media.MediaChecks.Check;
import org.pregon.core.job.Jobs.State;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.security.RequiresPermission;

/** Whether the stored files are as they came: the last check, one under way, and a new one. */
@Component(service = MediaCheckResource.class)
@ApiResource
@JakartarsName("core-media-verification")
@Path("media/verification")
@Produces(MediaType.APPLICATION_JSON)
public class MediaCheckResource {
    private final MediaChecks checks;
    private final MediaCheckJob job;
    private final JobQueue queue;

    @Activate
    public MediaCheckResource(@Reference MediaChecks checks, @Reference MediaCheckJob job, @Reference JobQueue queue) {
        this.checks = checks;
        this.job = job;
        this.queue = queue;
    }

    /** @param last null before the first check */
    record Verification(@Nullable Check last, @Nullable Running running) {}

    /** A check under way, in files. */
    record Running(State state, long done, long total) {}

    @GET
    @RequiresPermission("core.admin")
    public Verification get() {
        Running running = queue.openOf(job.id()).map(run -> new Running(run.state(), run.done(), run.total())).orElse(null);
        return new Verification(checks.last().orElse(null), running);
    }

    @POST
    @RequiresPermission("core.admin")
    public Verification start() {
        queue.runNow(job);
        return get();
    }
}
