package org.pregon.core.internal.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pregon.core.job.Jobs.State;

/**
 * A run as administrators see it.
 *
 * @param by who asked for it, or the system
 * @param total 0 as long as nobody knows
 * @param retryAt when it is tried again after an error
 */
record RunView(long id, String job, String name, Instant due, String by, State state, boolean cancelling, int attempts,
        long done, long total, Instant createdAt, @Nullable Instant startedAt, @Nullable Instant finishedAt,
        @Nullable Instant retryAt, @Nullable String error) {

    static RunView of(RunRow row, String name) {
        boolean waits = row.state() == State.QUEUED && row.attempts() > 0;
        return new RunView(row.id(), row.job(), name, row.due(), row.userName(), row.state(), row.cancel(), row.attempts(),
                row.done(), row.total(), row.createdAt(), row.startedAt(), row.finishedAt(), waits ? row.nextAttempt() : null,
                row.error());
    }
}
