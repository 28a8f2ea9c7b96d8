package org.pregon.directory.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.pregon.directory.Places;
import org.pregon.directory.Places.Level;
import org.pregon.directory.Places.Place;

/** Departments, provinces and districts to choose from. */
@Component(service = PlaceResource.class)
@ApiResource
@JakartarsName("directory-places")
@Path("directory/places")
@Produces(MediaType.APPLICATION_JSON)
public class PlaceResource {
    private static final int SHOWN = 30;

    private final Places places;

    @Activate
    public PlaceResource(@Reference Places places) {
        this.places = places;
    }

    @GET
    @RequiresPermission("directory.read")
    public Page<Place> search(@QueryParam("q") @Nullable String q, @QueryParam("level") @Nullable String level) {
        return new Page<>(places.search(q == null ? "" : q, level(level), SHOWN), null);
    }

    private static Level level(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return Level.DISTRICT;
        }
        return Level.of(name).orElseThrow(() -> new InvalidInputException("level", "Use department, province o district."));
    }
}
