package org.pregon.core.internal.imports;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.ConflictException;
import org.pregon.core.InvalidInputException;
import org.pregon.core.NotFoundException;
import org.pregon.core.db.NewId;
import org.pregon.core.db.Sql;
import org.pregon.core.imports.ImportChoice;
import org.pregon.core.imports.Importable;
import org.pregon.core.imports.Imports;
import org.pregon.core.imports.Preview;
import org.pregon.core.imports.Progress.Kept;
import org.pregon.core.imports.Progress.RowError;
import org.pregon.core.imports.Progress;
import org.pregon.core.internal.imports.ImportMapper.Stored;
import org.pregon.core.internal.imports.ImportRun.State;
import org.pregon.core.internal.table.TableFile;
import org.pregon.core.job.Jobs.Standing;
import org.pregon.core.job.Jobs;
import org.pregon.core.rest.Json;
import org.pregon.core.security.CurrentUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link Imports}: what is told of them; {@link ImportWork} saves and takes back. */
@Component(service = {Imports.class, ImportDesk.class})
public final class ImportDesk implements Imports {
    private static final Logger LOG = LoggerFactory.getLogger(ImportDesk.class);
    private static final Duration PREVIEWS_KEPT = Duration.ofDays(2);

    private final Sql sql;
    private final Kinds kinds;
    private final Reader reader;
    private final ImportWork work;
    private final Jobs jobs;
    private final Clock clock;

    @Activate
    public ImportDesk(
            @Reference(target = "(pregon.module=core)") Sql sql,
            @Reference Kinds kinds,
            @Reference Reader reader,
            @Reference ImportWork work,
            @Reference Jobs jobs,
            @Reference Clock clock) {
        this.sql = sql;
        this.kinds = kinds;
        this.reader = reader;
        this.work = work;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public Preview prepare(String module, String fileName, byte[] file) {
        return prepare(kinds.of(module), fileName, file);
    }

    private Preview prepare(List<Importable<?>> among, String fileName, byte[] file) {
        return shown(file, among, ImportChoice.NONE, fileName, (layout, totals) -> sql.write(session -> {
            ImportMapper imports = session.mapper(ImportMapper.class);
            imports.forgetPreviews(clock.instant().minus(PREVIEWS_KEPT));
            NewId key = new NewId();
            String by = CurrentUser.find().orElse(CurrentUser.SYSTEM).name();
            imports.insert(new ImportRun(0, layout.kind().id(), fileName, clock.instant(), by, State.PREVIEW, totals.rows(), 0, 0, totals.errors()),
                    Json.write(layout.choice()), file, key);
            return key.getId();
        }));
    }

    @Override
    public Preview choose(long id, ImportChoice choice) {
        ImportRun run = find(id);
        String module = kinds.get(run.kind()).module();
        if (run.state() != State.PREVIEW) {
            throw new ConflictException("Esta importación ya se hizo o está en marcha.");
        }
        return shown(stored(id).fileContent(), kinds.of(module), choice, run.fileName(), (layout, totals) -> {
            int changed = sql.write(session -> session.mapper(ImportMapper.class).choose(
                    new ImportRun(id, layout.kind().id(), run.fileName(), run.createdAt(), run.createdBy(), run.state(), totals.rows(), 0, 0, totals.errors()),
                    Json.write(layout.choice())));
            if (changed == 0) {
                throw new ConflictException("Esta importación ya se hizo o está en marcha.");
            }
            return id;
        });
    }

    /** Keeps what was found out, and gives its number. */
    @FunctionalInterface
    private interface Keeper {
        long keep(Layout<?> layout, Preview.Totals totals);
    }

    private Preview shown(byte[] content, List<Importable<?>> among, ImportChoice choice, String fileName, Keeper keeper) {
        try (TableFile file = Reader.open(content, choice)) {
            return shown(file, reader.layout(file, among, choice), among, fileName, keeper);
        }
    }

    private static <F> Preview shown(TableFile file, Layout<F> layout, List<Importable<?>> among, String fileName, Keeper keeper) {
        Judge<F> judge = layout.kind().sql().read(session -> {
            Judge<F> fresh = new Judge<>(layout, session);
            fresh.each(file, step -> { });
            return fresh;
        });
        if (judge.totals().rows() == 0) {
            throw TableFile.refused("El archivo no tiene filas debajo de los nombres de las columnas.");
        }
        return Shown.preview(keeper.keep(layout, judge.totals()), fileName, file.reading(), layout, judge, among);
    }

    @Override
    public Progress start(long id) {
        ImportRun run = find(id);
        Importable<?> kind = kinds.get(run.kind());
        requireColumns(id, kind);
        sql.run(session -> {
            claim(session.mapper(ImportMapper.class), id);
            jobs.start(session, ImportJob.ID, Long.toString(id));
        });
        return progress(id);
    }

    /** What is missing must be said before, and what was understood is kept for the next file. */
    private void requireColumns(long id, Importable<?> kind) {
        Stored stored = stored(id);
        ImportChoice choice = Json.read(stored.choice(), ImportChoice.class);
        try (TableFile file = Reader.open(stored.fileContent(), choice)) {
            Layout<?> layout = reader.layout(file, List.of(kind), choice);
            if (!layout.missing().isEmpty()) {
                throw new InvalidInputException("file", "Al archivo le falta la columna «" + String.join("», «", layout.missing())
                        + "». Diga en «Columnas» cuál es, o agréguela al archivo.");
            }
            reader.remember(layout);
        }
    }

    @Override
    public Progress runNow(long id) {
        Importable<?> kind = kinds.get(find(id).kind());
        return runNow(id, kind);
    }

    private Progress runNow(long id, Importable<?> kind) {
        requireColumns(id, kind);
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
        return runNow(prepare(List.of(kind), fileName, file).id(), kind);
    }

    private static void claim(ImportMapper imports, long id) {
        if (imports.move(id, State.PREVIEW, State.RUNNING) == 0) {
            throw new ConflictException("Esta importación ya se hizo o está en marcha.");
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
        Stored stored = stored(id);
        return progress(run, kind.what(), (int) done, list(stored.problems(), RowError.class), list(stored.kept(), Kept.class));
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
        Function<String, String> words = kinds.of(module).stream().collect(java.util.stream.Collectors.toMap(Importable::id, Importable::what))::get;
        return sql.read(session -> session.mapper(ImportMapper.class).recent(module + ".%")).stream()
                .map(run -> progress(run, Optional.ofNullable(words.apply(run.kind())).orElse(run.kind()), run.total(), List.of(), List.of()))
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
