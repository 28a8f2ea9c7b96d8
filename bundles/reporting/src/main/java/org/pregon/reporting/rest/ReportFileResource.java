package org.pregon.reporting.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.security.RequiresPermission;
import org.pregon.reporting.FileNames;
import org.pregon.reporting.MonthlyReport;
import org.pregon.reporting.MonthlyReports;
import org.pregon.reporting.Printing;
import org.pregon.reporting.Reception;
import org.pregon.reporting.ReportFormat;
import org.pregon.reporting.Signing;

/** Reports as files. The PDF of a signed one is the file that was signed; the rest is printed from the frozen figures. */
@Component(service = ReportFileResource.class)
@ApiResource
@JakartarsName("reporting-files")
@Path("reporting")
public class ReportFileResource {
    /** The page needs its own styles, typefaces and pictures and nothing else; scripts stay forbidden. */
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'; sandbox";

    private final MonthlyReports reports;
    private final Reception reception;
    private final Signing signing;
    private final Printing printing;

    @Activate
    public ReportFileResource(@Reference MonthlyReports reports, @Reference Reception reception, @Reference Signing signing,
            @Reference Printing printing) {
        this.reports = reports;
        this.reception = reception;
        this.signing = signing;
        this.printing = printing;
    }

    @GET
    @Path("monthly/{id: \\d+}/file.{format: pdf|docx|xlsx|html}")
    @RequiresPermission("reporting.read")
    public Response file(@PathParam("id") long id, @PathParam("format") String format) {
        return serve(reports.get(id), format);
    }

    @GET
    @Path("received/{id: \\d+}/file.{format: pdf|docx|xlsx|html}")
    @RequiresPermission("reporting.receive")
    public Response received(@PathParam("id") long id, @PathParam("format") String format) {
        return serve(reception.get(id), format);
    }

    private Response serve(MonthlyReport report, String name) {
        ReportFormat format = ReportFormat.valueOf(name.toUpperCase(Locale.ROOT));
        byte[] content = format == ReportFormat.PDF && report.signed() ? signing.file(report) : printing.print(report, format);
        Response.ResponseBuilder response = Response.ok(content).header("Content-Type", format.mediaType())
                .header("Content-Disposition", (format == ReportFormat.HTML ? "inline" : "attachment")
                        + "; filename=\"" + FileNames.of(report, format) + '"');
        return (format == ReportFormat.HTML ? response.header("Content-Security-Policy", PAGE_POLICY) : response).build();
    }
}
