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
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.internal.rest.NotAuthenticated;
import org.pregon.core.internal.security.DelegationMapper.DelegationRow;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Returns;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.security.RequiresPermission;

/** Who stands in for whom: one's own absence, or anybody's for an administrator. */
@Component(service = DelegationsResource.class)
@ApiResource
@JakartarsName("core-delegations")
@Path("delegations")
@Produces(MediaType.APPLICATION_JSON)
public class DelegationsResource {
    private final Delegations delegations;
    private final Users users;

    @Activate
    public DelegationsResource(@Reference Delegations delegations, @Reference Users users) {
        this.delegations = delegations;
        this.users = users;
    }

    /** Somebody who may stand in. */
    record Person(long id, String name) {}

    @GET
    @RequiresPermission(RequiresPermission.ANY_USER)
    public Page<DelegationRow> list() {
        return new Page<>(delegations.list(person()), null);
    }

    @GET
    @Path("people")
    @RequiresPermission("core.read")
    public Page<Person> people() {
        return new Page<>(users.list().stream().filter(User::active).map(user -> new Person(user.id(), user.name())).toList(), null);
    }

    @POST
    @RequiresPermission(RequiresPermission.ANY_USER)
    @Returns(DelegationRow.class)
    public Response create(DelegationForm form) {
        DelegationRow made = delegations.create(person(), form);
        return Response.created(URI.create("/api/delegations/" + made.id())).entity(made).build();
    }

    @DELETE
    @Path("{id}")
    @RequiresPermission(RequiresPermission.ANY_USER)
    public void end(@PathParam("id") long id) {
        delegations.end(person(), id);
    }

    private static CurrentUser person() {
        return RequestFilter.session().orElseThrow(NotAuthenticated::new).user();
    }
}
