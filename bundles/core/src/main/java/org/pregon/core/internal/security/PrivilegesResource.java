package org.pregon.core.internal.security;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.date.Lima;
import org.pregon.core.internal.security.Privileges.Privilege;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.rest.Page;
import org.pregon.core.security.RequiresPermission;
import org.pregon.core.table.FileColumn;
import org.pregon.core.table.FileKind;
import org.pregon.core.table.ListFile;
import org.pregon.core.table.ListFiles;

/** The report of privileges, on screen and as a file. */
@Component(service = PrivilegesResource.class)
@ApiResource
@JakartarsName("core-privileges")
@Path("privileges")
public class PrivilegesResource {
    private static final ListFile<Privilege> FILE = new ListFile<>(Users.ENTITY, "privilegios", "Privilegios", List.of(
            new FileColumn<>("persona", 3, Privilege::user),
            new FileColumn<>("usuario", 3, Privilege::login),
            new FileColumn<>("unidad", 3, Privilege::unit),
            new FileColumn<>("permiso", 0, Privilege::permission),
            new FileColumn<>("qué permite", 5, Privilege::words),
            new FileColumn<>("por el rol", 3, Privilege::roles),
            new FileColumn<>("desde", 3, PrivilegesResource::since)), List.of());

    private final Privileges privileges;
    private final ListFiles files;

    @Activate
    public PrivilegesResource(@Reference Privileges privileges, @Reference ListFiles files) {
        this.privileges = privileges;
        this.files = files;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RequiresPermission("core.admin")
    public Page<Privilege> list() {
        return new Page<>(privileges.list(), null);
    }

    @GET
    @Path("export." + FileKind.PATH)
    @RequiresPermission("core.admin")
    public Response export(@PathParam("kind") String kind, @Context UriInfo address) {
        List<Privilege> rows = privileges.list();
        return files.take(FILE, kind, new ListQuery(address), rows::forEach).response();
    }

    private static Object since(Privilege row) {
        String since = row.since();
        return since == null ? "la instalación" : Instant.parse(since).atZone(Lima.ZONE).toLocalDate();
    }
}
