package org.pregon.core.date;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One time that a {@link CivicRule} comes true.
 *
 * @param from first day
 * @param to last day, the same as {@code from} for a single day
 * @param time wall-clock time in America/Lima, or null for the whole day
 */
public record Occurrence(LocalDate from, LocalDate to, @Nullable LocalTime time, Kind kind) {

    /** Whether the day is kept or is the last one on which something may be done. */
    public enum Kind { DAY, DEADLINE }

    public Occurrence {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " is after " + to);
        }
    }

    static Occurrence day(LocalDate day) {
        return new Occurrence(day, day, null, Kind.DAY);
    }

    static Occurrence deadline(LocalDate day) {
        return new Occurrence(day, day, null, Kind.DEADLINE);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
