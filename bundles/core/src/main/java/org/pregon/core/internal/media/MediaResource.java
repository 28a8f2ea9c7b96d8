package org.pregon.core.internal.media;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.InvalidInputException;
import org.pregon.core.NotFoundException;
import org.pregon.core.media.MediaFile;
import org.pregon.core.office.Office;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.BodyLimit;
import org.pregon.core.rest.Returns;
import org.pregon.core.security.PublicRoute;
import org.pregon.core.security.RequiresPermission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Uploading and serving files. Pictures, sound and video are shown in the page; everything else is a download. */
@Component(service = MediaResource.class)
@ApiResource
@JakartarsName("core-media")
@Path("media")
public class MediaResource {
    private static final Logger LOG = LoggerFactory.getLogger(MediaResource.class);
    private static final int MOST_DRAINED = 64_000_000;

    private final MediaStore media;
    private final MediaAccess access;
    private final Office office;

    @Activate
    public MediaResource(@Reference MediaStore media, @Reference MediaAccess access, @Reference Office office) {
        this.media = media;
        this.access = access;
        this.office = office;
    }

    /** The body is the file itself; {@code X-File-Name} its name, percent-encoded. Limits by type: {@code media/limits}. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @BodyLimit(MediaLimits.HARDEST_BYTES)
    @RequiresPermission("core.write")
    @Returns(MediaFile.class)
    public Response upload(@HeaderParam("X-File-Name") String name, InputStream body) {
        try {
            MediaFile file = media.store(decoded(name), body);
            media.renditions().prepare(file);
            return Response.created(URI.create("/api/media/" + file.id())).entity(file).type(MediaType.APPLICATION_JSON).build();
        } catch (InvalidInputException refused) {
            drain(body);
            throw refused;
        }
    }

    /** A browser that is cut off while it sends shows a failed connection instead of the reason. */
    private static void drain(InputStream body) {
        try {
            body.skip(MOST_DRAINED);
        } catch (IOException gone) {
            LOG.debug("Who sent a refused file is gone", gone);
        }
    }

    @GET
    @Path("{id: [0-9a-f]{64}}")
    @RequiresPermission("core.read")
    public Response get(@PathParam("id") String id, @Context HttpHeaders asked) {
        return served(access.readable(id), Served.FOREVER).answer(asked);
    }

    /** A picture to look at: upright, smaller, without what its file says of place and person. */
    @GET
    @Path("{id: [0-9a-f]{64}}/{size: thumb|web}")
    @RequiresPermission("core.read")
    public Response rendition(@PathParam("id") String id, @PathParam("size") String size, @Context HttpHeaders asked) throws IOException {
        return picture(access.readable(id), Rendition.valueOf(size.toUpperCase(Locale.ROOT)), "private, max-age=300").answer(asked);
    }

    /** Never the original, which may say where its photographer lives. */
    private Served picture(MediaFile file, Rendition size, String cache) throws IOException {
        java.nio.file.Path made = media.rendition(file, size);
        return new Served(made, made.getFileName().toString(), Renditions.type(made), file.name(), true,
                Renditions.lasting(made) && cache.startsWith("private") ? Served.FOREVER : cache);
    }

    /** The escudo or logo of the office, which the login page shows. */
    @GET
    @Path("office/{kind: escudo|logo}")
    @PublicRoute("the municipality's emblem is public by nature")
    public Response emblem(@PathParam("kind") String kind, @Context HttpHeaders asked) throws IOException {
        String id = kind.equals("escudo") ? office.profile().escudo() : office.profile().logo();
        MediaFile file = Optional.ofNullable(id).flatMap(media::find).orElseThrow(MediaResource::unknown);
        return picture(file, Rendition.WEB, "public, max-age=300").answer(asked);
    }

    private Served served(MediaFile file, String cache) {
        boolean shown = FileKind.of(file.type()).filter(FileKind::shown).isPresent();
        return new Served(media.path(file), file.id(), file.type(), file.name(), shown, cache);
    }

    private static String decoded(@Nullable String name) {
        try {
            return name == null ? "" : URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return name;
        }
    }

    private static NotFoundException unknown() {
        return new NotFoundException("Ese archivo no existe.");
    }
}
