package org.pregon.calendar.rest;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pregon.calendar.Activities;
import org.pregon.calendar.ActivityFilter;
import org.pregon.calendar.ActivityKind;
import org.pregon.calendar.ActivityState;
import org.pregon.core.InvalidInputException;
import org.pregon.core.InvalidInputException.FieldError;
import org.pregon.core.rest.Paging;

/** What a caller asks of the list, as it stands in the address. */
public class ActivityQuery {
    @QueryParam("q") private @Nullable String q;
    @QueryParam("state") private List<String> states = List.of();
    @QueryParam("kind") private List<String> kinds = List.of();
    @QueryParam("from") private @Nullable String from;
    @QueryParam("to") private @Nullable String to;
    @QueryParam("responsible") private @Nullable String responsible;
    @QueryParam("late") private @Nullable String late;
    @QueryParam("public") private @Nullable String isPublic;
    @QueryParam("sort") private @Nullable String sort;
    @QueryParam("limit") private @Nullable Integer limit;
    @QueryParam("after") private @Nullable String after;

    Paging paging() {
        return Paging.of(sort, limit, after, Activities.SORTS);
    }

    ActivityFilter filter(LocalDateTime now) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate first = Asked.day("from", from, errors);
        LocalDate last = Asked.day("to", to, errors);
        ActivityFilter filter = new ActivityFilter(
                ActivityFilter.patterns(q),
                Asked.all("state", states, ActivityState::of, "Ese estado no existe.", errors),
                Asked.all("kind", kinds, ActivityKind::of, "Ese tipo de actividad no existe.", errors),
                first, last,
                responsible == null || responsible.isBlank() ? null : responsible.strip(),
                Boolean.TRUE.equals(Asked.flag("late", late, errors)) ? now : null,
                Asked.flag("public", isPublic, errors));
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return filter;
    }
}
