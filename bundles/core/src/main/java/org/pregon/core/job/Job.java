package org.pregon.core.job;

import java.time.Instant;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Scheduled work, registered as a service. Each time it falls due it runs once in the whole installation, also when
 * that time passed while everything was off, and again with growing pauses when it throws.
 */
@ConsumerType
public interface Job {

    /** Stable: {@code reporting.monthly-draft}. */
    String id();

    /** The first time after the given one at which the work falls due. */
    Instant nextAfter(Instant after);

    /**
     * Does the work that fell due. A crash may end a run half-way, so running twice for one due time must do no more
     * than running once.
     */
    void run(Instant due);
}
