package org.pregon.core.internal.audit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.audit.Audit.Change;
import org.pregon.core.internal.audit.Things.Words;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Filters;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.security.RequiresPermission;
import org.pregon.core.table.FileColumn;
import org.pregon.core.table.FileKind;
import org.pregon.core.table.ListDownload;
import org.pregon.core.table.ListFile;
import org.pregon.core.table.ListFiles;
import org.pregon.core.table.ListFilter;

/** The trail as a file: a line for each field that changed. */
@Component(service = AuditExportResource.class)
@ApiResource
@JakartarsName("core-audit-export")
@Path("audit/export." + FileKind.PATH)
public class AuditExportResource {
    private static final Change NOTHING = new Change("", "", "", "");

    private static final ListFile<Line> FILE = new ListFile<>("core.audit", "auditoria", "Auditoría", List.of(
            new FileColumn<>("entrada", 0, line -> line.row.id()),
            new FileColumn<>("fecha y hora (Lima)", 3, line -> line.row.happenedAt()),
            new FileColumn<>("persona", 3, line -> line.row.userName()),
            new FileColumn<>("acción", 3, line -> line.row.action()),
            new FileColumn<>("registro", 3, Line::thing),
            new FileColumn<>("número de registro", 0, line -> line.row.entityId()),
            new FileColumn<>("campo", 3, line -> line.change.label()),
            new FileColumn<>("antes", 3, line -> line.change.before()),
            new FileColumn<>("después", 3, line -> line.change.after()),
            new FileColumn<>("dirección", 0, line -> line.row.address()),
            new FileColumn<>("sesión", 0, line -> line.row.via()),
            new FileColumn<>("sello", 0, line -> line.row.seal())),
            List.of(new ListFilter("q", "texto"), new ListFilter("user", "persona"), new ListFilter("entity", "registros"),
                    new ListFilter("record", "número"), new ListFilter("action", "acción"), new ListFilter("from", "desde"),
                    new ListFilter("until", "hasta")));

    private final AuditLog log;
    private final ListFiles files;
    private final Things things;

    @Activate
    public AuditExportResource(@Reference AuditLog log, @Reference ListFiles files, @Reference Things things) {
        this.log = log;
        this.files = files;
        this.things = things;
    }

    @GET
    @Filters({"q", "user", "entity", "record", "action", "from", "until", "personal"})
    @RequiresPermission("core.audit")
    public Response export(@PathParam("kind") String kind, @Context UriInfo address) {
        return file(kind, new ListQuery(address), entity -> things.known(entity, log.entities()), things.words()).response();
    }

    ListDownload file(String kind, ListQuery asked, Predicate<String> known, Words words) {
        AuditFilter filter = new AuditQuery(asked).onlyFilter(known);
        return files.take(FILE, kind, asked, reader -> log.each(filter, row -> {
            List<Change> changes = row.fields().isEmpty() ? List.of(NOTHING) : row.fields();
            changes.forEach(change -> reader.accept(new Line(row, words.of(row.entity()), change)));
        }));
    }

    /** One field of one entry. */
    private record Line(AuditRow row, String thing, Change change) {}
}
