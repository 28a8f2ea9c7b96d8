package org.pregon.directory.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.place.Place;
import org.pregon.core.place.Places;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.security.RequiresPermission;
import org.pregon.directory.InstitutionKind;
import org.pregon.directory.Scope;

/** What a form or filter offers to choose from, in the words that staff read. */
@Component(service = ChoiceResource.class)
@ApiResource
@JakartarsName("directory-choices")
@Path("directory/choices")
@Produces(MediaType.APPLICATION_JSON)
public class ChoiceResource {
    private final Places places;

    @Activate
    public ChoiceResource(@Reference Places places) {
        this.places = places;
    }

    public record Choice(String value, String label) {}

    public record Choices(List<Choice> kinds, List<Choice> scopes, List<Choice> departments) {}

    @GET
    @RequiresPermission("directory.read")
    public Choices all() {
        return new Choices(
                Arrays.stream(InstitutionKind.values()).map(kind -> new Choice(kind.name(), kind.label())).toList(),
                Arrays.stream(Scope.values()).map(scope -> new Choice(scope.name(), scope.label())).toList(),
                places.search("", Place.Level.DEPARTMENT, 99).stream().map(place -> new Choice(place.code(), place.name())).toList());
    }
}
