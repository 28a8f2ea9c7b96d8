package org.pregon.core.internal.job;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.db.Database;
import org.pregon.core.internal.db.Engine;
import org.pregon.core.job.Daemons;
import org.pregon.core.job.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every other second what is due and what waits. */
@Component(service = JobRunner.class, immediate = true)
public final class JobRunner {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final long ROUND_MILLIS = 2_000;
    /** What became due while nobody ran is no later for the end of the start. */
    private static final long FIRST_ROUND_MILLIS = 5_000;
    private static final int TICKS_PER_LOOK = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JobBook book;
    private final JobQueue queue;
    private final Timetable timetable;
    private final Claims claims;
    private final ScheduledExecutorService rounds = Daemons.scheduler("pregon-jobs");
    private final Runnable waker = this::wake;
    /** What each job said that could not tell its time: told once, not every round. */
    private final Map<String, String> silent = new ConcurrentHashMap<>();
    private int ticks;

    @Activate
    public JobRunner(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Clock clock, @Reference JobBook book,
            @Reference JobQueue queue, @Reference Actors actors, @Reference Database database) {
        // Only one process has a Derby database open: what was running when it opened, runs nowhere now.
        this(sql, clock, book, queue, actors, Daemons.pool("pregon-job", 2 * Claims.MOST),
                database.engine() == Engine.DERBY ? Duration.ZERO : PATIENCE, System::nanoTime);
        rounds.scheduleWithFixedDelay(this::tick, FIRST_ROUND_MILLIS, ROUND_MILLIS, TimeUnit.MILLISECONDS);
        queue.onStart(waker);
    }

    /** Without rounds of its own. */
    JobRunner(Sql sql, Clock clock, JobBook book, JobQueue queue, Actors actors, Executor threads, Duration patience, LongSupplier nanos) {
        this.book = book;
        this.queue = queue;
        this.timetable = new Timetable(sql, clock);
        this.claims = new Claims(sql, clock, book, queue, new Worker(sql, clock, actors), threads, new Pulses(patience, nanos));
    }

    @Deactivate
    void stop() {
        queue.forget(waker);
        Daemons.end(rounds);
        claims.stop();
    }

    /** Who queues a run commits a moment later. */
    private void wake() {
        try {
            rounds.schedule(this::round, 50, TimeUnit.MILLISECONDS);
            rounds.schedule(this::round, 400, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopped) {
            LOG.debug("The run waits for the next start", stopped);
        }
    }

    /** What has begun beats every time; when the next thing is due, nobody needs to know to the second. */
    private void tick() {
        if (ticks++ % TICKS_PER_LOOK == 0) {
            round();
        } else {
            attend();
        }
    }

    /** Looks what is due, and takes up what waits; the return value says whether anything began. */
    boolean round() {
        book.all().forEach(this::look);
        return attend();
    }

    private boolean attend() {
        try {
            return claims.attend();
        } catch (RuntimeException failure) {
            LOG.error("The jobs could not be looked at; the next round tries again", failure);
            return false;
        }
    }

    private void look(Job job) {
        try {
            timetable.look(job);
            silent.remove(job.id());
        } catch (RuntimeException failure) {
            if (!Objects.equals(silent.put(job.id(), failure.toString()), failure.toString())) {
                LOG.error("Job {} does not tell when it is due; every round asks again", job.id(), failure);
            }
        }
    }
}
