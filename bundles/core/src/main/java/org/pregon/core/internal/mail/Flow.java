package org.pregon.core.internal.mail;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How fast mail may leave.
 *
 * @param perMinute from all nodes together; 0 for as fast as the server takes it
 */
public record Flow(boolean paused, @Min(0) @Max(100_000) int perMinute) {
    static final Flow FREE = new Flow(false, 0);

    Flow withPaused(boolean now) {
        return new Flow(now, perMinute);
    }
}
