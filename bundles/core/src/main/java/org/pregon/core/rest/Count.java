package org.pregon.core.rest;

/**
 * How many rows a list has. Counting stops at {@link #ENOUGH}: beyond it nobody reads the number, and it would cost a
 * full scan.
 *
 * @param more there are more than {@code count}
 */
public record Count(long count, boolean more) {
    public static final int ENOUGH = 10_000;

    /** @param counted rows counted, at most {@code ENOUGH + 1} */
    public static Count of(long counted) {
        return new Count(Math.min(counted, ENOUGH), counted > ENOUGH);
    }
}
