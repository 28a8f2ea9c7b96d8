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
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.InvalidInputException;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.BodyLimit;
import org.pregon.core.rest.Page;
import org.pregon.core.security.RequiresPermission;
import org.pregon.directory.imports.Imports;
import org.pregon.directory.imports.Preview;
import org.pregon.directory.imports.Progress;

/** Importing institutions and posts: send the file, look, run, watch, and take it back if need be. */
@Component(service = ImportResource.class)
@ApiResource
@JakartarsName("directory-imports")
@Path("directory/imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {
    private static final int LONGEST_NAME = 200;

    private final Imports imports;

    @Activate
    public ImportResource(@Reference Imports imports) {
        this.imports = imports;
    }

    /** The body is the CSV file. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @BodyLimit(10_000_000)
    @RequiresPermission("directory.write")
    public Preview prepare(@HeaderParam("X-File-Name") String name, byte[] file) {
        return imports.prepare(fileName(name), file);
    }

    @GET
    @RequiresPermission("directory.write")
    public Page<Progress> recent() {
        return new Page<>(imports.recent(), null);
    }

    @GET
    @Path("{id: \\d+}")
    @RequiresPermission("directory.write")
    public Progress progress(@PathParam("id") long id) {
        return imports.progress(id);
    }

    @POST
    @Path("{id: \\d+}/run")
    @RequiresPermission("directory.write")
    public Progress run(@PathParam("id") long id) {
        return imports.start(id);
    }

    @POST
    @Path("{id: \\d+}/undo")
    @RequiresPermission("directory.write")
    public Progress undo(@PathParam("id") long id) {
        return imports.undo(id);
    }

    private static String fileName(@Nullable String encoded) {
        try {
            String name = encoded == null ? "archivo.csv" : URLDecoder.decode(encoded, StandardCharsets.UTF_8);
            return name.substring(0, Math.min(LONGEST_NAME, name.length()));
        } catch (IllegalArgumentException notEncoded) {
            throw new InvalidInputException("X-File-Name", "El nombre del archivo debe ir codificado como en una dirección web.");
        }
    }
}
