package org.pregon.core.internal.document;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.internal.document.FileChecks.Check;
import org.pregon.core.internal.document.PublicAddress.Site;
import org.pregon.core.internal.job.JobQueue;
import org.pregon.core.internal.job.Running;
import org.pregon.core.internal.office.Settings.Versioned;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Returns;
import org.pregon.core.rest.Versions;
import org.pregon.core.security.RequiresPermission;

/** Checks of all signed files, and the address where the public checks its own. */
@Component(service = DocumentChecksResource.class)
@ApiResource
@JakartarsName("core-document-checks")
@Path("document-checks")
@Produces(MediaType.APPLICATION_JSON)
public class DocumentChecksResource {
    private final FileChecks checks;
    private final JobQueue queue;
    private final PublicAddress address;

    @Activate
    public DocumentChecksResource(@Reference FileChecks checks, @Reference JobQueue queue, @Reference PublicAddress address) {
        this.checks = checks;
        this.queue = queue;
        this.address = address;
    }

    /**
     * @param last null before the first check
     * @param running in documents
     */
    record Checking(@Nullable Check last, @Nullable Running running) {}

    @GET
    @RequiresPermission("documents.read")
    public Checking get() {
        return new Checking(checks.last().orElse(null), queue.openOf(checks.id()).map(Running::of).orElse(null));
    }

    @POST
    @RequiresPermission("core.admin")
    public Checking start() {
        queue.runNow(checks);
        return get();
    }

    @GET
    @Path("address")
    @RequiresPermission("core.admin")
    @Returns(Site.class)
    public Response address() {
        return answer(address.current());
    }

    @PUT
    @Path("address")
    @RequiresPermission("core.admin")
    @Returns(Site.class)
    public Response update(@HeaderParam("If-Match") String version, Site site) {
        return answer(address.save(site, Versions.required(version)));
    }

    private static Response answer(Versioned<Site> site) {
        return Versions.ok(site.value(), site.version());
    }
}
