package org.pregon.core.internal.security;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.internal.security.OpenSessions.OpenSession;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Page;
import org.pregon.core.security.RequiresPermission;

/** Where a user is signed in, for an administrator. */
@Component(service = UserSessionsResource.class)
@ApiResource
@JakartarsName("core-user-sessions")
@Path("user-sessions")
@Produces(MediaType.APPLICATION_JSON)
public class UserSessionsResource {
    private final OpenSessions open;

    @Activate
    public UserSessionsResource(@Reference OpenSessions open) {
        this.open = open;
    }

    @GET
    @Path("{user}")
    @RequiresPermission("core.admin")
    public Page<OpenSession> list(@PathParam("user") long user) {
        return new Page<>(open.list(user, RequestFilter.session().map(Sessions.Active::tokenHash).orElse("")), null);
    }

    @DELETE
    @Path("{user}/{id}")
    @RequiresPermission("core.admin")
    public void end(@PathParam("user") long user, @PathParam("id") String id) {
        open.end(user, id);
    }

    @DELETE
    @Path("{user}")
    @RequiresPermission("core.admin")
    public void endAll(@PathParam("user") long user) {
        open.endAll(user, "");
    }
}
