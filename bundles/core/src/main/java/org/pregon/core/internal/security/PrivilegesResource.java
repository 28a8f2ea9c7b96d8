package org.pregon.core.internal.security;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.audit.Audit;
import org.pregon.core.date.Lima;
import org.pregon.core.internal.security.Privileges.Privilege;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.CsvFile;
import org.pregon.core.rest.Page;
import org.pregon.core.security.RequiresPermission;
import org.pregon.core.table.CsvWriter;

/** The report of privileges, on screen and as a file. */
@Component(service = PrivilegesResource.class)
@ApiResource
@JakartarsName("core-privileges")
@Path("privileges")
@Produces(MediaType.APPLICATION_JSON)
public class PrivilegesResource {
    private static final List<String> COLUMNS = List.of("persona", "usuario", "unidad", "permiso", "qué permite", "por el rol", "desde");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu").withZone(Lima.ZONE);

    private final Privileges privileges;
    private final Audit audit;

    @Activate
    public PrivilegesResource(@Reference Privileges privileges, @Reference Audit audit) {
        this.privileges = privileges;
        this.audit = audit;
    }

    @GET
    @RequiresPermission("core.admin")
    public Page<Privilege> list() {
        return new Page<>(privileges.list(), null);
    }

    @GET
    @Path("export.csv")
    @Produces(CsvFile.TYPE)
    @RequiresPermission("core.admin")
    public Response export() {
        List<Privilege> rows = privileges.list();
        audit.exported(Users.ENTITY, "privilegios.csv");
        return CsvFile.of("privilegios.csv", body(rows));
    }

    private static StreamingOutput body(List<Privilege> rows) {
        return out -> {
            try (CsvWriter csv = new CsvWriter(out, COLUMNS)) {
                for (Privilege row : rows) {
                    String since = row.since();
                    csv.row(row.user(), row.login(), row.unit(), row.permission(), row.words(), row.roles(),
                            since == null ? "la instalación" : DAY.format(Instant.parse(since)));
                }
            }
        };
    }
}
