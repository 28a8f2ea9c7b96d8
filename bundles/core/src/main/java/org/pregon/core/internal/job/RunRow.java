package org.pregon.core.internal.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pregon.core.job.Jobs.State;

/**
 * A run as stored.
 *
 * @param userId who asked for it, 0 when its time came
 * @param holder which claim it is under, empty while nobody has it
 * @param beat counted up by the holder every other second
 */
public record RunRow(long id, String job, Instant due, String argument, long userId, String userName, State state,
        Instant nextAttempt, int attempts, String holder, long beat, long done, long total, boolean cancel, Instant createdAt,
        @Nullable Instant startedAt, @Nullable Instant finishedAt, @Nullable String error) {}
