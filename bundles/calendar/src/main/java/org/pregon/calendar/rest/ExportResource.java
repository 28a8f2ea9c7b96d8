package org.pregon.calendar.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
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
import org.pregon.calendar.ActivityState;
import org.pregon.core.audit.Audit;
import org.pregon.core.date.Lima;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.CsvFile;
import org.pregon.core.rest.Filters;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.rest.Paging;
import org.pregon.core.security.RequiresPermission;
import org.pregon.core.table.CsvWriter;

/** The list as a file, with its filters and the columns that an import reads. */
@Component(service = ExportResource.class)
@ApiResource
@JakartarsName("calendar-export")
@Path("calendar/activities/export.csv")
public class ExportResource {
    private static final List<String> COLUMNS = List.of("titulo", "tipo", "estado", "inicio", "fin", "lugar", "ubigeo",
            "responsable", "participantes", "descripcion", "resultado", "evaluacion", "institucion", "publico");

    private final Activities activities;
    private final Audit audit;

    @Activate
    public ExportResource(@Reference Activities activities, @Reference Audit audit) {
        this.activities = activities;
        this.audit = audit;
    }

    @GET
    @Filters({"q", "state", "kind", "from", "to", "responsible", "late", "public"})
    @RequiresPermission("calendar.read")
    public Response export(@Context UriInfo address) {
        ListQuery query = new ListQuery(address);
        ActivityFilter filter = ActivityQuery.filter(query, activities.now());
        Paging paging = query.paging(Activities.ORDERS);
        audit.exported(Activities.ENTITY, "actividades.csv");
        StreamingOutput body = out -> {
            try (CsvWriter csv = new CsvWriter(out, COLUMNS)) {
                activities.each(filter, paging, activity -> write(csv, activity));
            }
        };
        return CsvFile.of("actividades.csv", body);
    }

    private static void write(CsvWriter csv, Activity row) {
        csv.row(row.title(), row.kind().label(), row.state().label(), time(row.startsAt(), row.allDay()),
                time(row.endsAt(), row.allDay()), row.place(), row.ubigeo(), row.responsible(), row.participants(),
                row.description(), row.state() == ActivityState.CANCELLED ? row.cancelReason() : row.result(),
                row.evaluation(), row.institutionName(), row.isPublic() ? "sí" : "no");
    }

    private static String time(LocalDateTime time, boolean allDay) {
        String day = Lima.numbers(time.toLocalDate());
        return allDay ? day : day + " " + time.toLocalTime();
    }
}
