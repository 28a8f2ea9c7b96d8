package org.pregon.core.internal.job;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.audit.Origin;
import org.pregon.core.job.Job;
import org.pregon.core.job.Jobs.State;
import org.pregon.core.security.CurrentUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does a run that was claimed, and writes down how it ended. */
final class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final int LONGEST_ERROR = 400;

    private final Sql sql;
    private final Clock clock;
    private final Actors actors;

    Worker(Sql sql, Clock clock, Actors actors) {
        this.sql = sql;
        this.clock = clock;
        this.actors = actors;
    }

    void run(Job job, HeldRun run) {
        Origin.enter(new Origin("", "job:" + run.row().id()));
        try {
            CurrentUser.as(actors.of(run.row()), () -> {
                job.run(run);
                return true;
            });
            finish(run, run.noticed() ? State.CANCELLED : State.DONE, null);
            LOG.info("Job {} run {} done", job.id(), run.row().id());
        } catch (CancellationException cancelled) {
            finish(run, State.CANCELLED, null);
            LOG.info("Job {} run {} cancelled", job.id(), run.row().id());
        } catch (RuntimeException | LinkageError failure) {
            LOG.error("Job {} run {} failed", job.id(), run.row().id(), failure);
            fail(run, failure);
        } finally {
            Origin.leave();
        }
    }

    /** At its time it is tried again after 1, 2, 4 … minutes, at most an hour; who asked for it sees that it failed. */
    private void fail(HeldRun run, Throwable failure) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        String error = message.substring(0, Math.min(LONGEST_ERROR, message.length()));
        if (run.row().userId() != CurrentUser.SYSTEM.id()) {
            finish(run, State.FAILED, error);
            return;
        }
        Duration pause = Duration.ofMinutes(Math.min(60, 1L << Math.min(run.row().attempts(), 6)));
        sql.run(session -> session.mapper(JobMapper.class)
                .again(run.row().id(), run.holder(), clock.instant().plus(pause), error));
    }

    private void finish(HeldRun run, State state, @Nullable String error) {
        int mine = sql.write(session -> session.mapper(JobMapper.class)
                .finish(run.row().id(), run.holder(), state, run.done(), run.total(), error, clock.instant()));
        if (mine == 0) {
            LOG.warn("Run {} had been given to another node before it ended", run.row().id());
        }
    }
}
