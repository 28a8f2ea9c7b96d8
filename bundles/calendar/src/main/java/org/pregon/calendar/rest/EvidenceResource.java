package org.pregon.calendar.rest;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.calendar.ActivityEvidence;
import org.pregon.calendar.Evidence;
import org.pregon.calendar.EvidenceForm;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Page;
import org.pregon.core.security.RequiresPermission;

/** The evidence of an activity; its files go to /api/media first. */
@Component(service = EvidenceResource.class)
@ApiResource
@JakartarsName("calendar-evidence")
@Path("calendar/activities/{activity: \\d+}/evidence")
@Produces(MediaType.APPLICATION_JSON)
public class EvidenceResource {
    private final ActivityEvidence evidence;

    @Activate
    public EvidenceResource(@Reference ActivityEvidence evidence) {
        this.evidence = evidence;
    }

    @GET
    @RequiresPermission("calendar.read")
    public Page<Evidence> list(@PathParam("activity") long activity) {
        return new Page<>(evidence.list(activity), null);
    }

    @POST
    @RequiresPermission("calendar.write")
    public Response add(@PathParam("activity") long activity, EvidenceForm form) {
        Evidence added = evidence.add(activity, form);
        return Response.created(URI.create("/api/calendar/activities/" + activity + "/evidence/" + added.id())).entity(added).build();
    }

    @PUT
    @Path("{id: \\d+}")
    @RequiresPermission("calendar.write")
    public Evidence update(@PathParam("activity") long activity, @PathParam("id") long id, EvidenceForm form) {
        return evidence.update(activity, id, form);
    }

    @DELETE
    @Path("{id: \\d+}")
    @RequiresPermission("calendar.write")
    public void remove(@PathParam("activity") long activity, @PathParam("id") long id) {
        evidence.remove(activity, id);
    }
}
