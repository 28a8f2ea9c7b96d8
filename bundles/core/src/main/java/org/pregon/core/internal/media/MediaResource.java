package org.pregon.core.internal.media;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.NotFoundException;
import org.pregon.core.media.Media;
import org.pregon.core.media.MediaFile;
import org.pregon.core.office.Office;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.BodyLimit;
import org.pregon.core.rest.Returns;
import org.pregon.core.security.PublicRoute;
import org.pregon.core.security.RequiresPermission;

/** Uploading and serving files. Only images are shown in the page; everything else is a download. */
@Component(service = MediaResource.class)
@ApiResource
@JakartarsName("core-media")
@Path("media")
public class MediaResource {
    private final Media media;
    private final Office office;

    @Activate
    public MediaResource(@Reference Media media, @Reference Office office) {
        this.media = media;
        this.office = office;
    }

    /** The body is the file itself; {@code X-File-Name} its name, percent-encoded. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @BodyLimit(20_000_000)
    @RequiresPermission("core.write")
    @Returns(MediaFile.class)
    public Response upload(@HeaderParam("X-File-Name") String name, InputStream body) {
        String decoded = name == null ? "archivo" : URLDecoder.decode(name, StandardCharsets.UTF_8);
        String safe = decoded.replaceAll("[\\p{Cntrl}/\\\\]", "_");
        MediaFile file = media.store(safe.substring(0, Math.min(200, safe.length())), body);
        return Response.created(URI.create("/api/media/" + file.id())).entity(file).type(MediaType.APPLICATION_JSON).build();
    }

    @GET
    @Path("{id: [0-9a-f]{64}}")
    @RequiresPermission(RequiresPermission.ANY_USER)
    public Response get(@PathParam("id") String id) {
        return serve(media.find(id).orElseThrow(MediaResource::unknown));
    }

    /** The escudo or logo of the office, which the login page shows. */
    @GET
    @Path("office/{kind: escudo|logo}")
    @PublicRoute("the municipality's emblem is public by nature")
    public Response emblem(@PathParam("kind") String kind) {
        String id = kind.equals("escudo") ? office.profile().escudo() : office.profile().logo();
        return serve(Optional.ofNullable(id).flatMap(media::find).filter(MediaFile::image).orElseThrow(MediaResource::unknown));
    }

    private Response serve(MediaFile file) {
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(media.path(file).toFile())
                .type(file.type())
                .header("Content-Disposition", (file.image() ? "inline" : "attachment") + "; filename*=UTF-8''" + name)
                .header("Cache-Control", "private, max-age=3600")
                .build();
    }

    private static NotFoundException unknown() {
        return new NotFoundException("Ese archivo no existe.");
    }
}
