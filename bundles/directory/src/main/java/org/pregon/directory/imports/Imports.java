package org.pregon.directory.imports;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.ConflictException;
import org.pregon.core.NotFoundException;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.table.CsvTable;
import org.pregon.directory.Institutions;
import org.pregon.directory.db.ImportMapper;
import org.pregon.directory.db.InstitutionMapper;
import org.pregon.directory.imports.InstitutionImport.State;
import org.pregon.directory.imports.Plan.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports of institutions. A file is read and shown first; run, it is saved in one transaction in the background, so
 * that a cut leaves nothing half done; and it can be taken back.
 */
@Component(service = Imports.class)
public final class Imports {
    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private final Sql sql;
    private final Institutions institutions;
    private final Audit audit;
    private final Clock clock;
    private final Map<Long, AtomicInteger> progress = new ConcurrentHashMap<>();
    private final ExecutorService runner = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "pregon-directory-import");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public Imports(
            @Reference(target = "(pregon.module=directory)") Sql sql,
            @Reference Institutions institutions,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.sql = sql;
        this.institutions = institutions;
        this.audit = audit;
        this.clock = clock;
        // What was running when everything stopped saved nothing.
        sql.run(session -> session.mapper(ImportMapper.class).breakOff());
    }

    @Deactivate
    void stop() {
        runner.shutdownNow();
    }

    /**
     * How far an import is.
     *
     * @param done rows looked at so far
     */
    public record Progress(InstitutionImport run, int done) {}

    /** Reads a file and keeps it, without saving any of its institutions. */
    public Preview prepare(String fileName, byte[] file) {
        CsvTable table = CsvTable.read(file);
        RowReader.checkColumns(table);
        return sql.write(session -> {
            ImportMapper imports = session.mapper(ImportMapper.class);
            imports.insert(fileName, clock.instant(), CurrentUser.find().orElse(CurrentUser.SYSTEM).name(), file,
                    table.rows().size());
            long id = imports.last();
            return Plan.of(table, institutions, session).preview(id, fileName, table.columns());
        });
    }

    /** Starts saving in the background. */
    public Progress start(long id) {
        claim(id);
        CurrentUser user = CurrentUser.find().orElse(CurrentUser.SYSTEM);
        runner.execute(() -> CurrentUser.as(user, () -> run(id)));
        return progress(id);
    }

    /** Saves at once, for who has no screen to come back to. */
    public Progress runNow(long id) {
        claim(id);
        run(id);
        return progress(id);
    }

    public Progress progress(long id) {
        InstitutionImport run = sql.read(session -> find(session, id));
        AtomicInteger done = progress.get(id);
        return new Progress(run, done == null ? (run.state() == State.PREVIEW ? 0 : run.total()) : done.get());
    }

    public List<InstitutionImport> recent() {
        return sql.read(session -> session.mapper(ImportMapper.class).recent());
    }

    /** Deletes what the import made, but for institutions that somebody has changed or given posts since. */
    public Progress undo(long id) {
        sql.run(session -> {
            ImportMapper imports = session.mapper(ImportMapper.class);
            if (imports.move(id, State.DONE, State.UNDONE) == 0) {
                throw new ConflictException("Solo se deshace una importación terminada.");
            }
            InstitutionMapper rows = session.mapper(InstitutionMapper.class);
            List<Long> untouched = rows.untouchedOfImport(id);
            untouched.forEach(rows::delete);
            InstitutionImport run = find(session, id);
            imports.result(id, run.created() - untouched.size(), run.skipped());
            audit.record(session, "directory.import", id, "undo", Changes.NONE);
        });
        return progress(id);
    }

    private void claim(long id) {
        boolean mine = sql.write(session -> session.mapper(ImportMapper.class).move(id, State.PREVIEW, State.RUNNING) == 1);
        if (!mine) {
            sql.read(session -> find(session, id));
            throw new ConflictException("Esta importación ya se hizo o está en marcha.");
        }
        progress.put(id, new AtomicInteger());
    }

    private boolean run(long id) {
        try {
            sql.run(session -> save(session, id));
            return true;
        } catch (RuntimeException failure) {
            LOG.error("Import {} broke off; nothing of it was saved", id, failure);
            sql.run(session -> session.mapper(ImportMapper.class).move(id, State.RUNNING, State.FAILED));
            return false;
        } finally {
            progress.remove(id);
        }
    }

    private void save(Session session, long id) {
        ImportMapper imports = session.mapper(ImportMapper.class);
        CsvTable table = CsvTable.read(imports.content(id));
        AtomicInteger done = progress.computeIfAbsent(id, key -> new AtomicInteger());
        done.set(0);
        int created = 0;
        for (Step step : Plan.of(table, institutions, session).steps()) {
            if (step.saves()) {
                institutions.insert(session, step.form(), id);
                created++;
            }
            done.incrementAndGet();
        }
        imports.result(id, created, table.rows().size() - created);
        imports.move(id, State.RUNNING, State.DONE);
        audit.record(session, "directory.import", id, "run", Changes.NONE);
    }

    private static InstitutionImport find(Session session, long id) {
        return session.mapper(ImportMapper.class).find(id)
                .orElseThrow(() -> new NotFoundException("No existe esa importación."));
    }
}
