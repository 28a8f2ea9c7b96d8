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
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Returns;
import org.pregon.core.rest.Versions;
import org.pregon.core.security.RequiresPermission;

/** Users and roles, for administrators. */
@Component(service = UsersResource.class)
@ApiResource
@JakartarsName("core-users")
@Path("users")
@Produces(MediaType.APPLICATION_JSON)
public class UsersResource {
    private final Users users;
    private final Passwords passwords;

    @Activate
    public UsersResource(@Reference Users users, @Reference Passwords passwords) {
        this.users = users;
        this.passwords = passwords;
    }

    /** A user with the password that is shown this one time. */
    record NewUser(User user, String oneTimePassword) {}

    @GET
    @RequiresPermission("core.admin")
    public Page<User> list() {
        return new Page<>(users.list(), null);
    }

    @GET
    @Path("roles")
    @RequiresPermission("core.admin")
    public List<Role> roles() {
        return users.roles();
    }

    @GET
    @Path("{id}")
    @RequiresPermission("core.admin")
    @Returns(User.class)
    public Response get(@PathParam("id") long id) {
        User user = users.get(id);
        return Versions.ok(user, user.version());
    }

    @POST
    @RequiresPermission("core.admin")
    @Returns(NewUser.class)
    public Response create(UserForm form) {
        String password = Secrets.oneTimePassword();
        User user = users.create(form, password);
        return Versions.created("users/" + user.id(), new NewUser(user, password), user.version());
    }

    @PUT
    @Path("{id}")
    @RequiresPermission("core.admin")
    @Returns(User.class)
    public Response update(@PathParam("id") long id, @HeaderParam("If-Match") String version, UserForm form) {
        User user = users.update(id, form, Versions.required(version));
        return Versions.ok(user, user.version());
    }

    @POST
    @Path("{id}/password")
    @RequiresPermission("core.admin")
    public NewUser resetPassword(@PathParam("id") long id) {
        String password = Secrets.oneTimePassword();
        passwords.reset(id, password);
        return new NewUser(users.get(id), password);
    }
}
