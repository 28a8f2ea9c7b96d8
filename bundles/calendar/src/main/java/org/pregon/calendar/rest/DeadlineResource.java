package org.pregon.calendar.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.calendar.CivicDays;
import org.pregon.calendar.Countdown;
import org.pregon.calendar.Deadlines;
import org.pregon.calendar.Deadlines.Term;
import org.pregon.calendar.Deadlines.Unit;
import org.pregon.core.InvalidInputException;
import org.pregon.core.InvalidInputException.FieldError;
import org.pregon.core.date.Lima;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Page;
import org.pregon.core.security.RequiresPermission;

/** When a term ends, and which come. */
@Component(service = DeadlineResource.class)
@ApiResource
@JakartarsName("calendar-deadlines")
@Path("calendar/deadlines")
@Produces(MediaType.APPLICATION_JSON)
public class DeadlineResource {
    private static final int LONGEST = 3_650;
    private static final int MOST_DAYS = 366;
    private static final int MONTHS_PER_YEAR = 12;

    private final Deadlines deadlines;
    private final CivicDays civic;
    private final Clock clock;

    @Activate
    public DeadlineResource(@Reference Deadlines deadlines, @Reference CivicDays civic, @Reference Clock clock) {
        this.deadlines = deadlines;
        this.civic = civic;
        this.clock = clock;
    }

    /** @param days ahead, 1 to 366 */
    @GET
    @RequiresPermission("calendar.read")
    public Page<Countdown> coming(@QueryParam("days") @DefaultValue("120") int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new InvalidInputException("days", "Escriba un número de 1 a " + MOST_DAYS + ".");
        }
        return new Page<>(deadlines.coming(days), null);
    }

    /**
     * The last day of a term.
     *
     * @param from day of notification, today if empty
     * @param unit {@code working}, {@code calendar}, {@code months} or {@code years}
     * @param place ubigeo, empty for where the office is
     */
    @GET
    @Path("term")
    @RequiresPermission("calendar.read")
    public Term term(@QueryParam("from") String from, @QueryParam("count") @DefaultValue("0") int count,
            @QueryParam("unit") @DefaultValue("working") String unit, @QueryParam("place") @DefaultValue("") String place) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate first = Asked.day("from", from, errors);
        Optional<Unit> counted = Arrays.stream(Unit.values()).filter(one -> one.name().equalsIgnoreCase(unit)).findFirst();
        if (counted.isEmpty()) {
            errors.add(new FieldError("unit", "Elija días hábiles, días calendario, meses o años."));
        }
        int most = counted.filter(one -> one == Unit.MONTHS || one == Unit.YEARS).map(one -> LONGEST / (one == Unit.MONTHS ? 30 : 30 * MONTHS_PER_YEAR)).orElse(LONGEST);
        if (count < 1 || count > most) {
            errors.add(new FieldError("count", "Escriba un número de 1 a " + most + "."));
        }
        if (!place.matches("(\\d\\d){0,3}")) {
            errors.add(new FieldError("place", "Elija un lugar de la lista."));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return deadlines.term(first == null ? Lima.today(clock) : first, count, counted.orElseThrow(), place.isEmpty() ? civic.here() : place);
    }
}
