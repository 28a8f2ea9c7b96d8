package org.pregon.core.internal.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.pregon.core.db.Sql;
import org.pregon.core.job.Job;
import org.pregon.core.job.Jobs.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The runs that this node has in hand. It claims no more than it has threads for, so that what waits can go to another
 * node, and one run of a job at a time, so that a slow job stops only itself.
 */
final class Claims {
    static final int MOST = 4;

    private static final Logger LOG = LoggerFactory.getLogger(Claims.class);
    private static final int MOST_CRASHES = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final Sql sql;
    private final Clock clock;
    private final JobBook book;
    private final JobQueue queue;
    private final Worker worker;
    private final Executor threads;
    private final Pulses pulses;
    private final Map<Long, HeldRun> held = new ConcurrentHashMap<>();

    Claims(Sql sql, Clock clock, JobBook book, JobQueue queue, Worker worker, Executor threads, Pulses pulses) {
        this.sql = sql;
        this.clock = clock;
        this.book = book;
        this.queue = queue;
        this.worker = worker;
        this.threads = threads;
        this.pulses = pulses;
    }

    /** Beats, and takes up what waits; the return value says whether anything began. */
    boolean attend() {
        held.values().forEach(this::beat);
        return takeUp(sql.read(session -> session.mapper(JobMapper.class).open()));
    }

    void stop() {
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
        pulses.keep(open);
        List<RunRow> alive = open.stream()
                .filter(run -> run.state() == State.RUNNING && (held.containsKey(run.id()) || !pulses.gone(run))).toList();
        Set<String> busy = alive.stream().map(RunRow::job).collect(Collectors.toCollection(HashSet::new));
        boolean began = false;
        for (RunRow run : open) {
            began |= !alive.contains(run) && takeUp(run, busy);
        }
        return began;
    }

    /**
     * One that waits, or that its node lost.
     *
     * @param busy the jobs of which a run is under way
     */
    private boolean takeUp(RunRow run, Set<String> busy) {
        boolean lost = run.state() == State.RUNNING;
        Optional<Job> job = book.find(run.job());
        if (run.cancel()) {
            sql.run(session -> session.mapper(JobMapper.class).endCancelled(run.id(), run.state(), run.beat(), clock.instant()));
        } else if (lost && run.attempts() >= MOST_CRASHES) {
            sql.run(session -> session.mapper(JobMapper.class).giveUp(run,
                    "Se interrumpió " + run.attempts() + " veces y ya no se reintenta.", clock.instant()));
        } else if (job.isPresent() && (lost || ripe(run)) && held.size() < MOST && busy.add(run.job())) {
            return begin(job.get(), run);
        }
        return false;
    }

    /** Also when the clock was set back since: no pause is longer than the longest. */
    private boolean ripe(RunRow run) {
        Instant now = clock.instant();
        return !run.nextAttempt().isAfter(now) || run.nextAttempt().isAfter(now.plus(LONGEST_PAUSE));
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
