package org.pregon.calendar.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
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
import org.pregon.core.date.Lima;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Filters;
import org.pregon.core.rest.ListQuery;
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
    private static final int USUAL_DAYS = 120;
    private static final String DAYS_HELP = "Escriba un número de 1 a " + MOST_DAYS + ".";
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

    /** @param address {@code days} ahead, 1 to 366 */
    @GET
    @Filters("days")
    @RequiresPermission("calendar.read")
    public Page<Countdown> coming(@Context UriInfo address) {
        ListQuery query = new ListQuery(address);
        int days = Optional.ofNullable(query.number("days", DAYS_HELP)).orElse(USUAL_DAYS);
        if (days < 1 || days > MOST_DAYS) {
            query.refuse("days", DAYS_HELP);
        }
        return new Page<>(deadlines.coming(query.checked(days)), null);
    }

    /**
     * The last day of a term.
     *
     * @param address {@code from}, day of notification, today if empty; {@code count}; {@code unit}: {@code working},
     *     {@code calendar}, {@code months} or {@code years}; {@code place}: ubigeo, empty for where the office is
     */
    @GET
    @Path("term")
    @Filters({"from", "count", "unit", "place"})
    @RequiresPermission("calendar.read")
    public Term term(@Context UriInfo address) {
        ListQuery query = new ListQuery(address);
        LocalDate from = Optional.ofNullable(query.day("from")).orElseGet(() -> Lima.today(clock));
        Unit unit = query.text("unit") == null ? Unit.WORKING
                : query.one("unit", DeadlineResource::unit, "Elija días hábiles, días calendario, meses o años.");
        int most = unit == Unit.MONTHS ? LONGEST / 30 : unit == Unit.YEARS ? LONGEST / (30 * MONTHS_PER_YEAR) : LONGEST;
        String help = "Escriba un número de 1 a " + most + ".";
        Integer count = query.text("count") == null ? Integer.valueOf(0) : query.number("count", help);
        if (count != null && (count < 1 || count > most)) {
            query.refuse("count", help);
        }
        String place = query.one("place", text -> Optional.of(text).filter(code -> code.matches("(\\d\\d){1,3}")), "Elija un lugar de la lista.");
        query.checked(from);
        return deadlines.term(from, Objects.requireNonNull(count), Objects.requireNonNull(unit), place == null ? civic.here() : place);
    }

    private static Optional<Unit> unit(String text) {
        return Arrays.stream(Unit.values()).filter(one -> one.name().equalsIgnoreCase(text)).findFirst();
    }
}
