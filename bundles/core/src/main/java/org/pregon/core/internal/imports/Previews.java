package org.pregon.core.internal.imports;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.ConflictException;
import org.pregon.core.InvalidInputException;
import org.pregon.core.db.NewId;
import org.pregon.core.db.Sql;
import org.pregon.core.imports.ImportChoice;
import org.pregon.core.imports.Importable;
import org.pregon.core.imports.Preview;
import org.pregon.core.internal.imports.ImportMapper.Stored;
import org.pregon.core.internal.imports.ImportRun.State;
import org.pregon.core.internal.table.TableFile;
import org.pregon.core.rest.Json;
import org.pregon.core.security.CurrentUser;

/** Files that were sent and are looked at before anything of them is saved. */
@Component(service = Previews.class)
public final class Previews {
    private static final Duration KEPT = Duration.ofDays(2);

    private final Sql sql;
    private final Reader reader;
    private final Clock clock;

    @Activate
    public Previews(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Reader reader, @Reference Clock clock) {
        this.sql = sql;
        this.reader = reader;
        this.clock = clock;
    }

    /** @param among what it may be */
    Preview prepare(List<Importable<?>> among, String fileName, byte[] file) {
        return shown(file, among, ImportChoice.NONE, fileName, (layout, totals) -> sql.write(session -> {
            ImportMapper imports = session.mapper(ImportMapper.class);
            imports.forgetPreviews(clock.instant().minus(KEPT));
            NewId key = new NewId();
            String by = CurrentUser.find().orElse(CurrentUser.SYSTEM).name();
            imports.insert(new ImportRun(0, layout.kind().id(), fileName, clock.instant(), by, State.PREVIEW, totals.rows(), 0, 0, totals.errors()),
                    Json.write(layout.choice()), file, key);
            return key.getId();
        }));
    }

    Preview choose(ImportRun run, ImportChoice choice, List<Importable<?>> among) {
        if (run.state() != State.PREVIEW) {
            throw done();
        }
        return shown(stored(run.id()).fileContent(), among, choice, run.fileName(), (layout, totals) -> {
            ImportRun chosen = new ImportRun(run.id(), layout.kind().id(), run.fileName(), run.createdAt(), run.createdBy(), run.state(), totals.rows(), 0, 0, totals.errors());
            if (sql.write(session -> session.mapper(ImportMapper.class).choose(chosen, Json.write(layout.choice()))) == 0) {
                throw done();
            }
            return run.id();
        });
    }

    static ConflictException done() {
        return new ConflictException("Esta importación ya se hizo o está en marcha.");
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

    /** What is missing must be said before, and what was understood is kept for the next file. */
    void understood(long id, Importable<?> kind) {
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

    private Stored stored(long id) {
        return sql.read(session -> session.mapper(ImportMapper.class).stored(id)).orElseThrow();
    }
}
