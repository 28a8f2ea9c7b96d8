package org.pregon.core.internal.job;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.ConflictException;
import org.pregon.core.NotFoundException;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.db.NewId;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.job.Job;
import org.pregon.core.job.Jobs;
import org.pregon.core.security.CurrentUser;

/** Runs that somebody asks for, and asks to end. */
@Component(service = {Jobs.class, JobQueue.class})
public final class JobQueue implements Jobs {
    private static final String ENTITY = "core.job";
    private static final String INSERT_DONE = "INSERT INTO core_job_run (job, due, argument, user_id, user_name, state, next_attempt,"
            + " attempts, holder, beat, done, total, cancel, created_at, started_at, finished_at)"
            + " VALUES (?, ?, ?, ?, ?, 'DONE', ?, 1, '', 0, ?, ?, FALSE, ?, ?, ?)";
    private static final String INSERT = "INSERT INTO core_job_run (job, due, argument, user_id, user_name, state, next_attempt,"
            + " attempts, holder, beat, done, total, cancel, created_at) VALUES (?, ?, ?, ?, ?, 'QUEUED', ?, 0, '', 0, 0, 0, FALSE, ?)";

    private final Sql sql;
    private final Audit audit;
    private final Clock clock;
    private final List<Runnable> wakers = new CopyOnWriteArrayList<>();

    @Activate
    public JobQueue(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Audit audit, @Reference Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /** Told that there may soon be something to do. */
    void onStart(Runnable waker) {
        wakers.add(waker);
    }

    void forget(Runnable waker) {
        wakers.remove(waker);
    }

    void wake() {
        wakers.forEach(Runnable::run);
    }

    @Override
    public long start(Session session, String job, String argument) {
        CurrentUser user = user();
        Timestamp now = timestamp(clock.instant());
        // The caller's session knows only its own module's mappers, hence plain JDBC.
        try (PreparedStatement insert = session.connection().prepareStatement(INSERT, Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, job);
            insert.setTimestamp(2, now);
            insert.setString(3, argument);
            insert.setLong(4, user.id());
            insert.setString(5, user.name());
            insert.setTimestamp(6, now);
            insert.setTimestamp(7, now);
            insert.executeUpdate();
            wake();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot queue a run of " + job, failure);
        }
    }

    @Override
    public void note(Session session, String job, String argument, Instant begun, long done) {
        CurrentUser user = user();
        Timestamp start = timestamp(begun);
        Timestamp end = timestamp(clock.instant());
        Object[] values = {job, start, argument, user.id(), user.name(), start, done, done, start, start, end};
        try (PreparedStatement insert = session.connection().prepareStatement(INSERT_DONE)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot note a run of " + job, failure);
        }
    }

    private static Timestamp timestamp(Instant instant) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    @Override
    public Optional<Standing> standing(long run) {
        return sql.read(session -> session.mapper(JobMapper.class).find(run)).map(JobQueue::standing);
    }

    @Override
    public Optional<Standing> standing(String job, String argument) {
        return sql.read(session -> session.mapper(JobMapper.class).newest(job, argument)).map(JobQueue::standing);
    }

    private static Standing standing(RunRow row) {
        return new Standing(row.state(), row.done(), row.total(), Optional.ofNullable(row.error()).orElse(""));
    }

    /** Runs a scheduled job out of its turn. */
    public RunRow runNow(Job job) {
        CurrentUser user = user();
        RunRow queued = sql.write(session -> {
            JobMapper runs = session.mapper(JobMapper.class);
            if (runs.lock(job.id()) == 0) {
                runs.begin(job.id(), clock.instant());
            }
            if (runs.openOf(job.id()).isPresent()) {
                throw new ConflictException("Esta tarea ya está en marcha o en espera.");
            }
            NewId key = new NewId();
            runs.insert(job.id(), clock.instant(), "", user.id(), user.name(), clock.instant(), key);
            audit.record(session, ENTITY, job.id(), "run", Changes.NONE);
            return runs.find(key.getId()).orElseThrow();
        });
        wake();
        return queued;
    }

    @Override
    public void cancel(String job, String argument) {
        RunRow run = sql.read(session -> session.mapper(JobMapper.class).newest(job, argument))
                .orElseThrow(() -> new ConflictException("Esta tarea no está en marcha."));
        cancel(run.id());
    }

    /** Asks a run to end; one that is under way ends when its job looks. */
    RunRow cancel(long id) {
        return sql.write(session -> {
            JobMapper runs = session.mapper(JobMapper.class);
            RunRow run = runs.find(id).orElseThrow(() -> new NotFoundException("No existe esa tarea."));
            if (runs.askToCancel(id) == 0) {
                throw new ConflictException("Esta tarea ya terminó.");
            }
            audit.record(session, ENTITY, run.job(), "cancel", Changes.NONE);
            return runs.find(id).orElseThrow();
        });
    }

    public Optional<RunRow> openOf(String job) {
        return sql.read(session -> session.mapper(JobMapper.class).openOf(job));
    }

    /** The run that ended last. */
    public Optional<RunRow> lastOf(String job) {
        return sql.read(session -> session.mapper(JobMapper.class).lastOf(job));
    }

    Optional<Instant> doneUntil(String job) {
        return sql.read(session -> session.mapper(JobMapper.class).doneUntil(job));
    }

    List<RunRow> recent(@Nullable String job, long before, int limit) {
        return sql.read(session -> session.mapper(JobMapper.class).recent(job, before, limit));
    }

    private static CurrentUser user() {
        return CurrentUser.find().orElse(CurrentUser.SYSTEM);
    }
}
