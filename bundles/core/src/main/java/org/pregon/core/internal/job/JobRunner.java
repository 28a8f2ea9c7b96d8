package org.pregon.core.internal.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
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
import org.pregon.core.job.Jobs.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes up runs, every other second. It claims no more than it has threads for, so that what waits can go to
 * another node, and one run of a job at a time, so that a slow job stops only itself.
 */
@Component(service = JobRunner.class, immediate = true)
public final class JobRunner {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final long ROUND_MILLIS = 2_000;
    private static final int TICKS_PER_LOOK = 5;
    private static final int THREADS = 4;
    private static final int MOST_CRASHES = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** A node that has not beaten for so long is gone; measured by this machine's own count, not by any clock. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Sql sql;
    private final Clock clock;
    private final JobBook book;
    private final JobQueue queue;
    private final Timetable timetable;
    private final Worker worker;
    private final Executor threads;
    private final LongSupplier nanos;
    private final long patience;
    private final ScheduledExecutorService rounds = Daemons.scheduler("pregon-jobs");
    private final Map<Long, HeldRun> held = new ConcurrentHashMap<>();
    private final Map<Long, Pulse> pulses = new HashMap<>();
    private final Runnable waker = this::wake;
    private int ticks;

    @Activate
    public JobRunner(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Clock clock, @Reference JobBook book,
            @Reference JobQueue queue, @Reference Actors actors, @Reference Database database) {
        // Only one process has a Derby database open: what was running when it opened, runs nowhere now.
        this(sql, clock, book, queue, actors, Daemons.pool("pregon-job", 2 * THREADS),
                database.engine() == Engine.DERBY ? Duration.ZERO : PATIENCE, System::nanoTime);
        rounds.scheduleWithFixedDelay(this::tick, ROUND_MILLIS, ROUND_MILLIS, TimeUnit.MILLISECONDS);
        queue.onStart(waker);
    }

    /** Without rounds of its own. */
    JobRunner(Sql sql, Clock clock, JobBook book, JobQueue queue, Actors actors, Executor threads, Duration patience, LongSupplier nanos) {
        this.sql = sql;
        this.clock = clock;
        this.book = book;
        this.queue = queue;
        this.timetable = new Timetable(sql, clock);
        this.worker = new Worker(sql, clock, actors);
        this.threads = threads;
        this.patience = patience.toNanos();
        this.nanos = nanos;
    }

    /** A beat that was seen, and since when it stands. */
    private record Pulse(long beat, long since) {}

    @Deactivate
    void stop() {
        queue.forget(waker);
        rounds.shutdownNow();
        held.values().forEach(HeldRun::cancel);
        if (threads instanceof ExecutorService pool) {
            pool.shutdown();
            try {
                if (!pool.awaitTermination(3, TimeUnit.SECONDS)) {
                    LOG.warn("{} jobs are still at work; what they began will begin again", held.size());
                }
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }
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

    /** Looks what is due, and {@link #attend}s to it. */
    boolean round() {
        book.all().forEach(this::look);
        return attend();
    }

    /** Beats, and takes up what waits; the return value says whether anything began. */
    private boolean attend() {
        try {
            held.values().forEach(this::beat);
            return takeUp(sql.read(session -> session.mapper(JobMapper.class).open()));
        } catch (RuntimeException failure) {
            LOG.error("The jobs could not be looked at; the next round tries again", failure);
            return false;
        }
    }

    private void look(Job job) {
        try {
            timetable.look(job);
        } catch (RuntimeException failure) {
            LOG.error("Job {} does not tell when it is due; the next round asks again", job.id(), failure);
        }
    }

    private void beat(HeldRun run) {
        sql.run(session -> {
            JobMapper runs = session.mapper(JobMapper.class);
            boolean mine = runs.beat(run.row().id(), run.holder(), run.done(), run.total()) == 1;
            if (!mine || runs.find(run.row().id()).map(RunRow::cancel).orElse(true)) {
                run.cancel();
            }
        });
    }

    private boolean takeUp(List<RunRow> open) {
        Set<String> busy = new HashSet<>();
        pulses.keySet().removeIf(id -> open.stream().noneMatch(run -> run.id() == id));
        open.stream().filter(run -> run.state() == State.RUNNING && !gone(run)).forEach(run -> busy.add(run.job()));
        boolean began = false;
        for (RunRow run : open) {
            Optional<Job> job = book.find(run.job());
            boolean lost = run.state() == State.RUNNING && gone(run);
            if (!lost && run.state() == State.RUNNING) {
                continue;
            }
            if (run.cancel()) {
                sql.run(session -> session.mapper(JobMapper.class).endCancelled(run.id(), run.state(), run.beat(), clock.instant()));
            } else if (lost && run.attempts() >= MOST_CRASHES) {
                sql.run(session -> session.mapper(JobMapper.class).giveUp(run,
                        "Se interrumpió " + run.attempts() + " veces y ya no se reintenta.", clock.instant()));
            } else if (job.isPresent() && (lost || ripe(run)) && held.size() < THREADS && busy.add(run.job())) {
                began |= begin(job.get(), run);
            }
        }
        return began;
    }

    /** Also when the clock was set back since: no pause is longer than the longest. */
    private boolean ripe(RunRow run) {
        Instant now = clock.instant();
        return !run.nextAttempt().isAfter(now) || run.nextAttempt().isAfter(now.plus(LONGEST_PAUSE));
    }

    private boolean gone(RunRow run) {
        if (held.containsKey(run.id())) {
            return false;
        }
        long now = nanos.getAsLong();
        Pulse pulse = pulses.compute(run.id(), (id, seen) ->
                seen == null || seen.beat() != run.beat() ? new Pulse(run.beat(), now) : seen);
        return now - pulse.since() >= patience;
    }

    private boolean begin(Job job, RunRow run) {
        HeldRun mine = new HeldRun(run, UUID.randomUUID().toString());
        held.put(run.id(), mine);
        boolean claimed = sql.write(session -> session.mapper(JobMapper.class).claim(run, mine.holder(), clock.instant()) == 1);
        if (!claimed) {
            held.remove(run.id());
            return false;
        }
        threads.execute(() -> {
            try {
                worker.run(job, mine);
            } finally {
                held.remove(run.id());
                queue.wake();
            }
        });
        return true;
    }
}
