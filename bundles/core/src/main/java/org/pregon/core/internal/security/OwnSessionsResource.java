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
import org.pregon.core.internal.rest.NotAuthenticated;
import org.pregon.core.internal.security.OpenSessions.OpenSession;
import org.pregon.core.internal.security.Sessions.Active;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Page;
import org.pregon.core.security.RequiresPermission;

/** Where one is signed in, and ending what one does not know or does not need. */
@Component(service = OwnSessionsResource.class)
@ApiResource
@JakartarsName("core-own-sessions")
@Path("sessions")
@Produces(MediaType.APPLICATION_JSON)
public class OwnSessionsResource {
    private final OpenSessions open;
    private final Sessions sessions;

    @Activate
    public OwnSessionsResource(@Reference OpenSessions open, @Reference Sessions sessions) {
        this.open = open;
        this.sessions = sessions;
    }

    @GET
    @RequiresPermission(RequiresPermission.ANY_USER)
    public Page<OpenSession> list() {
        Active active = active();
        return new Page<>(open.list(active.user().id(), active.tokenHash()), null);
    }

    @DELETE
    @Path("{id}")
    @RequiresPermission(RequiresPermission.ANY_USER)
    public void end(@PathParam("id") String id) {
        Active active = active();
        open.end(active.user().id(), id);
        if (active.tokenHash().startsWith(id)) {
            sessions.forget(active.tokenHash());
        }
    }

    /** All but the one that asks. */
    @DELETE
    @RequiresPermission(RequiresPermission.ANY_USER)
    public void endOthers() {
        Active active = active();
        open.endAll(active.user().id(), active.tokenHash());
    }

    private static Active active() {
        return RequestFilter.session().orElseThrow(NotAuthenticated::new);
    }
}
