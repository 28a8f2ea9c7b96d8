package org.pregon.core.internal.job;

import java.time.Instant;
import org.pregon.core.job.JobRun;

/** A run that this node has in hand. */
final class HeldRun implements JobRun {
    private final RunRow row;
    private final String holder;
    private volatile long done;
    private volatile long total;
    private volatile boolean cancelled;
    private volatile boolean noticed;

    HeldRun(RunRow row, String holder) {
        this.row = row;
        this.holder = holder;
    }

    RunRow row() {
        return row;
    }

    String holder() {
        return holder;
    }

    long done() {
        return done;
    }

    long total() {
        return total;
    }

    void cancel() {
        cancelled = true;
    }

    /** Whether the job itself has seen that it was cancelled: one that never looked is simply done. */
    boolean noticed() {
        return noticed;
    }

    @Override
    public Instant due() {
        return row.due();
    }

    @Override
    public String argument() {
        return row.argument();
    }

    @Override
    public void progress(long doneNow, long ofTotal) {
        done = doneNow;
        total = ofTotal;
    }

    @Override
    public boolean cancelled() {
        noticed |= cancelled;
        return cancelled;
    }
}
