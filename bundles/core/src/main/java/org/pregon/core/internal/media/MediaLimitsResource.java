package org.pregon.core.internal.media;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.internal.office.Settings.Versioned;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Returns;
import org.pregon.core.rest.Versions;
import org.pregon.core.security.RequiresPermission;

/** How large uploads may be: everybody's upload piece reads it, administrators change it. */
@Component(service = MediaLimitsResource.class)
@ApiResource
@JakartarsName("core-media-limits")
@Path("media/limits")
@Produces(MediaType.APPLICATION_JSON)
public class MediaLimitsResource {
    private final MediaSettings settings;

    @Activate
    public MediaLimitsResource(@Reference MediaSettings settings) {
        this.settings = settings;
    }

    @GET
    @RequiresPermission(RequiresPermission.ANY_USER)
    @Returns(MediaLimits.class)
    public Response get() {
        return answer(settings.current());
    }

    @PUT
    @RequiresPermission("core.admin")
    @Returns(MediaLimits.class)
    public Response update(@HeaderParam("If-Match") String version, MediaLimits limits) {
        return answer(settings.save(limits, Versions.required(version)));
    }

    private static Response answer(Versioned<MediaLimits> limits) {
        return Versions.ok(limits.value(), limits.version());
    }
}
