package org.pregon.core.internal.audit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.audit.Audit.Change;
import org.pregon.core.audit.Audit;
import org.pregon.core.date.Lima;
import org.pregon.core.internal.audit.Things.Words;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.CsvFile;
import org.pregon.core.rest.Filters;
import org.pregon.core.security.RequiresPermission;
import org.pregon.core.table.CsvWriter;

/** The trail as a file: a line for each field that changed. */
@Component(service = AuditExportResource.class)
@ApiResource
@JakartarsName("core-audit-export")
@Path("audit/export.csv")
public class AuditExportResource {
    private static final List<String> COLUMNS = List.of("entrada", "fecha y hora (Lima)", "persona", "acción", "registro",
            "número de registro", "campo", "antes", "después", "dirección", "sesión", "sello");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss").withZone(Lima.ZONE);
    private static final Change NOTHING = new Change("", "", "", "");

    private final AuditLog log;
    private final Audit audit;
    private final Things things;

    @Activate
    public AuditExportResource(@Reference AuditLog log, @Reference Audit audit, @Reference Things things) {
        this.log = log;
        this.audit = audit;
        this.things = things;
    }

    @GET
    @Filters({"q", "user", "entity", "record", "action", "from", "until"})
    @RequiresPermission("core.audit")
    public Response export(@Context UriInfo address) {
        AuditQuery query = new AuditQuery(address);
        AuditFilter filter = query.onlyFilter(entity -> things.known(entity, log.entities()));
        audit.exported("core.audit", "auditoria.csv" + query.words());
        return CsvFile.of("auditoria.csv", body(filter, things.words()));
    }

    StreamingOutput body(AuditFilter filter, Words words) {
        return out -> {
            try (CsvWriter csv = new CsvWriter(out, COLUMNS)) {
                log.each(filter, row -> write(csv, row, words));
            }
        };
    }

    private static void write(CsvWriter csv, AuditRow row, Words words) {
        List<Change> changes = row.fields().isEmpty() ? List.of(NOTHING) : row.fields();
        for (Change change : changes) {
            csv.row(row.id(), TIME.format(row.happenedAt()), row.userName(), row.action(), words.of(row.entity()),
                    row.entityId(), change.label(), change.before(), change.after(), row.address(), row.via(), row.seal());
        }
    }
}
