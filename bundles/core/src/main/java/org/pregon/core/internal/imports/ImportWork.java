package org.pregon.core.internal.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.ConflictException;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.imports.ImportChoice;
import org.pregon.core.imports.Importable;
import org.pregon.core.imports.Preview;
import org.pregon.core.imports.Progress.Kept;
import org.pregon.core.imports.Saved;
import org.pregon.core.imports.Twin;
import org.pregon.core.internal.imports.ImportMapper.Stored;
import org.pregon.core.internal.imports.ImportRows.SavedRow;
import org.pregon.core.internal.imports.ImportRun.State;
import org.pregon.core.internal.imports.Judge.Step;
import org.pregon.core.internal.table.TableFile;
import org.pregon.core.job.JobRun;
import org.pregon.core.job.Jobs;
import org.pregon.core.rest.Json;

/** Saves the rows of a file, and takes them back: each in one transaction of the module, so that a cut leaves nothing half done. */
@Component(service = ImportWork.class)
public final class ImportWork {
    static final String ENTITY = "core.import";
    private static final int BATCH = 500;

    private final Sql sql;
    private final Reader reader;
    private final Audit audit;
    private final Jobs jobs;
    private final Clock clock;

    @Activate
    public ImportWork(
            @Reference(target = "(pregon.module=core)") Sql sql,
            @Reference Reader reader,
            @Reference Audit audit,
            @Reference Jobs jobs,
            @Reference Clock clock) {
        this.sql = sql;
        this.reader = reader;
        this.audit = audit;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Saves what was claimed; again after a crash, since then nothing of it stands. */
    void run(ImportRun found, Importable<?> kind, Stored stored, JobRun job) {
        run(found, kind, stored, job, session -> { });
    }

    void runNow(ImportRun found, Importable<?> kind, Stored stored) {
        Instant begun = clock.instant();
        run(found, kind, stored, clock::instant, session -> jobs.note(session, ImportJob.ID, Long.toString(found.id()), begun, found.total()));
    }

    private void run(ImportRun found, Importable<?> kind, Stored stored, JobRun job, Consumer<Session> afterwards) {
        if (found.state() != State.RUNNING) {
            return;
        }
        ImportChoice choice = Json.read(stored.choice(), ImportChoice.class);
        try (TableFile file = Reader.open(stored.fileContent(), choice)) {
            save(found, file, reader.layout(file, List.of(kind), choice), job, afterwards);
        } catch (RuntimeException failure) {
            sql.run(session -> session.mapper(ImportMapper.class).move(found.id(), State.RUNNING, State.FAILED));
            throw failure;
        }
    }

    private <F> void save(ImportRun found, TableFile file, Layout<F> layout, JobRun job, Consumer<Session> afterwards) {
        layout.kind().sql().run(session -> {
            Judge<F> judge = new Judge<>(layout, session);
            List<SavedRow> made = new ArrayList<>();
            int[] count = {0, 0, 0};
            judge.each(file, step -> {
                job.stopIfCancelled();
                if (step.saves()) {
                    Saved saved = saved(layout.kind(), step, session, found.id());
                    made.add(new SavedRow(step.row().line(), saved));
                    count[saved.isNew() ? 0 : 1]++;
                }
                if (made.size() == BATCH) {
                    ImportRows.insert(session.connection(), found.id(), made);
                    made.clear();
                }
                job.progress(++count[2], found.total());
            });
            ImportRows.insert(session.connection(), found.id(), made);
            if (!ImportRows.finish(session.connection(), found.id(), count[0], count[1], judge.totals().errors(), Json.write(judge.errors()))) {
                throw new IllegalStateException("Import " + found.id() + " was broken off while it ran");
            }
            audit.record(session, ENTITY, found.id(), "run", Changes.NONE);
            afterwards.accept(session);
        });
    }

    private static <F> Saved saved(Importable<F> kind, Step<F> step, Session session, long id) {
        Twin twin = step.twin();
        F form = java.util.Objects.requireNonNull(step.form());
        return twin == null ? kind.save(form, session, id) : kind.update(form, twin, session, id);
    }

    void undo(long id, Importable<?> kind) {
        kind.sql().run(session -> {
            if (!ImportRows.undone(session.connection(), id)) {
                throw new ConflictException("Solo se deshace una importación terminada.");
            }
            List<Kept> kept = new ArrayList<>();
            int[] left = {0, 0};
            for (SavedRow row : ImportRows.all(session.connection(), id)) {
                Optional<String> why = kind.undo(row.saved(), session, id);
                why.ifPresent(reason -> {
                    left[row.saved().isNew() ? 0 : 1]++;
                    if (kept.size() < Preview.MAX) {
                        kept.add(0, new Kept(row.line(), reason));
                    }
                });
            }
            ImportRows.kept(session.connection(), id, left[0], left[1], Json.write(kept));
            audit.record(session, ENTITY, id, "undo", Changes.NONE);
        });
    }
}
