package org.pregon.calendar;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.InvalidInputException;
import org.pregon.core.security.Reach;
import org.pregon.core.security.UnitNames;

/** The units that answer for activities. */
@Component(service = ResponsibleUnits.class)
public final class ResponsibleUnits {
    private final UnitNames units;

    @Activate
    public ResponsibleUnits(@Reference UnitNames units) {
        this.units = units;
    }

    /** @param mayWrite whether the caller may give an activity to it */
    public record Choice(long value, String label, boolean mayWrite) {}

    /** Those whose activities the caller sees. */
    public List<Choice> choices() {
        Reach seen = Reach.of(CalendarModule.READ);
        Reach written = Reach.of(CalendarModule.WRITE);
        return units.active().stream().filter(unit -> seen.covers(unit.id()))
                .map(unit -> new Choice(unit.id(), unit.name(), written.covers(unit.id()))).toList();
    }

    /** Whether an activity may be of no unit, which is the whole office's. */
    public boolean optional() {
        return Reach.of(CalendarModule.WRITE).everywhere();
    }

    /**
     * Refuses a unit that is none, or not the caller's to give.
     *
     * @param before that it had, which may have been closed since
     */
    void take(@Nullable Long unit, @Nullable Long before) {
        Map<Long, Boolean> known = units.active().stream().collect(Collectors.toMap(UnitNames.UnitName::id, one -> true));
        boolean exists = unit == null || known.containsKey(unit) || Objects.equals(unit, before);
        if (!exists || !Reach.of(CalendarModule.WRITE).covers(unit)) {
            throw new InvalidInputException("unitId", optional() ? "Elija una unidad de la lista." : "Elija una de sus unidades.");
        }
    }
}
