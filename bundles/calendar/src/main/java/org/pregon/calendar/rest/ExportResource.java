package org.pregon.calendar.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDateTime;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.calendar.Activities;
import org.pregon.calendar.Activity;
import org.pregon.calendar.ActivityFilter;
import org.pregon.calendar.ActivityKind;
import org.pregon.calendar.ActivityState;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Filters;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.rest.Paging;
import org.pregon.core.security.RequiresPermission;
import org.pregon.core.table.FileColumn;
import org.pregon.core.table.FileKind;
import org.pregon.core.table.ListDownload;
import org.pregon.core.table.ListFile;
import org.pregon.core.table.ListFiles;
import org.pregon.core.table.ListFilter;
import org.pregon.core.text.RichText;

/** The list as a file, with its filters and the columns that an import reads. */
@Component(service = ExportResource.class)
@ApiResource
@JakartarsName("calendar-export")
@Path("calendar/activities/export." + FileKind.PATH)
public class ExportResource {
    private static final ListFile<Activity> FILE = new ListFile<>(Activities.ENTITY, "actividades", "Actividades", List.of(
            new FileColumn<>("título", 6, Activity::title),
            new FileColumn<>("tipo", 4, row -> row.kind().label()),
            new FileColumn<>("estado", 3, row -> row.state().label()),
            new FileColumn<>("inicio", 4, row -> time(row.startsAt(), row.allDay())),
            new FileColumn<>("fin", 0, row -> time(row.endsAt(), row.allDay())),
            new FileColumn<>("lugar", 4, Activity::place),
            new FileColumn<>("ubigeo", 0, Activity::ubigeo),
            new FileColumn<>("responsable", 4, Activity::responsible),
            new FileColumn<>("participantes", 0, Activity::participants),
            new FileColumn<>("descripción", 0, row -> RichText.plain(row.description())),
            new FileColumn<>("resultado", 0, row -> row.state() == ActivityState.CANCELLED ? row.cancelReason() : row.result()),
            new FileColumn<>("evaluación", 0, Activity::evaluation),
            new FileColumn<>("institución", 0, Activity::institutionName),
            new FileColumn<>("público", 0, Activity::isPublic)),
            List.of(new ListFilter("q", "texto"),
                    new ListFilter("state", "estado", state -> ActivityState.of(state).map(ActivityState::label).orElse(state)),
                    new ListFilter("kind", "tipo", kind -> ActivityKind.of(kind).map(ActivityKind::label).orElse(kind)),
                    new ListFilter("from", "desde"), new ListFilter("to", "hasta"), new ListFilter("responsible", "responsable"),
                    new ListFilter("late", "atrasadas", ExportResource::yes), new ListFilter("public", "públicas", ExportResource::yes), new ListFilter("id", "seleccionadas", id -> "sí")));

    private final Activities activities;
    private final ListFiles files;

    @Activate
    public ExportResource(@Reference Activities activities, @Reference ListFiles files) {
        this.activities = activities;
        this.files = files;
    }

    @GET
    @Filters({"q", "state", "kind", "from", "to", "responsible", "late", "public", "id"})
    @RequiresPermission("calendar.read")
    public Response export(@PathParam("kind") String kind, @Context UriInfo address) {
        ListQuery query = new ListQuery(address);
        ActivityFilter filter = ActivityQuery.filter(query, activities.now());
        Paging paging = query.paging(Activities.ORDERS);
        return files.take(FILE, kind, query, reader -> activities.each(filter, paging, reader)).response();
    }

    private static Object time(LocalDateTime time, boolean allDay) {
        return allDay ? time.toLocalDate() : time;
    }

    private static String yes(String flag) {
        return flag.equals("true") ? "sí" : "no";
    }
}
