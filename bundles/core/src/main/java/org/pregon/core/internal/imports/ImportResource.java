package org.pregon.core.internal.imports;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.InvalidInputException;
import org.pregon.core.audit.Audit;
import org.pregon.core.imports.ImportChoice;
import org.pregon.core.imports.Preview.Kind;
import org.pregon.core.imports.Preview;
import org.pregon.core.imports.Progress;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.BodyLimit;
import org.pregon.core.rest.Page;
import org.pregon.core.security.RequiresPermission;
import org.pregon.core.table.FileKind;

/** Files that bring rows, for every module: send one, look, choose, run, watch, and take it back. What is brought says who may. */
@Component(service = ImportResource.class)
@ApiResource
@JakartarsName("core-imports")
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {
    private static final int LONGEST_NAME = 200;

    private final ImportDesk desk;
    private final Kinds kinds;
    private final Audit audit;

    @Activate
    public ImportResource(@Reference ImportDesk desk, @Reference Kinds kinds, @Reference Audit audit) {
        this.desk = desk;
        this.kinds = kinds;
        this.audit = audit;
    }

    /** The body is the CSV or XLSX file. */
    @POST
    @Path("{module: [a-z]+}")
    @Consumes(MediaType.WILDCARD)
    @BodyLimit(10_000_000)
    @RequiresPermission(RequiresPermission.ANY_USER)
    public Preview prepare(@PathParam("module") String module, @HeaderParam("X-File-Name") String name, byte[] file) {
        return desk.prepare(module, fileName(name), file);
    }

    @GET
    @Path("{module: [a-z]+}")
    @RequiresPermission(RequiresPermission.ANY_USER)
    public Page<Progress> recent(@PathParam("module") String module) {
        return new Page<>(desk.recent(module), null);
    }

    /** What files may bring, with its columns. */
    @GET
    @Path("{module: [a-z]+}/kinds")
    @RequiresPermission(RequiresPermission.ANY_USER)
    public Page<Kind> kinds(@PathParam("module") String module) {
        List<Kind> all = kinds.of(module).stream().<Kind>map(Shown::kind).toList();
        return new Page<>(all, null);
    }

    @GET
    @Path("{id: \\d+}")
    @RequiresPermission(RequiresPermission.ANY_USER)
    public Progress progress(@PathParam("id") long id) {
        return desk.progress(id);
    }

    @PUT
    @Path("{id: \\d+}")
    @RequiresPermission(RequiresPermission.ANY_USER)
    public Preview choose(@PathParam("id") long id, ImportChoice choice) {
        return desk.choose(id, choice);
    }

    @POST
    @Path("{id: \\d+}/run")
    @RequiresPermission(RequiresPermission.ANY_USER)
    public Progress run(@PathParam("id") long id) {
        return desk.start(id);
    }

    @POST
    @Path("{id: \\d+}/cancel")
    @RequiresPermission(RequiresPermission.ANY_USER)
    public Progress cancel(@PathParam("id") long id) {
        return desk.cancel(id);
    }

    @POST
    @Path("{id: \\d+}/undo")
    @RequiresPermission(RequiresPermission.ANY_USER)
    public Progress undo(@PathParam("id") long id) {
        return desk.undo(id);
    }

    /** The rows with errors, each with its reason, to be mended and sent again. */
    @GET
    @Path("{id: \\d+}/errors.{type: csv|xlsx}")
    @RequiresPermission(RequiresPermission.ANY_USER)
    public Response errors(@PathParam("id") long id, @PathParam("type") String type) {
        ErrorFile file = desk.errors(id);
        FileKind kind = FileKind.of(type).orElseThrow();
        audit.exported(ImportWork.ENTITY, file.name(kind));
        return file.as(kind).response();
    }

    private static String fileName(@Nullable String encoded) {
        try {
            String name = encoded == null || encoded.isBlank() ? "archivo" : URLDecoder.decode(encoded, StandardCharsets.UTF_8);
            return name.substring(0, Math.min(LONGEST_NAME, name.length()));
        } catch (IllegalArgumentException notEncoded) {
            throw new InvalidInputException("X-File-Name", "El nombre del archivo debe ir codificado como en una dirección web.");
        }
    }
}
