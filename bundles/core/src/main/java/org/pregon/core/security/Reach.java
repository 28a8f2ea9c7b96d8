package org.pregon.core.security;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pregon.core.ForbiddenException;
import org.pregon.core.NotFoundException;

/**
 * Of which units somebody may see or change records. A module that has declared a permission
 * {@link org.pregon.core.Permission#byUnit() by unit} asks it for every list and every record.
 *
 * @param units ids of those units and of all below them; of no meaning where it reaches everywhere
 */
public record Reach(boolean everywhere, Set<Long> units) {
    static final Reach EVERYWHERE = new Reach(true, Set.of());

    public Reach {
        units = Set.copyOf(units);
    }

    /** How far the caller's permission goes. The program itself, at work for nobody, sees everything. */
    public static Reach of(String permission) {
        return CurrentUser.find().orElse(CurrentUser.SYSTEM).reach(permission);
    }

    /** What belongs to no unit is the whole office's. */
    public boolean covers(@Nullable Long unit) {
        return everywhere || unit != null && units.contains(unit);
    }

    /** The condition for a {@code WHERE}, of numbers only: {@code AND ${reach.within('unit_id')}}. */
    public String within(String column) {
        if (everywhere) {
            return "1 = 1";
        }
        return units.isEmpty() ? "1 = 0" : units.stream().sorted().map(String::valueOf).collect(Collectors.joining(", ", column + " IN (", ")"));
    }

    /** @throws NotFoundException for a record of another unit: who may not see it does not learn that it is there */
    public void see(@Nullable Long unit, String missing) {
        if (!covers(unit)) {
            throw new NotFoundException(missing);
        }
    }

    /** @throws ForbiddenException for a record that the caller may see and not change */
    public void change(@Nullable Long unit) {
        if (!covers(unit)) {
            throw new ForbiddenException("Su rol se limita a su unidad, y esto es de otra. Pídalo a quien administra Pregón.");
        }
    }
}
