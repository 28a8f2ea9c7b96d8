package org.pregon.core.job;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.pregon.core.db.Session;

/** Starts background work and tells how it goes. */
@ProviderType
public interface Jobs {

    /**
     * Queues a run of a registered {@link Job} in the name of the current user. It is written in the caller's transaction:
     * it begins once that is committed, and never if it is not.
     *
     * @param argument at most 400 characters; what is longer is kept by the caller, and this names it
     * @return the run's number
     */
    long start(Session session, String job, String argument);

    /**
     * Notes a run that the caller has done itself, in the name of the current user and in the caller's transaction: what
     * happened in the background must be found in one place.
     *
     * @param done how much it did
     */
    void note(Session session, String job, String argument, Instant begun, long done);

    /**
     * Asks the newest run of a job with that argument to end; one that is under way ends when its job looks.
     *
     * @throws org.pregon.core.ConflictException when it has ended
     */
    void cancel(String job, String argument);

    /** How a run stands; runs are kept for a year. */
    Optional<Standing> standing(long run);

    /** How the newest run of a job with that argument stands. */
    Optional<Standing> standing(String job, String argument);

    /**
     * @param done of {@code total}, which is 0 as long as nobody knows
     * @param error why it failed, empty otherwise
     */
    record Standing(State state, long done, long total, String error) {}

    enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }
}
