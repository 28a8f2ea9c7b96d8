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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.calendar.CivicDays;
import org.pregon.calendar.CivicFilter;
import org.pregon.core.InvalidInputException.FieldError;
import org.pregon.core.InvalidInputException;
import org.pregon.core.date.CivicDateBook.Origin;
import org.pregon.core.date.CivicKind;
import org.pregon.core.date.CivicScope;
import org.pregon.core.date.Lima;
import org.pregon.core.rest.ApiResource;
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
    @RequiresPermission("calendar.read")
    public Page<CivicView> list(
            @QueryParam("year") Integer year, @QueryParam("from") String from, @QueryParam("to") String to,
            @QueryParam("kind") List<String> kinds, @QueryParam("scope") List<String> scopes,
            @QueryParam("place") @DefaultValue("") String place, @QueryParam("q") @DefaultValue("") String words) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate first = Asked.day("from", from, errors);
        LocalDate last = Asked.day("to", to, errors);
        int asked = year == null ? Lima.today(clock).getYear() : year;
        CivicFilter filter = new CivicFilter(place.equals("all") ? "" : days.here(), words,
                Set.copyOf(Asked.all("kind", kinds, text -> one(CivicKind.values(), text), "Ese tipo no existe.", errors)),
                Set.copyOf(Asked.all("scope", scopes, text -> one(CivicScope.values(), text), "Ese ámbito no existe.", errors)));
        check(asked, first, last, errors);
        Map<String, Origin> origins = days.origins();
        return new Page<>(
                (first == null || last == null ? days.year(asked, filter) : days.between(first, last, filter))
                        .stream().map(day -> CivicView.of(day, origins.getOrDefault(day.id(), Origin.CONFIGURED))).toList(),
                null);
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, String text) {
        return Arrays.stream(values).filter(value -> value.name().equalsIgnoreCase(text)).findFirst();
    }

    private static void check(int year, LocalDate first, LocalDate last, List<FieldError> errors) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            errors.add(new FieldError("year", "Escriba un año entre " + FIRST_YEAR + " y " + LAST_YEAR + "."));
        }
        if (first != null && last != null && (last.isBefore(first) || first.plusDays(MOST_DAYS).isBefore(last))) {
            errors.add(new FieldError("to", "Pida como máximo un año."));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }
}
