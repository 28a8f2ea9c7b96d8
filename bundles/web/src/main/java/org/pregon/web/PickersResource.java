package org.pregon.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Page;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.security.RequiresPermission;

/** What the caller's forms may choose from now. */
@Component(service = PickersResource.class)
@ApiResource
@JakartarsName("web-pickers")
@Path("ui/pickers")
@Produces(MediaType.APPLICATION_JSON)
public class PickersResource {
    private final InstalledScreens screens;

    @Activate
    public PickersResource(@Reference InstalledScreens screens) {
        this.screens = screens;
    }

    @GET
    @RequiresPermission(RequiresPermission.ANY_USER)
    public Page<PickerView> list() {
        return new Page<>(screens.pickersFor(CurrentUser.get()), null);
    }
}
