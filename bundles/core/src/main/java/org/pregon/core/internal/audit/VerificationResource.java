package org.pregon.core.internal.audit;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
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

    /** @param hash of 64 hexadecimal digits, as it stood on the screen */
    record Noted(@Min(value = 1, message = "Escriba el número del sello.") long number,
            @NotNull(message = "Escriba el código del sello.") @Pattern(regexp = "\\s*[0-9a-fA-F]{64}\\s*", message = "El código tiene 64 cifras y letras de la a a la f.") String hash) {}

    record Compared(boolean same) {}

    /** Whether a seal that an auditor wrote down outside still stands. */
    @POST
    @Path("noted")
    @RequiresPermission("core.audit")
    public Compared compare(Noted noted) {
        return new Compared(checks.holds(new Chain(noted.number(), noted.hash().strip().toLowerCase(Locale.ROOT))));
    }
}
