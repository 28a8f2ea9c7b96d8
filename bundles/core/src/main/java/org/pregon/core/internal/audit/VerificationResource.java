package org.pregon.core.internal.audit;

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
import org.pregon.core.internal.audit.AuditChecks.Check;
import org.pregon.core.internal.audit.SealMapper.Chain;
import org.pregon.core.internal.job.JobQueue;
import org.pregon.core.internal.job.Running;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.security.RequiresPermission;

/** Whether the trail is as it was written: the last check, the end of the chain, and a new check. */
@Component(service = VerificationResource.class)
@ApiResource
@JakartarsName("core-audit-verification")
@Path("audit/verification")
@Produces(MediaType.APPLICATION_JSON)
public class VerificationResource {
    private final AuditChecks checks;
    private final JobQueue queue;

    @Activate
    public VerificationResource(@Reference AuditChecks checks, @Reference JobQueue queue) {
        this.checks = checks;
        this.queue = queue;
    }

    /**
     * @param last null before the first check
     * @param end the last seal now, worth writing down elsewhere
     * @param late entries that should have been sealed long since
     * @param running in seals
     */
    record Verification(@Nullable Check last, Chain end, int late, @Nullable Running running) {}

    @GET
    @RequiresPermission("core.audit")
    public Verification get() {
        Running running = queue.openOf(checks.id()).map(Running::of).orElse(null);
        return new Verification(checks.last().orElse(null), checks.end(), checks.late(), running);
    }

    @POST
    @RequiresPermission("core.audit")
    public Verification start() {
        queue.runNow(checks);
        return get();
    }
}
