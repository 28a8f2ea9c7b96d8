package org.pregon.core.job;

import java.time.Instant;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Work in the background, registered as a service: at its times, or when somebody starts it with {@link Jobs}. Each run is
 * a row in the database, so it survives restarts and one node of several has it. Runs of one job follow one another;
 * different jobs run beside each other.
 */
@ConsumerType
public interface Job {
    /** For jobs that only {@link Jobs} starts. */
    Instant NEVER = Instant.MAX;

    /** Stable: {@code reporting.monthly-draft}. */
    String id();

    /** What administrators call it, in Spanish. */
    String name();

    /** The first time after the given one at which the work falls due; {@link Schedule} knows the usual ones. */
    default Instant nextAfter(Instant after) {
        return NEVER;
    }

    /** Whether, of several times that passed while everything was off, only the last is made up for; otherwise all, in order. */
    default boolean onlyLatest() {
        return false;
    }

    /**
     * Does the work. A crash may end a run half-way and it then begins again, so running twice must do no more than
     * running once. What throws is tried again with growing pauses when it ran at its time, and has failed when somebody
     * started it.
     */
    void run(JobRun run);
}
