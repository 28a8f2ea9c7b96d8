package org.pregon.reporting.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.audit.Audit.Entry;
import org.pregon.core.audit.Audit;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Filters;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Versions;
import org.pregon.core.security.RequiresPermission;
import org.pregon.reporting.MonthlyReport;
import org.pregon.reporting.MonthlyReportForm;
import org.pregon.reporting.MonthlyReports;
import org.pregon.reporting.ReportState;

/** Monthly reports: list, open, read, write, history. */
@Component(service = MonthlyReportResource.class)
@ApiResource
@JakartarsName("reporting-monthly")
@Path("reporting")
@Produces(MediaType.APPLICATION_JSON)
public class MonthlyReportResource {
    private final MonthlyReports reports;
    private final MonthlyReportViews views;
    private final Audit audit;

    @Activate
    public MonthlyReportResource(@Reference MonthlyReports reports, @Reference MonthlyReportViews views, @Reference Audit audit) {
        this.reports = reports;
        this.views = views;
        this.audit = audit;
    }

    /** @param month ISO year and month */
    record Month(@NotNull @Pattern(regexp = "\\d{4}-(0[1-9]|1[0-2])", message = "Escriba el mes así: 2026-10.") String month) {}

    @GET
    @Path("monthly")
    @Filters("state")
    @RequiresPermission("reporting.read")
    public Page<MonthlyReportRow> list(@Context UriInfo address) {
        ListQuery query = new ListQuery(address);
        return views.rows(reports.list(query.all("state", MonthlyReportResource::state, "Elija un estado de la lista."),
                query.pagingByName(MonthlyReports.SORTS, "-month")));
    }

    /** Opens the month's report, assembling a draft if there is none. */
    @POST
    @Path("monthly")
    @RequiresPermission("reporting.write")
    public Response open(Month month) {
        MonthlyReport report = reports.open(YearMonth.parse(month.month()));
        return Versions.created("reporting/monthly/" + report.id(), view(report), report.version());
    }

    @GET
    @Path("monthly/{id: \\d+}")
    @RequiresPermission("reporting.read")
    public Response get(@PathParam("id") long id) {
        return answer(reports.get(id));
    }

    @PUT
    @Path("monthly/{id: \\d+}")
    @RequiresPermission("reporting.write")
    public Response update(@PathParam("id") long id, @HeaderParam("If-Match") String version, MonthlyReportForm form) {
        return answer(reports.update(id, form, Versions.required(version)));
    }

    @GET
    @Path("monthly/{id: \\d+}/history")
    @RequiresPermission("reporting.read")
    public Page<Entry> history(@PathParam("id") long id, @QueryParam("after") String after) {
        return audit.history(MonthlyReports.ENTITY, id, after);
    }

    private Response answer(MonthlyReport report) {
        return Versions.ok(view(report), report.version());
    }

    private MonthlyReportView view(MonthlyReport report) {
        return views.of(report);
    }

    private static Optional<ReportState> state(String name) {
        return Arrays.stream(ReportState.values()).filter(state -> state.name().equalsIgnoreCase(name)).findFirst();
    }
}
