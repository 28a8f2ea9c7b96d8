package org.pregon.calendar.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.calendar.Activities;
import org.pregon.calendar.ActivityFilter;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Filters;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Paging;
import org.pregon.core.security.RequiresPermission;

/** All activities on a few weeks, as month, week and day show them. */
@Component(service = RangeResource.class)
@ApiResource
@JakartarsName("calendar-range")
@Path("calendar/activities/range")
@Produces(MediaType.APPLICATION_JSON)
public class RangeResource {
    private static final int MOST_DAYS = 62;

    private final Activities activities;

    @Activate
    public RangeResource(@Reference Activities activities) {
        this.activities = activities;
    }

    @GET
    @Filters({"from", "to"})
    @RequiresPermission("calendar.read")
    public Page<ActivityView> list(@Context UriInfo address) {
        LocalDateTime now = activities.now();
        List<ActivityView> found = new ArrayList<>();
        activities.each(days(new ListQuery(address)), Paging.of("start", null, null, Activities.SORTS),
                activity -> found.add(ActivityView.of(activity, now)));
        return new Page<>(found, null);
    }

    private static ActivityFilter days(ListQuery query) {
        for (String end : List.of("from", "to")) {
            if (query.text(end) == null) {
                query.refuse(end, "Escriba una fecha que exista.");
            }
        }
        LocalDate first = query.day("from");
        LocalDate last = query.day("to");
        if (first != null && last != null && (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) > MOST_DAYS)) {
            query.refuse("to", "Pida como máximo " + MOST_DAYS + " días.");
        }
        return query.checked(new ActivityFilter(List.of(), List.of(), List.of(), first, last, null, null, null));
    }
}
