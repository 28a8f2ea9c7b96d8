package org.pregon.reporting.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Versions;
import org.pregon.core.security.Reauthentication;
import org.pregon.core.security.RequiresPermission;
import org.pregon.reporting.MonthlyReport;
import org.pregon.reporting.MonthlyReports;
import org.pregon.reporting.Signing;

/** The steps in a report's life on the office's side. */
@Component(service = MonthlyReportStepsResource.class)
@ApiResource
@JakartarsName("reporting-monthly-steps")
@Path("reporting")
@Produces(MediaType.APPLICATION_JSON)
public class MonthlyReportStepsResource {
    private final MonthlyReports reports;
    private final Signing signing;
    private final MonthlyReportViews views;
    private final Reauthentication reauthentication;

    record Signature(@NotBlank(message = "Escriba su contraseña.") @Size(max = 200) String password) {}

    @Activate
    public MonthlyReportStepsResource(@Reference MonthlyReports reports, @Reference Signing signing, @Reference MonthlyReportViews views,
            @Reference Reauthentication reauthentication) {
        this.reauthentication = reauthentication;
        this.reports = reports;
        this.signing = signing;
        this.views = views;
    }

    /** Brings the figures of a draft up to date. */
    @POST
    @Path("monthly/{id: \\d+}/refresh")
    @RequiresPermission("reporting.write")
    public Response refresh(@PathParam("id") long id, @HeaderParam("If-Match") String version) {
        return answer(reports.refresh(id, Versions.required(version)));
    }

    /** Numbers it, freezes the PDF and mails it to the Alcaldía; asks for the password once more. */
    @POST
    @Path("monthly/{id: \\d+}/sign")
    @RequiresPermission("reporting.sign")
    public Response sign(@PathParam("id") long id, @HeaderParam("If-Match") String version, Signature signature) {
        int read = Versions.required(version);
        reauthentication.confirm(signature.password());
        return answer(signing.sign(id, read));
    }

    /** Mails a signed report again, e.g. when the Alcaldía had no address before. */
    @POST
    @Path("monthly/{id: \\d+}/send")
    @RequiresPermission("reporting.sign")
    public Response send(@PathParam("id") long id) {
        return answer(signing.sendAgain(id));
    }

    /** A new edition of a report that was returned. */
    @POST
    @Path("monthly/{id: \\d+}/correct")
    @RequiresPermission("reporting.write")
    public Response correct(@PathParam("id") long id) {
        MonthlyReport next = reports.correct(id);
        return Versions.created("reporting/monthly/" + next.id(), views.of(next), next.version());
    }

    private Response answer(MonthlyReport report) {
        return Versions.ok(views.of(report), report.version());
    }
}
