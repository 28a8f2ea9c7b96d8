package org.pregon.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pregon.core.InvalidInputException;
import org.pregon.core.InvalidInputException.FieldError;
import org.pregon.core.rest.Checked;
import org.pregon.core.rest.UbigeoCode;
import org.pregon.core.text.RichText;

/**
 * An activity as somebody writes it; empty texts count as absent.
 *
 * @param institutionId of the directory; its name is looked up
 */
public record ActivityForm(
        @NotBlank @Size(max = 200) String title,
        @NotNull ActivityKind kind,
        @NotNull LocalDateTime startsAt,
        @Nullable LocalDateTime endsAt,
        @Nullable Boolean allDay,
        @Nullable @Size(max = 200) String place,
        @Nullable @UbigeoCode String ubigeo,
        @NotBlank @Size(max = 120) String responsible,
        @Nullable Long unitId,
        @Nullable @Size(max = 1000) String participants,
        @Nullable @Size(max = 4000) String description,
        @Nullable Boolean isPublic,
        @Nullable @Size(max = 80) String institutionId) implements Checked {

    public ActivityForm {
        title = oneLine(title);
        place = oneLine(place);
        ubigeo = blankToNull(ubigeo);
        responsible = oneLine(responsible);
        participants = blankToNull(participants);
        description = RichText.clean(description);
        institutionId = blankToNull(institutionId);
    }

    @Override
    public List<FieldError> errors() {
        return time().errors();
    }

    /** @throws InvalidInputException when the times do not go together */
    void check() {
        List<FieldError> errors = errors();
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    /** A new activity out of it. */
    public Activity checkedDraft() {
        check();
        return draft();
    }

    ActivityTime time() {
        return new ActivityTime(startsAt, endsAt, allDay);
    }

    Activity draft() {
        return over(new Activity(0, title, kind, ActivityState.PLANNED, startsAt, startsAt, false, null, null, responsible, unitId, null,
                null, null, null, null, false, null, null, Instant.EPOCH, 1));
    }

    /** What was written, over what stands: state, texts of the steps and version stay. */
    Activity over(Activity before) {
        ActivityTime time = time();
        return new Activity(before.id(), title, kind, before.state(), time.startsAt(), time.endsAt(), time.allDay(), place, ubigeo,
                responsible, unitId, participants, description, before.result(), before.evaluation(), before.cancelReason(),
                Boolean.TRUE.equals(isPublic), before.institutionId(), before.institutionName(), before.updatedAt(),
                before.version());
    }

    private static @Nullable String oneLine(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip().replaceAll("\\s+", " ");
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
