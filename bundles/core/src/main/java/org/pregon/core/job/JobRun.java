package org.pregon.core.job;

import java.time.Instant;
import java.util.concurrent.CancellationException;
import org.osgi.annotation.versioning.ProviderType;

/** One run, as the job sees it. */
@ProviderType
public interface JobRun {

    /** The time the work fell due, or was asked for. */
    Instant due();

    /** What {@link Jobs#start} was given; empty at scheduled times. */
    default String argument() {
        return "";
    }

    /** Shows how far the work is. Costs nothing: it is written down every other second. */
    default void progress(long done, long total) {}

    /** Whether somebody asked to stop, or another node took the run over. */
    default boolean cancelled() {
        return false;
    }

    /** Leaves the run when it is {@link #cancelled}; inside a transaction, so that nothing of it stays. */
    default void stopIfCancelled() {
        if (cancelled()) {
            throw new CancellationException("cancelled");
        }
    }
}
