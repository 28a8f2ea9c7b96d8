package org.pregon.core.place;

import java.util.Arrays;
import java.util.Optional;

/**
 * A department, a province or a district.
 *
 * @param code UBIGEO of INEI
 * @param within the places around it, nearest first; empty for a department
 */
public record Place(String code, String name, String within) {

    /** How many digits a code has. */
    public enum Level {
        DEPARTMENT(2),
        PROVINCE(4),
        DISTRICT(6);

        private final int digits;

        Level(int digits) {
            this.digits = digits;
        }

        public static Optional<Level> of(String name) {
            return Arrays.stream(values()).filter(level -> level.name().equalsIgnoreCase(name)).findFirst();
        }

        public boolean holds(Place place) {
            return place.code.length() == digits;
        }
    }

    /** With what is around it; a district of its province's and department's name stands once: "Cusco". */
    public String full() {
        if (within.equals(name) || within.startsWith(name + ",")) {
            return within;
        }
        return within.isEmpty() ? name : name + ", " + within;
    }
}
