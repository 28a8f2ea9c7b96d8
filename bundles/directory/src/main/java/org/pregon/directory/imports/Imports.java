package org.pregon.directory.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
import org.pregon.core.job.JobRun;
import org.pregon.core.job.Jobs.Standing;
import org.pregon.core.job.Jobs;
import org.pregon.core.rest.Json;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.table.CsvTable;
import org.pregon.directory.Institutions;
import org.pregon.directory.Posts;
import org.pregon.directory.Terms;
import org.pregon.directory.db.ImportMapper;
import org.pregon.directory.imports.ImportRun.State;
import org.pregon.directory.imports.Plan.Step;
import org.pregon.directory.imports.Progress.RowError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports. A file is read and shown first; run, it is saved in one transaction in the background, so that a cut leaves
 * nothing half done; and it can be taken back. What a file brings is told by its columns.
 */
@Component(service = Imports.class)
public final class Imports {
    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final String ENTITY = "directory.import";
    private static final Duration PREVIEWS_KEPT = Duration.ofDays(2);

    private final Sql sql;
    private final Targets targets;
    private final Audit audit;
    private final Clock clock;
    private final Jobs jobs;

    @Activate
    public Imports(
            @Reference(target = "(pregon.module=directory)") Sql sql,
            @Reference Institutions institutions,
            @Reference Posts posts,
            @Reference Terms terms,
            @Reference Audit audit,
            @Reference Jobs jobs,
            @Reference Clock clock) {
        this.sql = sql;
        this.targets = new Targets(List.of(new InstitutionTarget(institutions), new PostTarget(institutions, posts, terms)));
        this.audit = audit;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Reads a file and keeps it, without saving any of its rows. */
    public Preview prepare(String fileName, byte[] file) {
        CsvTable table = read(file);
        Target<?> target = targets.of(table);
        return sql.write(session -> {
            ImportMapper imports = session.mapper(ImportMapper.class);
            imports.forgetPreviews(clock.instant().minus(PREVIEWS_KEPT));
            NewId key = new NewId();
            imports.insert(new ImportRun(0, target.key(), fileName, clock.instant(),
                    CurrentUser.find().orElse(CurrentUser.SYSTEM).name(), State.PREVIEW, table.rows().size(), 0, 0), file, key);
            return Plan.of(table, target, session).preview(key.getId(), target.what(), fileName);
        });
    }

    /** Starts saving in the background. */
    public Progress start(long id) {
        sql.run(session -> {
            claim(session, id);
            jobs.start(session, ImportJob.ID, Long.toString(id));
        });
        return progress(id);
    }

    /** Saves at once, for who has no screen to come back to. */
    public Progress runNow(long id) {
        Instant begun = clock.instant();
        sql.run(session -> claim(session, id));
        try {
            run(id, clock::instant, session -> jobs.note(session, ImportJob.ID, Long.toString(id), begun, find(session, id).total()));
        } catch (RuntimeException failure) {
            LOG.error("Import {} broke off; nothing of it was saved", id, failure);
        }
        return progress(id);
    }

    public Progress progress(long id) {
        Optional<Standing> run = jobs.standing(ImportJob.ID, Long.toString(id));
        boolean alive = run.map(Standing::state).filter(state -> state == Jobs.State.QUEUED || state == Jobs.State.RUNNING).isPresent();
        return sql.write(session -> {
            ImportMapper imports = session.mapper(ImportMapper.class);
            if (!alive) {
                // Cancelled before it began, or given up: nobody was there to say so.
                imports.move(id, State.RUNNING, State.FAILED);
            }
            ImportRun found = find(session, id);
            long done = found.state() == State.PREVIEW ? 0 : found.state() == State.RUNNING ? run.map(Standing::done).orElse(0L) : found.total();
            String problems = imports.stored(id).orElseThrow().problems();
            return Progress.of(found, targets.of(found).what(), (int) done, problems == null ? List.of() : Json.readList(problems, RowError.class));
        });
    }

    /** The latest imports that were run. */
    public List<Progress> recent() {
        return sql.read(session -> session.mapper(ImportMapper.class).recent()).stream()
                .map(run -> Progress.of(run, targets.of(run).what(), run.total(), List.of()))
                .toList();
    }

    /** Takes back what the import made, but for what somebody has changed since. */
    public Progress undo(long id) {
        sql.run(session -> {
            ImportRun run = find(session, id);
            ImportMapper imports = session.mapper(ImportMapper.class);
            if (imports.move(id, State.DONE, State.UNDONE) == 0) {
                throw new ConflictException("Solo se deshace una importación terminada.");
            }
            imports.keep(id, run.created() - targets.of(run).undo(session, id));
            audit.record(session, ENTITY, id, "undo", Changes.NONE);
        });
        return progress(id);
    }

    private static void claim(Session session, long id) {
        if (session.mapper(ImportMapper.class).move(id, State.PREVIEW, State.RUNNING) == 0) {
            find(session, id);
            throw new ConflictException("Esta importación ya se hizo o está en marcha.");
        }
    }

    /** Saves what was claimed; again after a crash, since then nothing of it stands. */
    void run(long id, JobRun run) {
        run(id, run, session -> {});
    }

    private void run(long id, JobRun run, Consumer<Session> afterwards) {
        try {
            sql.run(session -> {
                ImportRun found = find(session, id);
                if (found.state() == State.RUNNING) {
                    save(session, id, targets.of(found), run);
                    afterwards.accept(session);
                }
            });
        } catch (RuntimeException failure) {
            sql.run(session -> session.mapper(ImportMapper.class).move(id, State.RUNNING, State.FAILED));
            throw failure;
        }
    }

    private <F> void save(Session session, long id, Target<F> target, JobRun run) {
        ImportMapper imports = session.mapper(ImportMapper.class);
        CsvTable table = read(imports.stored(id).orElseThrow().fileContent());
        Plan<F> plan = Plan.of(table, target, session);
        int done = 0;
        int created = 0;
        for (Step<F> step : plan.steps()) {
            run.stopIfCancelled();
            F form = step.form();
            if (form != null && step.saves()) {
                target.save(form, session, id);
                created++;
            }
            run.progress(++done, plan.steps().size());
        }
        if (imports.finish(id, created, table.rows().size() - created, Json.write(plan.errors())) == 0) {
            throw new IllegalStateException("Import " + id + " was broken off while it ran");
        }
        audit.record(session, ENTITY, id, "run", Changes.NONE);
    }

    /** Files made for earlier versions call the scope otherwise. */
    private static CsvTable read(byte[] file) {
        return CsvTable.read(file).renamed("alcance", "ámbito");
    }

    private static ImportRun find(Session session, long id) {
        return session.mapper(ImportMapper.class).find(id)
                .orElseThrow(() -> new NotFoundException("No existe esa importación."));
    }
}
