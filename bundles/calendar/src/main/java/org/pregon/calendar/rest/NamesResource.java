package org.pregon.calendar.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.calendar.Activities;
import org.pregon.calendar.ActivityKind;
import org.pregon.calendar.ActivityState;
import org.pregon.calendar.InstitutionNames;
import org.pregon.calendar.ResponsibleUnits.Choice;
import org.pregon.calendar.ResponsibleUnits;
import org.pregon.core.date.CivicKind;
import org.pregon.core.date.CivicScope;
import org.pregon.core.link.ContactRef;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.security.RequiresPermission;

/** What the calendar's forms and filters let choose from. */
@Component(service = NamesResource.class)
@ApiResource
@JakartarsName("calendar-names")
@Path("calendar/names")
@Produces(MediaType.APPLICATION_JSON)
public class NamesResource {
    private static final int SUGGESTED = 12;

    private final Activities activities;
    private final InstitutionNames institutions;
    private final ResponsibleUnits units;

    @Activate
    public NamesResource(@Reference Activities activities, @Reference InstitutionNames institutions,
            @Reference ResponsibleUnits units) {
        this.units = units;
        this.activities = activities;
        this.institutions = institutions;
    }

    record Option(String value, String label) {}

    /**
     * @param responsibles who was responsible for something before
     * @param units whose activities the caller sees
     * @param unitOptional whether the caller may leave the unit open
     * @param directory whether institutions can be looked up
     */
    record Options(List<Option> kinds, List<Option> states, List<Option> civicKinds, List<Option> scopes,
            List<String> responsibles, List<Choice> units, boolean unitOptional, boolean directory) {}

    record Found(List<ContactRef> items) {}

    @GET
    @RequiresPermission("calendar.read")
    public Options options() {
        return new Options(
                Arrays.stream(ActivityKind.values()).map(kind -> new Option(kind.name(), kind.label())).toList(),
                Arrays.stream(ActivityState.values()).map(state -> new Option(state.name(), state.label())).toList(),
                Arrays.stream(CivicKind.values()).map(kind -> new Option(kind.name(), kind.label())).toList(),
                Arrays.stream(CivicScope.values()).map(scope -> new Option(scope.name(), scope.label())).toList(),
                activities.responsibles(),
                units.choices(),
                units.optional(),
                institutions.available());
    }

    /** Institutions of the directory, if it is there. */
    @GET
    @Path("institutions")
    @RequiresPermission("calendar.read")
    public Found institutions(@QueryParam("q") @DefaultValue("") String words) {
        return new Found(institutions.search(words, SUGGESTED));
    }
}
