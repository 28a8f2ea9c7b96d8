package org.pregon.calendar;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.pregon.core.audit.Changes;
import org.pregon.core.date.Lima;

/** The history of an activity in the words that staff read. */
final class ActivityChanges {
    private ActivityChanges() {}

    static Changes between(@Nullable Activity before, @Nullable Activity after) {
        return Changes.between(before, after)
                .field("state", "Estado", activity -> activity.state().label())
                .field("title", "Título", Activity::title)
                .field("kind", "Tipo", activity -> activity.kind().label())
                .field("startsAt", "Inicio", activity -> words(activity.startsAt(), activity.allDay()))
                .field("endsAt", "Fin", activity -> words(activity.endsAt(), activity.allDay()))
                .field("place", "Lugar", Activity::place)
                .field("ubigeo", "UBIGEO", Activity::ubigeo)
                .field("responsible", "Responsable", Activity::responsible)
                .field("unit", "Unidad responsable", Activity::unitId)
                .field("participants", "Participantes", Activity::participants)
                .field("institutionId", "Institución relacionada", Activity::institutionName)
                .field("description", "Descripción", Activity::description)
                .field("isPublic", "En el calendario público", activity -> activity.isPublic() ? "sí" : "no")
                .field("result", "Resultado", Activity::result)
                .field("evaluation", "Evaluación", Activity::evaluation)
                .field("cancelReason", "Motivo de la cancelación", Activity::cancelReason)
                .build();
    }

    private static String words(LocalDateTime time, boolean allDay) {
        return Lima.brief(time.toLocalDate()) + (allDay ? "" : ", " + time.toLocalTime());
    }
}
