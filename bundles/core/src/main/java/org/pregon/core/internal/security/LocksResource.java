package org.pregon.core.internal.security;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.InvalidInputException;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Page;
import org.pregon.core.security.RequiresPermission;

/** Users and addresses that are kept out after too many wrong passwords. */
@Component(service = LocksResource.class)
@ApiResource
@JakartarsName("core-locks")
@Path("locks")
@Produces(MediaType.APPLICATION_JSON)
public class LocksResource {
    private final Door door;

    @Activate
    public LocksResource(@Reference Door door) {
        this.door = door;
    }

    /** One of both. */
    record Release(@Nullable Long userId, @Nullable @Size(max = 60) String address) {}

    @GET
    @RequiresPermission("core.admin")
    public Page<Locks.Lock> list() {
        return new Page<>(door.locks(), null);
    }

    @POST
    @Path("release")
    @RequiresPermission("core.admin")
    public Page<Locks.Lock> release(Release release) {
        Long user = release.userId();
        String address = release.address();
        if (user != null) {
            door.unlock(user);
        } else if (address != null) {
            door.unlockAddress(address);
        } else {
            throw new InvalidInputException("userId", "Indique el usuario o la dirección.");
        }
        return list();
    }
}
