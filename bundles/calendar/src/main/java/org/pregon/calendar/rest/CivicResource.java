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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.calendar.CivicDays;
import org.pregon.calendar.CivicFilter;
import org.pregon.core.date.CivicDateBook.Origin;
import org.pregon.core.date.CivicKind;
import org.pregon.core.date.CivicScope;
import org.pregon.core.date.Lima;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Filters;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.rest.Page;
import org.pregon.core.security.RequiresPermission;

/** The civic calendar of any year, with the norm each date comes from. */
@Component(service = CivicResource.class)
@ApiResource
@JakartarsName("calendar-civic")
@Path("calendar/civic")
@Produces(MediaType.APPLICATION_JSON)
public class CivicResource {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final int MOST_DAYS = 366;

    private final CivicDays days;
    private final Clock clock;

    @Activate
    public CivicResource(@Reference CivicDays days, @Reference Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    /**
     * A year, or the days from {@code from} to {@code to}. Dates kept where the office is, unless {@code place} is
     * {@code all}.
     */
    @GET
    @Filters({"year", "from", "to", "kind", "scope", "place", "q"})
    @RequiresPermission("calendar.read")
    public Page<CivicView> list(@Context UriInfo address) {
        ListQuery query = new ListQuery(address);
        LocalDate first = query.day("from");
        LocalDate last = query.day("to");
        int year = year(query);
        boolean everywhere = query.one("place", text -> Optional.of(text).filter("all"::equals), "Use all, o nada.") != null;
        CivicFilter filter = new CivicFilter(everywhere ? "" : days.here(), Optional.ofNullable(query.text("q")).orElse(""),
                Set.copyOf(query.all("kind", text -> one(CivicKind.values(), text), "Ese tipo no existe.")),
                Set.copyOf(query.all("scope", text -> one(CivicScope.values(), text), "Ese ámbito no existe.")));
        if (first != null && last != null && (last.isBefore(first) || first.plusDays(MOST_DAYS).isBefore(last))) {
            query.refuse("to", "Pida como máximo un año.");
        }
        query.checked(filter);
        Map<String, Origin> origins = days.origins();
        return new Page<>(
                (first == null || last == null ? days.year(year, filter) : days.between(first, last, filter))
                        .stream().map(day -> CivicView.of(day, origins.getOrDefault(day.id(), Origin.CONFIGURED))).toList(),
                null);
    }

    private int year(ListQuery query) {
        String help = "Escriba un año entre " + FIRST_YEAR + " y " + LAST_YEAR + ".";
        Integer year = query.number("year", help);
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            query.refuse("year", help);
        }
        return year == null ? Lima.today(clock).getYear() : year;
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, String text) {
        return Arrays.stream(values).filter(value -> value.name().equalsIgnoreCase(text)).findFirst();
    }
}
