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
import org.pregon.core.internal.security.ApiTokens.Token;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Page;
import org.pregon.core.security.RequiresPermission;

/** The keys of a user, for an administrator to see and take back. */
@Component(service = UserTokensResource.class)
@ApiResource
@JakartarsName("core-user-tokens")
@Path("user-tokens")
@Produces(MediaType.APPLICATION_JSON)
public class UserTokensResource {
    private final ApiTokens tokens;

    @Activate
    public UserTokensResource(@Reference ApiTokens tokens) {
        this.tokens = tokens;
    }

    @GET
    @Path("{user}")
    @RequiresPermission("core.admin")
    public Page<Token> list(@PathParam("user") long user) {
        return new Page<>(tokens.list(user), null);
    }

    @DELETE
    @Path("{user}/{id}")
    @RequiresPermission("core.admin")
    public void revoke(@PathParam("user") long user, @PathParam("id") long id) {
        tokens.revoke(user, id);
    }
}
