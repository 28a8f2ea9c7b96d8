package org.pregon.core.internal.security;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.Permission;
import org.pregon.core.internal.rest.NotAuthenticated;
import org.pregon.core.internal.security.ApiTokens.NewToken;
import org.pregon.core.internal.security.ApiTokens.Token;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Returns;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.security.Reauthentication;
import org.pregon.core.security.RequiresPermission;

/** The own keys for programs; only a person with a session asks for one or takes it back. */
@Component(service = TokensResource.class)
@ApiResource
@JakartarsName("core-tokens")
@Path("tokens")
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {
    private final ApiTokens tokens;
    private final PermissionCatalogue catalogue;
    private final Reauthentication reauthentication;

    @Activate
    public TokensResource(
            @Reference ApiTokens tokens, @Reference PermissionCatalogue catalogue, @Reference Reauthentication reauthentication) {
        this.tokens = tokens;
        this.catalogue = catalogue;
        this.reauthentication = reauthentication;
    }

    @GET
    @RequiresPermission(RequiresPermission.ANY_USER)
    public Page<Token> list() {
        return new Page<>(tokens.list(person().id()), null);
    }

    /** What the caller may give to a key. */
    @GET
    @Path("permissions")
    @RequiresPermission(RequiresPermission.ANY_USER)
    public Page<Permission> permissions() {
        CurrentUser person = person();
        List<Permission> own = catalogue.all().stream().filter(permission -> person.may(permission.id())).toList();
        return new Page<>(own, null);
    }

    @POST
    @RequiresPermission(RequiresPermission.ANY_USER)
    @Returns(NewToken.class)
    public Response create(TokenForm form) {
        CurrentUser person = person();
        reauthentication.confirm(form.password());
        NewToken made = tokens.create(person, form);
        return Response.created(URI.create("/api/tokens/" + made.token().id())).entity(made).build();
    }

    @DELETE
    @Path("{id}")
    @RequiresPermission(RequiresPermission.ANY_USER)
    public void revoke(@PathParam("id") long id) {
        tokens.revoke(person().id(), id);
    }

    private static CurrentUser person() {
        return RequestFilter.session().orElseThrow(NotAuthenticated::new).user();
    }
}
