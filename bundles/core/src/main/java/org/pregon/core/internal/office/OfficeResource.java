package org.pregon.core.internal.office;

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
import org.pregon.core.office.OfficeProfile;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Returns;
import org.pregon.core.rest.Versions;
import org.pregon.core.security.RequiresPermission;

/** The office profile, to read and to edit. The escudo and logo are ids of {@code POST /api/media}. */
@Component(service = OfficeResource.class)
@ApiResource
@JakartarsName("core-office")
@Path("office")
@Produces(MediaType.APPLICATION_JSON)
public class OfficeResource {
    private final OfficeSettings office;

    @Activate
    public OfficeResource(@Reference OfficeSettings office) {
        this.office = office;
    }

    @GET
    @RequiresPermission(RequiresPermission.ANY_USER)
    @Returns(OfficeProfile.class)
    public Response get() {
        return answer(office.current());
    }

    @PUT
    @RequiresPermission("core.admin")
    @Returns(OfficeProfile.class)
    public Response update(@HeaderParam("If-Match") String version, OfficeProfile profile) {
        return answer(office.save(profile, Versions.required(version)));
    }

    private static Response answer(Versioned<OfficeProfile> profile) {
        return Versions.ok(profile.value(), profile.version());
    }
}
