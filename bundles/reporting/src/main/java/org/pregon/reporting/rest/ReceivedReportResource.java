package org.pregon.reporting.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Filters;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Versions;
import org.pregon.core.security.RequiresPermission;
import org.pregon.reporting.MonthlyReport;
import org.pregon.reporting.MonthlyReports;
import org.pregon.reporting.Reception;

/** What the Alcaldía does with signed reports: read, acknowledge, send back. */
@Component(service = ReceivedReportResource.class)
@ApiResource
@JakartarsName("reporting-received")
@Path("reporting")
@Produces(MediaType.APPLICATION_JSON)
public class ReceivedReportResource {
    private final Reception reception;
    private final MonthlyReportViews views;

    @Activate
    public ReceivedReportResource(@Reference Reception reception, @Reference MonthlyReportViews views) {
        this.reception = reception;
        this.views = views;
    }

    /** @param remarks what must be corrected */
    record Remarks(@NotBlank(message = "Escriba qué se debe corregir.") @Size(max = 2000) String remarks) {}

    @GET
    @Path("received")
    @Filters({})
    @RequiresPermission("reporting.receive")
    public Page<MonthlyReportRow> list(@Context UriInfo address) {
        return views.rows(reception.list(new ListQuery(address).pagingByName(MonthlyReports.SORTS, "-month")));
    }

    @GET
    @Path("received/{id: \\d+}")
    @RequiresPermission("reporting.receive")
    public Response get(@PathParam("id") long id) {
        return answer(reception.get(id));
    }

    @POST
    @Path("received/{id: \\d+}/acknowledge")
    @RequiresPermission("reporting.receive")
    public Response acknowledge(@PathParam("id") long id) {
        return answer(reception.acknowledge(id));
    }

    @POST
    @Path("received/{id: \\d+}/return")
    @RequiresPermission("reporting.receive")
    public Response giveBack(@PathParam("id") long id, Remarks remarks) {
        return answer(reception.giveBack(id, remarks.remarks()));
    }

    private Response answer(MonthlyReport report) {
        return Versions.ok(views.received(report), report.version());
    }
}
