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
import org.pregon.core.internal.job.Running;
import org.pregon.core.internal.media.MediaChecks.Check;
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
    private final JobQueue queue;

    @Activate
    public MediaCheckResource(@Reference MediaChecks checks, @Reference JobQueue queue) {
        this.checks = checks;
        this.queue = queue;
    }

    /**
     * @param last null before the first check
     * @param running in files
     */
    record Verification(@Nullable Check last, @Nullable Running running) {}

    @GET
    @RequiresPermission("core.admin")
    public Verification get() {
        return new Verification(checks.last().orElse(null), queue.openOf(checks.id()).map(Running::of).orElse(null));
    }

    @POST
    @RequiresPermission("core.admin")
    public Verification start() {
        queue.runNow(checks);
        return get();
    }
}
