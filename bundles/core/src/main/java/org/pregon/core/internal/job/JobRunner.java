package org.pregon.core.internal.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.job.JobMapper.JobRow;
import org.pregon.core.job.Daemons;
import org.pregon.core.job.Job;
import org.pregon.core.security.CurrentUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every few seconds which jobs are due. Which times are done stands in the database, so that each is done once. */
@Component(service = JobRunner.class, immediate = true)
public final class JobRunner {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final Duration CLAIM = Duration.ofMinutes(30);
    private static final int LONGEST_PAUSE_MINUTES = 60;

    private final Sql sql;
    private final Clock clock;
    private final Collection<Job> jobs = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService rounds;

    @Activate
    public JobRunner(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Clock clock) {
        this.sql = sql;
        this.clock = clock;
        rounds = Daemons.scheduler("pregon-jobs");
        rounds.scheduleWithFixedDelay(this::round, 2, ROUND.toSeconds(), TimeUnit.SECONDS);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addJob(Job job) {
        jobs.add(job);
    }

    void removeJob(Job job) {
        jobs.remove(job);
    }

    @Deactivate
    void stop() {
        rounds.shutdownNow();
    }

    private void round() {
        for (Job job : jobs) {
            try {
                runDue(job);
            } catch (RuntimeException failure) {
                LOG.error("Job {} could not be looked at; the next round tries again", job.id(), failure);
            }
        }
    }

    void runDue(Job job) {
        while (true) {
            Instant now = clock.instant();
            JobRow row = stand(job, now);
            Instant due = job.nextAfter(row.doneUntil());
            if (due.isAfter(now) || !claim(job, row, now)) {
                return;
            }
            if (!run(job, due, row.attempts())) {
                return;
            }
        }
    }

    private JobRow stand(Job job, Instant now) {
        return sql.write(session -> {
            JobMapper rows = session.mapper(JobMapper.class);
            if (rows.find(job.id()).isEmpty()) {
                rows.insert(job.id(), now);
            }
            return rows.find(job.id()).orElseThrow();
        });
    }

    private boolean claim(Job job, JobRow row, Instant now) {
        return sql.write(session ->
                session.mapper(JobMapper.class).claim(job.id(), row.doneUntil(), now, now.plus(CLAIM)) == 1);
    }

    private boolean run(Job job, Instant due, int attemptsBefore) {
        try {
            CurrentUser.as(CurrentUser.SYSTEM, () -> {
                job.run(due);
                return true;
            });
            sql.run(session -> session.mapper(JobMapper.class).done(job.id(), due, clock.instant()));
            LOG.info("Job {} done for {}", job.id(), due);
            return true;
        } catch (RuntimeException failure) {
            LOG.error("Job {} failed for {}", job.id(), due, failure);
            Instant retry = clock.instant().plus(
                    Duration.ofMinutes(Math.min(LONGEST_PAUSE_MINUTES, 1L << Math.min(attemptsBefore, 6))));
            String error = String.valueOf(failure.getMessage());
            sql.run(session -> session.mapper(JobMapper.class)
                    .failed(job.id(), retry, error.substring(0, Math.min(400, error.length()))));
            return false;
        }
    }
}
