package org.pregon.directory.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.BodyLimit;
import org.pregon.core.security.RequiresPermission;
import org.pregon.directory.imports.Imports.Progress;
import org.pregon.directory.imports.Imports;
import org.pregon.directory.imports.InstitutionImport;
import org.pregon.directory.imports.Preview;

/** Importing institutions: send the file, look, run, watch, and take it back if need be. */
@Component(service = ImportResource.class)
@ApiResource
@JakartarsName("directory-imports")
@Path("directory/imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {
    private final Imports imports;

    @Activate
    public ImportResource(@Reference Imports imports) {
        this.imports = imports;
    }

    /** The body is the CSV file. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @BodyLimit(10_000_000)
    @RequiresPermission("directory.import")
    public Preview prepare(@HeaderParam("X-File-Name") String name, byte[] file) {
        String decoded = name == null ? "instituciones.csv" : URLDecoder.decode(name, StandardCharsets.UTF_8);
        return imports.prepare(decoded.substring(0, Math.min(200, decoded.length())), file);
    }

    @GET
    @RequiresPermission("directory.import")
    public List<InstitutionImport> recent() {
        return imports.recent();
    }

    @GET
    @Path("{id: \\d+}")
    @RequiresPermission("directory.import")
    public Progress progress(@PathParam("id") long id) {
        return imports.progress(id);
    }

    @POST
    @Path("{id: \\d+}/run")
    @RequiresPermission("directory.import")
    public Progress run(@PathParam("id") long id) {
        return imports.start(id);
    }

    @POST
    @Path("{id: \\d+}/undo")
    @RequiresPermission("directory.import")
    public Progress undo(@PathParam("id") long id) {
        return imports.undo(id);
    }
}
