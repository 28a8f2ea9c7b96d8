package org.pregon.calendar.rest;

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
import org.pregon.calendar.Activities;
import org.pregon.calendar.Activity;
import org.pregon.calendar.StepForm;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Versions;
import org.pregon.core.security.RequiresPermission;

/** Taking an activity from one state to another. */
@Component(service = StepResource.class)
@ApiResource
@JakartarsName("calendar-steps")
@Path("calendar/activities/{id: \\d+}/steps")
@Produces(MediaType.APPLICATION_JSON)
public class StepResource {
    private final Activities activities;

    @Activate
    public StepResource(@Reference Activities activities) {
        this.activities = activities;
    }

    @POST
    @RequiresPermission("calendar.write")
    public Response step(@PathParam("id") long id, @HeaderParam("If-Match") String version, StepForm form) {
        Activity after = activities.step(id, form, Versions.required(version));
        return Versions.ok(ActivityView.of(after, activities.now()), after.version());
    }
}
