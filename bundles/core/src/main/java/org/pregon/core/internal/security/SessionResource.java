package org.pregon.core.internal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.Permission;
import org.pregon.core.internal.module.Modules;
import org.pregon.core.internal.rest.NotAuthenticated;
import org.pregon.core.internal.security.Sessions.Active;
import org.pregon.core.office.Office;
import org.pregon.core.office.OfficeProfile;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Problem;
import org.pregon.core.rest.Returns;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.security.PublicRoute;
import org.pregon.core.security.RequiresPermission;

/** Signing in, out, and changing the own password. */
@Component(service = SessionResource.class)
@ApiResource
@JakartarsName("core-session")
@Path("session")
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {
    private final Door door;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Modules modules;
    private final Office office;
    private final ClientAddress addresses;

    @Activate
    public SessionResource(
            @Reference Door door, @Reference Passwords passwords, @Reference Sessions sessions, @Reference Modules modules, @Reference Office office,
            @Reference ClientAddress addresses) {
        this.door = door;
        this.passwords = passwords;
        this.sessions = sessions;
        this.modules = modules;
        this.office = office;
        this.addresses = addresses;
    }

    record Login(@NotBlank @Size(max = 60) String login, @NotBlank @Size(max = 200) String password) {}

    record PasswordChange(@NotBlank @Size(max = 200) String current, @NotBlank @Size(max = 200) String next) {}

    record UserView(
            long id, String login, String name, List<String> roles, List<String> permissions, boolean mustChangePassword) {}

    record SessionView(@Nullable UserView user, @Nullable String csrf, OfficeProfile office) {}

    @GET
    @PublicRoute("tells only whether the caller has a session, and what the login page shows of the office")
    public SessionView get() {
        return RequestFilter.session().map(this::view).orElseGet(() -> new SessionView(null, null, office.profile()));
    }

    @POST
    @PublicRoute("this is how a session begins")
    @Returns(SessionView.class)
    public Response open(Login login, @Context HttpServletRequest request) {
        Visitor from = Visitor.of(request, addresses.of(request));
        return door.enter(login.login(), login.password(), from)
                .map(user -> sessions.open(user, from))
                .map(opened -> opened(opened, request.isSecure()))
                .orElseGet(() -> Response.status(401).type(Problem.MEDIA_TYPE)
                        .entity(Problem.of(401, "wrong-credentials", "El usuario o la contraseña no son correctos.", ""))
                        .build());
    }

    @DELETE
    @RequiresPermission(RequiresPermission.ANY_USER)
    public Response close(@Context HttpServletRequest request) {
        sessions.leave(active());
        return Response.noContent().cookie(Cookies.noSession(request.isSecure())).build();
    }

    @PUT
    @Path("password")
    @RequiresPermission(RequiresPermission.ANY_USER)
    public SessionView changePassword(PasswordChange change) {
        Active active = active();
        passwords.change(active.user().id(), change.current(), change.next(), active.tokenHash());
        sessions.forget(active.tokenHash());
        return view(active.withOwnPassword());
    }

    private Response opened(Sessions.Opened opened, boolean secure) {
        // Whoever was signed in here before is not any more; a known cookie never becomes a new session.
        RequestFilter.session().ifPresent(before -> sessions.close(before.tokenHash()));
        Response.ResponseBuilder answer = Response.ok(view(opened.active())).cookie(Cookies.session(opened.token(), secure));
        String device = opened.device();
        return (device == null ? answer : answer.cookie(Cookies.device(device, secure))).build();
    }

    private SessionView view(Active active) {
        CurrentUser user = active.user();
        List<String> permissions = modules.ready().stream()
                .flatMap(module -> module.permissions().stream())
                .map(Permission::id)
                .filter(user::may)
                .toList();
        return new SessionView(
                new UserView(user.id(), user.login(), user.name(), user.roles(), permissions, active.mustChangePassword()),
                active.csrf(),
                office.profile());
    }

    private static Active active() {
        return RequestFilter.session().orElseThrow(NotAuthenticated::new);
    }
}
