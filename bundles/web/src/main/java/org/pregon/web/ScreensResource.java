package org.pregon.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.security.RequiresPermission;

/** What the caller's menu holds now. */
@Component(service = ScreensResource.class)
@ApiResource
@JakartarsName("web-screens")
@Path("ui/screens")
@Produces(MediaType.APPLICATION_JSON)
public class ScreensResource {
    private final InstalledScreens screens;

    @Activate
    public ScreensResource(@Reference InstalledScreens screens) {
        this.screens = screens;
    }

    @GET
    @RequiresPermission(RequiresPermission.ANY_USER)
    public List<ScreenView> list() {
        return screens.visibleTo(CurrentUser.get());
    }

    /** Why the address of a screen does not open. */
    @GET
    @Path("{screen: [a-z-]+}")
    @RequiresPermission(RequiresPermission.ANY_USER)
    public ScreenState state(@PathParam("screen") String screen) {
        return screens.state(screen, CurrentUser.get());
    }
}
