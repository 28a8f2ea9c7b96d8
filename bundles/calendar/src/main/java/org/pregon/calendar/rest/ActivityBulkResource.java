package org.pregon.calendar.rest;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.calendar.Activities;
import org.pregon.calendar.ActivityBulk;
import org.pregon.calendar.ActivityBulks;
import org.pregon.calendar.ActivityFilter;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Bulk;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.rest.Paging;
import org.pregon.core.security.RequiresPermission;

/** Many activities of the list changed by one request. */
@Component(service = ActivityBulkResource.class)
@ApiResource
@JakartarsName("calendar-bulk")
@Path("calendar/activities/bulk")
@Produces(MediaType.APPLICATION_JSON)
public class ActivityBulkResource {
    private final Activities activities;
    private final ActivityBulks bulks;

    @Activate
    public ActivityBulkResource(@Reference Activities activities, @Reference ActivityBulks bulks) {
        this.activities = activities;
        this.bulks = bulks;
    }

    @POST
    @RequiresPermission("calendar.write")
    public Bulk.Answer change(ActivityBulk form) {
        return bulks.run(form, form.query() == null ? form.rows() : matching(form.query()));
    }

    private List<Bulk.Row> matching(String asked) {
        ListQuery query = Bulk.query(asked, "state", "kind", "from", "to", "responsible", "late", "public");
        ActivityFilter filter = ActivityQuery.filter(query, activities.now());
        Paging paging = query.paging(Activities.ORDERS);
        return Bulk.all(reader -> activities.each(filter, paging, row -> reader.accept(new Bulk.Row(row.id(), row.version()))));
    }
}
