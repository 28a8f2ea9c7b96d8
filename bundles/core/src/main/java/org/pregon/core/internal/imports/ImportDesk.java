package org.pregon.core.internal.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.NotFoundException;
import org.pregon.core.db.Sql;
import org.pregon.core.imports.ImportChoice;
import org.pregon.core.imports.Importable;
import org.pregon.core.imports.Imports;
import org.pregon.core.imports.Preview;
import org.pregon.core.imports.Progress.Kept;
import org.pregon.core.imports.Progress.RowError;
import org.pregon.core.imports.Progress;
import org.pregon.core.internal.imports.ImportMapper.Stored;
import org.pregon.core.internal.imports.ImportMapper.Told;
import org.pregon.core.internal.imports.ImportRun.State;
import org.pregon.core.job.Jobs.Standing;
import org.pregon.core.job.Jobs;
import org.pregon.core.rest.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link Imports}: what is told of them; {@link ImportWork} saves and takes back. */
@Component(service = {Imports.class, ImportDesk.class})
public final class ImportDesk implements Imports {
    private static final Logger LOG = LoggerFactory.getLogger(ImportDesk.class);

    private final Sql sql;
    private final Kinds kinds;
    private final Previews previews;
    private final Reader reader;
    private final ImportWork work;
    private final Jobs jobs;

    @Activate
    public ImportDesk(
            @Reference(target = "(pregon.module=core)") Sql sql,
            @Reference Kinds kinds,
            @Reference Previews previews,
            @Reference Reader reader,
            @Reference ImportWork work,
            @Reference Jobs jobs) {
        this.sql = sql;
        this.kinds = kinds;
        this.previews = previews;
        this.reader = reader;
        this.work = work;
        this.jobs = jobs;
    }

    @Override
    public Preview prepare(String module, String fileName, byte[] file) {
        return previews.prepare(kinds.of(module), fileName, file);
    }

    @Override
    public Preview choose(long id, ImportChoice choice) {
        ImportRun run = find(id);
        return previews.choose(run, choice, kinds.of(kinds.get(run.kind()).module()));
    }

    @Override
    public Progress start(long id) {
        ImportRun run = find(id);
        Importable<?> kind = kinds.get(run.kind());
        previews.understood(id, kind);
        sql.run(session -> {
            claim(session.mapper(ImportMapper.class), id);
            jobs.start(session, ImportJob.ID, Long.toString(id));
        });
        return progress(id);
    }

    @Override
    public Progress runNow(long id) {
        Importable<?> kind = kinds.get(find(id).kind());
        return runNow(id, kind);
    }

    private Progress runNow(long id, Importable<?> kind) {
        previews.understood(id, kind);
        sql.run(session -> claim(session.mapper(ImportMapper.class), id));
        try {
            work.runNow(find(id), kind, stored(id));
        } catch (RuntimeException failure) {
            LOG.error("Import {} broke off; nothing of it was saved", id, failure);
        }
        return progress(id, kind);
    }

    @Override
    public Progress bring(Importable<?> kind, String fileName, byte[] file) {
        return runNow(previews.prepare(List.of(kind), fileName, file).id(), kind);
    }

    private static void claim(ImportMapper imports, long id) {
        if (imports.move(id, State.PREVIEW, State.RUNNING) == 0) {
            throw Previews.done();
        }
    }

    @Override
    public Progress progress(long id) {
        return progress(id, kinds.get(find(id).kind()));
    }

    private Progress progress(long id, Importable<?> kind) {
        Optional<Standing> job = jobs.standing(ImportJob.ID, Long.toString(id));
        boolean alive = job.map(Standing::state).filter(state -> state == Jobs.State.QUEUED || state == Jobs.State.RUNNING).isPresent();
        if (!alive) {
            // Cancelled before it began, or given up: nobody was there to say so.
            sql.run(session -> session.mapper(ImportMapper.class).move(id, State.RUNNING, State.FAILED));
        }
        ImportRun run = find(id);
        long done = run.state() == State.PREVIEW ? 0 : run.state() == State.RUNNING ? job.map(Standing::done).orElse(0L) : run.total();
        Told told = sql.read(session -> session.mapper(ImportMapper.class).told(id)).orElseThrow();
        return progress(run, kind.what(), (int) done, list(told.problems(), RowError.class), list(told.kept(), Kept.class));
    }

    private static <T> List<T> list(@Nullable String json, Class<T> type) {
        return json == null ? List.of() : Json.readList(json, type);
    }

    @Override
    public Progress cancel(long id) {
        kinds.get(find(id).kind());
        jobs.cancel(ImportJob.ID, Long.toString(id));
        return progress(id);
    }

    @Override
    public Progress undo(long id) {
        ImportRun run = find(id);
        work.undo(id, kinds.get(run.kind()));
        return progress(id);
    }

    @Override
    public List<Progress> recent(String module) {
        Map<String, String> words = kinds.of(module).stream().collect(Collectors.toMap(Importable::id, Importable::what));
        return sql.read(session -> session.mapper(ImportMapper.class).recent(module + ".%")).stream()
                .filter(run -> words.containsKey(run.kind()))
                .map(run -> progress(run, words.get(run.kind()), run.total(), List.of(), List.of()))
                .toList();
    }

    /** The rows that were wrong, as a file with the reason beside each. */
    ErrorFile errors(long id) {
        ImportRun run = find(id);
        return new ErrorFile(run, kinds.get(run.kind()), stored(id), reader);
    }

    private static Progress progress(ImportRun run, String what, int done, List<RowError> errors, List<Kept> kept) {
        return new Progress(run.id(), run.kind(), what, run.fileName(), run.createdAt(), run.createdBy(), run.state().name().toLowerCase(Locale.ROOT), done,
                run.total(), run.created(), run.updated(), run.state() == State.DONE ? run.total() - run.created() - run.updated() : 0, run.wrong(), errors, kept);
    }

    private Stored stored(long id) {
        return sql.read(session -> session.mapper(ImportMapper.class).stored(id)).orElseThrow();
    }

    private ImportRun find(long id) {
        return sql.read(session -> session.mapper(ImportMapper.class).find(id))
                .orElseThrow(() -> new NotFoundException("No existe esa importación."));
    }
}
