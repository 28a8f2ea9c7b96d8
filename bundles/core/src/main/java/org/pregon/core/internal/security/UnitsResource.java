package org.pregon.core.internal.security;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Returns;
import org.pregon.core.rest.Versions;
import org.pregon.core.security.RequiresPermission;

/** The municipality's units: everybody reads them, administrators keep them. */
@Component(service = UnitsResource.class)
@ApiResource
@JakartarsName("core-units")
@Path("units")
@Produces(MediaType.APPLICATION_JSON)
public class UnitsResource {
    private final Units units;

    @Activate
    public UnitsResource(@Reference Units units) {
        this.units = units;
    }

    @GET
    @RequiresPermission("core.read")
    public Page<Unit> list() {
        return new Page<>(units.list(), null);
    }

    @GET
    @Path("{id}")
    @RequiresPermission("core.read")
    @Returns(Unit.class)
    public Response get(@PathParam("id") long id) {
        return answer(units.get(id));
    }

    @POST
    @RequiresPermission("core.admin")
    @Returns(Unit.class)
    public Response create(UnitForm form) {
        Unit unit = units.create(form);
        return Versions.created("units/" + unit.id(), unit, unit.version());
    }

    @PUT
    @Path("{id}")
    @RequiresPermission("core.admin")
    @Returns(Unit.class)
    public Response update(@PathParam("id") long id, @Nullable @HeaderParam("If-Match") String version, UnitForm form) {
        return answer(units.update(id, form, Versions.required(version)));
    }

    private static Response answer(Unit unit) {
        return Versions.ok(unit, unit.version());
    }
}
