package org.pregon.core.internal.place;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.InvalidInputException;
import org.pregon.core.NotFoundException;
import org.pregon.core.place.Place;
import org.pregon.core.place.Places;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Page;
import org.pregon.core.security.RequiresPermission;

/** Departments, provinces and districts to choose from, whatever module is installed. */
@Component(service = PlaceResource.class)
@ApiResource
@JakartarsName("core-places")
@Path("places")
@Produces(MediaType.APPLICATION_JSON)
public class PlaceResource {
    private static final int SHOWN = 30;

    private final Places places;

    @Activate
    public PlaceResource(@Reference Places places) {
        this.places = places;
    }

    @GET
    @RequiresPermission(RequiresPermission.ANY_USER)
    public Page<Place> search(@QueryParam("q") @Nullable String q, @QueryParam("level") @Nullable String level) {
        return new Page<>(places.search(q == null ? "" : q, level(level), SHOWN), null);
    }

    @GET
    @Path("{code: \\d+}")
    @RequiresPermission(RequiresPermission.ANY_USER)
    public Place get(@PathParam("code") String code) {
        return places.find(code).orElseThrow(() -> new NotFoundException("No se conoce un lugar con ese código UBIGEO."));
    }

    private static Place.Level level(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return Place.Level.DISTRICT;
        }
        return Place.Level.of(name).orElseThrow(() -> new InvalidInputException("level", "Use department, province o district."));
    }
}
