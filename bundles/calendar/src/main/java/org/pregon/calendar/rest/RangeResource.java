package org.pregon.calendar.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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
import org.pregon.core.InvalidInputException.FieldError;
import org.pregon.core.InvalidInputException;
import org.pregon.core.rest.ApiResource;
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
    @RequiresPermission("calendar.read")
    public Page<ActivityView> list(@QueryParam("from") String from, @QueryParam("to") String to) {
        LocalDateTime now = activities.now();
        List<ActivityView> found = new ArrayList<>();
        activities.each(days(from, to), Paging.of("start", null, null, Activities.SORTS),
                activity -> found.add(ActivityView.of(activity, now)));
        return new Page<>(found, null);
    }

    private static ActivityFilter days(String from, String to) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate first = Asked.day("from", from == null ? "?" : from, errors);
        LocalDate last = Asked.day("to", to == null ? "?" : to, errors);
        if (first != null && last != null && (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) > MOST_DAYS)) {
            errors.add(new FieldError("to", "Pida como máximo " + MOST_DAYS + " días."));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return new ActivityFilter(List.of(), List.of(), List.of(), first, last, null, null, null);
    }
}
