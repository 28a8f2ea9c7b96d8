package org.pregon.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pregon.calendar.ActivityState.Step;
import org.pregon.core.link.ContactRef;
import org.pregon.core.security.CurrentUser;

/**
 * An activity of the office as stored.
 *
 * @param startsAt wall-clock time in America/Lima
 * @param endsAt like {@code startsAt}; 23:59 of the last day when it takes whole days
 * @param ubigeo INEI code of the place
 * @param unitId of the unit that answers for it; null for the whole office
 * @param result what came of it; there is one once it is concluded
 * @param isPublic whether anybody may see it, in the public calendar
 * @param institutionName as the directory called it when it was chosen
 */
public record Activity(
        long id,
        String title,
        ActivityKind kind,
        ActivityState state,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        boolean allDay,
        @Nullable String place,
        @Nullable String ubigeo,
        String responsible,
        @Nullable Long unitId,
        @Nullable String participants,
        @Nullable String description,
        @Nullable String result,
        @Nullable String evaluation,
        @Nullable String cancelReason,
        boolean isPublic,
        @Nullable String institutionId,
        @Nullable String institutionName,
        Instant updatedAt,
        int version) {

    /** Past its end and not done. */
    public boolean late(LocalDateTime now) {
        return state.open() && endsAt.isBefore(now);
    }

    /** The steps it may take now: what has not begun cannot be concluded. */
    public List<Step> steps(LocalDateTime now, CurrentUser user) {
        if (!user.reach(CalendarModule.WRITE).covers(unitId)) {
            return List.of();
        }
        return state.steps().stream()
                .filter(step -> step.to() != ActivityState.DONE || !startsAt.isAfter(now))
                .filter(step -> !state.judges(step) || user.reach(CalendarModule.APPROVE).covers(unitId))
                .toList();
    }

    Activity withTime(ActivityTime time) {
        return new Activity(id, title, kind, state, time.startsAt(), time.endsAt(), time.allDay(), place, ubigeo, responsible, unitId,
                participants, description, result, evaluation, cancelReason, isPublic, institutionId, institutionName,
                updatedAt, version);
    }

    Activity withResponsible(String name) {
        return new Activity(id, title, kind, state, startsAt, endsAt, allDay, place, ubigeo, name, unitId, participants, description, result,
                evaluation, cancelReason, isPublic, institutionId, institutionName, updatedAt, version);
    }

    Activity withInstitution(@Nullable ContactRef institution) {
        return new Activity(id, title, kind, state, startsAt, endsAt, allDay, place, ubigeo, responsible, unitId, participants, description,
                result, evaluation, cancelReason, isPublic, institution == null ? null : institution.id(),
                institution == null ? null : institution.displayName(), updatedAt, version);
    }

    /** In another state, with what was written to get there. */
    Activity withState(ActivityState next, @Nullable String text) {
        boolean concluded = next == ActivityState.DONE && text != null;
        return new Activity(id, title, kind, next, startsAt, endsAt, allDay, place, ubigeo, responsible, unitId, participants, description,
                concluded ? text : result,
                next == ActivityState.EVALUATED ? text : evaluation,
                next == ActivityState.CANCELLED ? text : null,
                isPublic, institutionId, institutionName, updatedAt, version);
    }

    /** As it is brought from elsewhere, with all that was written about it. */
    public Activity inState(ActivityState reached, @Nullable String outcome, @Nullable String judgement) {
        return new Activity(id, title, kind, reached, startsAt, endsAt, allDay, place, ubigeo, responsible, unitId, participants, description,
                reached.happened() ? outcome : null,
                reached == ActivityState.EVALUATED ? judgement : null,
                reached == ActivityState.CANCELLED ? outcome : null,
                isPublic, institutionId, institutionName, updatedAt, version);
    }

    Activity withVersion(int next, Instant now) {
        return new Activity(id, title, kind, state, startsAt, endsAt, allDay, place, ubigeo, responsible, unitId, participants, description,
                result, evaluation, cancelReason, isPublic, institutionId, institutionName, now, next);
    }
}
