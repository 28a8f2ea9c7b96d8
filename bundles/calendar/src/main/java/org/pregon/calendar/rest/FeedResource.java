package org.pregon.calendar.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.calendar.feed.PublicCalendar.Feed;
import org.pregon.calendar.feed.PublicCalendar;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.security.PublicRoute;

/** The calendar that a telephone subscribes to. */
@Component(service = FeedResource.class)
@ApiResource
@JakartarsName("calendar-feed")
@Path("calendar/public.ics")
public class FeedResource {
    private final PublicCalendar calendar;

    @Activate
    public FeedResource(@Reference PublicCalendar calendar) {
        this.calendar = calendar;
    }

    @GET
    @PublicRoute("civic dates are public, and an activity is there only when staff marked it public")
    public Response get(@Context Request request) {
        Feed feed = calendar.current();
        EntityTag tag = new EntityTag(feed.etag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(feed.body()) : unchanged)
                .tag(tag)
                .type("text/calendar; charset=utf-8")
                .header("Content-Disposition", "inline; filename=\"calendario.ics\"")
                .header("Cache-Control", "public, max-age=900")
                .build();
    }
}
