package org.pregon.calendar.rest;

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
import java.time.LocalDateTime;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.calendar.Activities;
import org.pregon.calendar.Activity;
import org.pregon.calendar.ActivityForm;
import org.pregon.calendar.ActivityTime;
import org.pregon.core.audit.Audit.Entry;
import org.pregon.core.audit.Audit;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Count;
import org.pregon.core.rest.Filters;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Versions;
import org.pregon.core.security.RequiresPermission;

/** Activities: list, record, history. Nothing is deleted; what will not happen is cancelled by a step. */
@Component(service = ActivityResource.class)
@ApiResource
@JakartarsName("calendar-activities")
@Path("calendar/activities")
@Produces(MediaType.APPLICATION_JSON)
public class ActivityResource {
    private final Activities activities;
    private final Audit audit;

    @Activate
    public ActivityResource(@Reference Activities activities, @Reference Audit audit) {
        this.activities = activities;
        this.audit = audit;
    }

    @GET
    @Filters({"q", "state", "kind", "from", "to", "responsible", "late", "public", "id"})
    @RequiresPermission("calendar.read")
    public Page<ActivityView> list(@Context UriInfo address) {
        ListQuery query = new ListQuery(address);
        LocalDateTime now = activities.now();
        return activities.list(ActivityQuery.filter(query, now), query.paging(Activities.ORDERS)).map(activity -> ActivityView.of(activity, now));
    }

    @GET
    @Path("count")
    @Filters({"q", "state", "kind", "from", "to", "responsible", "late", "public", "id"})
    @RequiresPermission("calendar.read")
    public Count count(@Context UriInfo address) {
        ListQuery query = new ListQuery(address);
        return activities.count(query.checked(ActivityQuery.filter(query, activities.now())));
    }

    @GET
    @Path("{id: \\d+}")
    @RequiresPermission("calendar.read")
    public Response get(@PathParam("id") long id) {
        return answer(activities.get(id));
    }

    @GET
    @Path("{id: \\d+}/history")
    @RequiresPermission("calendar.read")
    public Page<Entry> history(@PathParam("id") long id, @QueryParam("after") String after) {
        activities.get(id);
        return audit.history(Activities.ENTITY, id, after);
    }

    @POST
    @RequiresPermission("calendar.write")
    public Response create(ActivityForm form) {
        Activity created = activities.create(form);
        return Versions.created(
                "calendar/activities/" + created.id(), ActivityView.of(created, activities.now()), created.version());
    }

    @PUT
    @Path("{id: \\d+}")
    @RequiresPermission("calendar.write")
    public Response update(@PathParam("id") long id, @HeaderParam("If-Match") String version, ActivityForm form) {
        return answer(activities.update(id, form, Versions.required(version)));
    }

    /** Moves it on the calendar and changes nothing else. */
    @PUT
    @Path("{id: \\d+}/time")
    @RequiresPermission("calendar.write")
    public Response move(@PathParam("id") long id, @HeaderParam("If-Match") String version, ActivityTime time) {
        return answer(activities.move(id, time, Versions.required(version)));
    }

    private Response answer(Activity activity) {
        return Versions.ok(ActivityView.of(activity, activities.now()), activity.version());
    }
}
