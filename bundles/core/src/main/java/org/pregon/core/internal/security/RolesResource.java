package org.pregon.core.internal.security;

import jakarta.ws.rs.DELETE;
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

/** Roles and what can be allowed. */
@Component(service = RolesResource.class)
@ApiResource
@JakartarsName("core-roles")
@Path("roles")
@Produces(MediaType.APPLICATION_JSON)
public class RolesResource {
    private final Roles roles;
    private final PermissionCatalogue catalogue;

    @Activate
    public RolesResource(@Reference Roles roles, @Reference PermissionCatalogue catalogue) {
        this.roles = roles;
        this.catalogue = catalogue;
    }

    @GET
    @RequiresPermission("core.admin")
    public Page<RoleView> list() {
        return new Page<>(roles.list(), null);
    }

    @GET
    @Path("permissions")
    @RequiresPermission("core.admin")
    public Page<PermissionCatalogue.Group> permissions() {
        return new Page<>(catalogue.groups(), null);
    }

    @GET
    @Path("{id}")
    @RequiresPermission("core.admin")
    @Returns(RoleView.class)
    public Response get(@PathParam("id") String id) {
        return answer(roles.get(id));
    }

    @POST
    @RequiresPermission("core.admin")
    @Returns(RoleView.class)
    public Response create(RoleForm form) {
        RoleView role = roles.create(form);
        return Versions.created("roles/" + role.id(), role, role.version());
    }

    @PUT
    @Path("{id}")
    @RequiresPermission("core.admin")
    @Returns(RoleView.class)
    public Response update(@PathParam("id") String id, @Nullable @HeaderParam("If-Match") String version, RoleForm form) {
        return answer(roles.update(id, form, Versions.required(version)));
    }

    @DELETE
    @Path("{id}")
    @RequiresPermission("core.admin")
    public void delete(@PathParam("id") String id, @Nullable @HeaderParam("If-Match") String version) {
        roles.delete(id, Versions.required(version));
    }

    private static Response answer(RoleView role) {
        return Versions.ok(role, role.version());
    }
}
