package org.pregon.calendar.rest;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.audit.Audit.Entry;
import org.pregon.core.audit.Audit;
import org.pregon.core.date.ElectoralPeriod;
import org.pregon.core.date.ElectoralPeriodForm;
import org.pregon.core.date.ElectoralPeriods;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Returns;
import org.pregon.core.rest.Versions;
import org.pregon.core.security.RequiresPermission;

/** Electoral periods, convoked and closed by norms that the office notes here. */
@Component(service = ElectoralPeriodResource.class)
@ApiResource
@JakartarsName("calendar-electoral-periods")
@Path("calendar/electoral-periods")
@Produces(MediaType.APPLICATION_JSON)
public class ElectoralPeriodResource {
    private final ElectoralPeriods periods;
    private final Audit audit;

    @Activate
    public ElectoralPeriodResource(@Reference ElectoralPeriods periods, @Reference Audit audit) {
        this.periods = periods;
        this.audit = audit;
    }

    @GET
    @RequiresPermission("calendar.read")
    public Page<ElectoralPeriod> list() {
        return new Page<>(periods.all(), null);
    }

    @GET
    @Path("{id: \\d+}")
    @RequiresPermission("calendar.read")
    @Returns(ElectoralPeriod.class)
    public Response get(@PathParam("id") long id) {
        return answer(periods.get(id));
    }

    @GET
    @Path("{id: \\d+}/history")
    @RequiresPermission("calendar.read")
    public Page<Entry> history(@PathParam("id") long id, @QueryParam("after") String after) {
        return audit.history(ElectoralPeriods.ENTITY, id, after);
    }

    @POST
    @RequiresPermission("calendar.write")
    @Returns(ElectoralPeriod.class)
    public Response create(ElectoralPeriodForm form) {
        ElectoralPeriod period = periods.create(form);
        return Versions.created("calendar/electoral-periods/" + period.id(), period, period.version());
    }

    @PUT
    @Path("{id: \\d+}")
    @RequiresPermission("calendar.write")
    @Returns(ElectoralPeriod.class)
    public Response update(@PathParam("id") long id, @HeaderParam("If-Match") String version, ElectoralPeriodForm form) {
        return answer(periods.update(id, form, Versions.required(version)));
    }

    @DELETE
    @Path("{id: \\d+}")
    @RequiresPermission("calendar.write")
    public void delete(@PathParam("id") long id, @HeaderParam("If-Match") String version) {
        periods.delete(id, Versions.required(version));
    }

    private static Response answer(ElectoralPeriod period) {
        return Versions.ok(period, period.version());
    }
}
