package org.pregon.core.internal.job;

import org.pregon.core.job.Jobs.State;

/**
 * A run under way, for the screen of what it does.
 *
 * @param total 0 as long as nobody knows
 */
public record Running(State state, long done, long total) {
    public static Running of(RunRow row) {
        return new Running(row.state(), row.done(), row.total());
    }
}
