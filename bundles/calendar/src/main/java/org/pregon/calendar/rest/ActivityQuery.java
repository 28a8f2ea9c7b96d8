package org.pregon.calendar.rest;

import java.time.LocalDateTime;
import org.pregon.calendar.ActivityFilter;
import org.pregon.calendar.ActivityKind;
import org.pregon.calendar.ActivityState;
import org.pregon.core.rest.ListQuery;

/** The filters of the list, as they stand in the address. */
final class ActivityQuery {
    private ActivityQuery() {}

    /** What is wrong is noted in the query. */
    static ActivityFilter filter(ListQuery query, LocalDateTime now) {
        return new ActivityFilter(
                query.words(),
                query.all("state", ActivityState::of, "Ese estado no existe."),
                query.all("kind", ActivityKind::of, "Ese tipo de actividad no existe."),
                query.day("from"),
                query.day("to"),
                query.text("responsible"),
                Boolean.TRUE.equals(query.flag("late")) ? now : null,
                query.flag("public"),
                query.ids());
    }
}
