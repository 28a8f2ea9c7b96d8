package org.pregon.reporting.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Audit.Entry;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Returns;
import org.pregon.core.rest.Versions;
import org.pregon.core.security.RequiresPermission;
import org.pregon.reporting.ReportSettings;
import org.pregon.reporting.ReportingSettings;

/** Who else gets the reports, and when. */
@Component(service = ReportSettingsResource.class)
@ApiResource
@JakartarsName("reporting-settings")
@Path("reporting")
@Produces(MediaType.APPLICATION_JSON)
public class ReportSettingsResource {
    private final ReportingSettings settings;
    private final Audit audit;

    @Activate
    public ReportSettingsResource(@Reference ReportingSettings settings, @Reference Audit audit) {
        this.settings = settings;
        this.audit = audit;
    }

    @GET
    @Path("settings")
    @RequiresPermission("reporting.sign")
    @Returns(ReportSettings.class)
    public Response get() {
        return answer(settings.get());
    }

    @PUT
    @Path("settings")
    @RequiresPermission("reporting.sign")
    @Returns(ReportSettings.class)
    public Response update(@HeaderParam("If-Match") String version, ReportSettings form) {
        return answer(settings.save(form, Versions.required(version)));
    }

    @GET
    @Path("settings/history")
    @RequiresPermission("reporting.sign")
    public Page<Entry> history(@QueryParam("after") String after) {
        return audit.history(ReportingSettings.ENTITY, 1, after);
    }

    private static Response answer(ReportingSettings.Versioned saved) {
        return Versions.ok(saved.settings(), saved.version());
    }
}
