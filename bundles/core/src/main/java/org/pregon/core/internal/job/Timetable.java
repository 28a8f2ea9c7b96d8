package org.pregon.core.internal.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.pregon.core.db.NewId;
import org.pregon.core.db.Sql;
import org.pregon.core.job.Job;
import org.pregon.core.security.CurrentUser;

/**
 * Makes a run of what falls due. Up to when a job is done only moves forward, and moves with the making of the run: a due
 * time is run once, whatever the clock does and however many nodes look.
 */
final class Timetable {
    private static final Duration RUNS_KEPT = Duration.ofDays(366);

    private final Sql sql;
    private final Clock clock;

    Timetable(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void look(Job job) {
        Instant now = clock.instant();
        Optional<Instant> known = sql.read(session -> session.mapper(JobMapper.class).doneUntil(job.id()));
        if (known.isEmpty()) {
            sql.run(session -> session.mapper(JobMapper.class).begin(job.id(), now));
            return;
        }
        Instant before = known.get();
        Instant due = due(job, before, now);
        if (due.isAfter(now)) {
            return;
        }
        sql.run(session -> {
            JobMapper runs = session.mapper(JobMapper.class);
            runs.lock(job.id());
            if (runs.openOf(job.id()).isEmpty() && runs.advance(job.id(), before, due) == 1) {
                runs.insert(job.id(), due, "", CurrentUser.SYSTEM.id(), CurrentUser.SYSTEM.name(), now, new NewId());
                runs.forget(job.id(), now.minus(RUNS_KEPT));
            }
        });
    }

    /** The next time, or of those that passed the last, where the others are not made up for. */
    private static Instant due(Job job, Instant before, Instant now) {
        Instant due = job.nextAfter(before);
        if (job.onlyLatest()) {
            for (Instant next = due; !next.isAfter(now); next = job.nextAfter(next)) {
                due = next;
            }
        }
        return due;
    }
}
