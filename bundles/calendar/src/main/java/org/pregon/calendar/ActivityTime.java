package org.pregon.calendar;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pregon.core.InvalidInputException.FieldError;
import org.pregon.core.rest.Checked;

/**
 * When an activity takes place, as somebody writes it.
 *
 * @param endsAt one hour after the start when absent, the same day for whole days
 */
public record ActivityTime(@NotNull LocalDateTime startsAt, @Nullable LocalDateTime endsAt, @Nullable Boolean allDay) implements Checked {
    /** Longer ones are registered in parts; the calendar's views count on it. */
    public static final int MAX_DAYS = 366;

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    public ActivityTime {
        allDay = Boolean.TRUE.equals(allDay);
        if (startsAt != null) {
            startsAt = allDay ? startsAt.toLocalDate().atStartOfDay() : startsAt.withSecond(0).withNano(0);
            LocalDateTime until = endsAt == null ? (allDay ? startsAt : startsAt.plusHours(1)) : endsAt;
            endsAt = allDay ? until.toLocalDate().atTime(LAST_MINUTE) : until.withSecond(0).withNano(0);
        }
    }

    @Override
    public List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        if (startsAt == null) {
            return errors;
        }
        if (startsAt.getYear() < FIRST_YEAR || startsAt.getYear() > LAST_YEAR) {
            errors.add(new FieldError("startsAt", "Escriba un año entre " + FIRST_YEAR + " y " + LAST_YEAR + "."));
        } else if (endsAt.isBefore(startsAt)) {
            errors.add(new FieldError("endsAt", "Termina antes de empezar. Corrija el inicio o el fin."));
        } else if (endsAt.isAfter(startsAt.plusDays(MAX_DAYS))) {
            errors.add(new FieldError("endsAt", "Dura más de un año. Regístrela por partes."));
        }
        return errors;
    }
}
