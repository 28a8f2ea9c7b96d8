package org.pregon.core.internal.media;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.InvalidInputException;
import org.pregon.core.internal.media.Uploads.Progress;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.BodyLimit;
import org.pregon.core.rest.Returns;
import org.pregon.core.security.RequiresPermission;

/** Sending a file in parts: announce it, send parts each from where it ends, and ask where that is after a cut. */
@Component(service = UploadResource.class)
@ApiResource
@JakartarsName("core-media-uploads")
@Path("media/uploads")
@Produces(MediaType.APPLICATION_JSON)
public class UploadResource {
    private static final String ONE = "{id}";

    private final Uploads uploads;
    private final MediaStore media;

    @Activate
    public UploadResource(@Reference Uploads uploads, @Reference MediaStore media) {
        this.uploads = uploads;
        this.media = media;
    }

    /** @param fingerprint whatever the sender knows the file by; it comes back with {@code GET} */
    record Announced(@NotBlank @Size(max = 1000) String name, long bytes, @Size(max = 200) @Nullable String fingerprint) {}

    record Open(List<Progress> items) {}

    /** The caller's files that are not whole. */
    @GET
    @RequiresPermission("core.write")
    public Open open() {
        return new Open(uploads.open());
    }

    @POST
    @RequiresPermission("core.write")
    @Returns(Progress.class)
    public Response begin(Announced file) {
        Progress begun = uploads.begin(file.name(), file.bytes(), file.fingerprint() == null ? "" : file.fingerprint());
        return Response.created(URI.create("/api/media/uploads/" + begun.id())).entity(begun).build();
    }

    @GET
    @Path(ONE)
    @RequiresPermission("core.write")
    public Progress get(@PathParam("id") String id) {
        return uploads.find(id);
    }

    /** The body is the part; {@code Upload-Offset} says where it begins. The last one's answer names the stored file. */
    @PATCH
    @Path(ONE)
    @Consumes(MediaType.WILDCARD)
    @BodyLimit(MediaLimits.HARDEST_BYTES)
    @RequiresPermission("core.write")
    public Progress append(@PathParam("id") String id, @HeaderParam("Upload-Offset") @Nullable String offset, InputStream part) {
        Progress now = uploads.append(id, number(offset), part);
        if (now.file() != null) {
            media.renditions().prepare(now.file());
        }
        return now;
    }

    @DELETE
    @Path(ONE)
    @RequiresPermission("core.write")
    public void cancel(@PathParam("id") String id) {
        uploads.cancel(id);
    }

    private static long number(@Nullable String offset) {
        if (offset == null || !offset.matches("\\d{1,15}")) {
            throw new InvalidInputException("Upload-Offset", "Indique desde qué byte continúa el archivo.");
        }
        return Long.parseLong(offset);
    }
}
