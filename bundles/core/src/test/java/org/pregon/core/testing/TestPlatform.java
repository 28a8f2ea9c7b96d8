package org.pregon.core.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.pregon.core.PregonModule;
import org.pregon.core.audit.Audit;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.audit.AuditTrail;
import org.pregon.core.internal.db.Database;
import org.pregon.core.internal.db.Schema;
import org.pregon.core.internal.db.SqlFactory;
import org.pregon.core.imports.Importable;
import org.pregon.core.imports.Imports;
import org.pregon.core.internal.imports.ImportDesk;
import org.pregon.core.internal.imports.ImportJob;
import org.pregon.core.internal.imports.ImportWork;
import org.pregon.core.internal.imports.Kinds;
import org.pregon.core.internal.imports.Previews;
import org.pregon.core.internal.imports.Reader;
import org.pregon.core.internal.job.JobQueue;
import org.pregon.core.internal.module.CoreModule;
import org.pregon.core.internal.office.OfficeSettings;
import org.pregon.core.internal.office.Settings;
import org.pregon.core.internal.search.SearchChanges;
import org.pregon.core.internal.security.PermissionCatalogue;
import org.pregon.core.internal.table.StreamedLists;
import org.pregon.core.job.Job;
import org.pregon.core.job.Jobs;
import org.pregon.core.office.Office;
import org.pregon.core.search.Search;
import org.pregon.core.table.ListFiles;

/**
 * What core does for a module, without a framework: an empty database, migrated, with core's real services over it. A
 * module's test asks it for the module's {@link Sql} and builds its services as Declarative Services would.
 */
public final class TestPlatform implements AutoCloseable {
    /** Friday 23 October 2026, 09:00 in Lima. */
    public static final Instant NOW = Instant.parse("2026-10-23T14:00:00Z");

    private final Database database;
    private final Consumer<Database> end;
    private final Clock clock;
    private final Sql core;

    public TestPlatform(TestDatabase engine) {
        this(engine, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    public TestPlatform(TestDatabase engine, Clock clock) {
        this(engine.take(), clock, engine::giveBack);
    }

    /** Over a database of the test's own, which is closed with it. */
    public TestPlatform(Database database, Clock clock) {
        this(database, clock, Database::close);
    }

    private TestPlatform(Database database, Clock clock, Consumer<Database> end) {
        this.database = database;
        this.clock = clock;
        this.end = end;
        this.core = sql(new CoreModule());
    }

    /** Migrates a module from its sources and gives its {@link Sql}; a mapper with a mistake fails here, not at its first use. */
    public Sql sql(PregonModule module) {
        new Schema(database).bringUpToDate(module.id(), scripts(module));
        Sql sql = new SqlFactory(database)
                .create(module.id(), module.mappers(), module.records(), module.getClass().getClassLoader());
        sql.read(session -> module.mappers().stream().map(session::mapper).toList());
        return sql;
    }

    /** Core's own. */
    public Sql coreSql() {
        return core;
    }

    public Audit audit() {
        return new AuditTrail(core, clock);
    }

    /** What core's own modules can be allowed. */
    public PermissionCatalogue permissions() {
        return new PermissionCatalogue(() -> List.of(new CoreModule()));
    }

    /** Notes what changed; no index follows. */
    public Search search() {
        return new SearchChanges();
    }

    /** Without anybody who prints. */
    public ListFiles listFiles() {
        return new StreamedLists(audit(), clock);
    }

    /** Queues; nothing runs but what a test runs itself. */
    public Jobs jobs() {
        return new JobQueue(core, audit(), clock);
    }

    /** As many modules' files as the test brings; nothing runs in the background but what it runs itself, with {@link #importJob}. */
    public Imports imports(Importable<?>... brought) {
        Kinds kinds = kinds(brought);
        Reader reader = new Reader(core, clock);
        return new ImportDesk(core, kinds, new Previews(core, reader, clock), reader, new ImportWork(core, reader, audit(), jobs(), clock), jobs());
    }

    public Job importJob(Importable<?>... brought) {
        return new ImportJob(core, kinds(brought), new ImportWork(core, new Reader(core, clock), audit(), jobs(), clock));
    }

    private static Kinds kinds(Importable<?>... brought) {
        Kinds kinds = new Kinds();
        List.of(brought).forEach(kinds::addKind);
        return kinds;
    }

    /** The neutral profile of an installation that nobody has set up. */
    public Office office() {
        return new OfficeSettings(new Settings(core, audit()));
    }

    public Clock clock() {
        return clock;
    }

    public Database database() {
        return database;
    }

    @Override
    public void close() {
        end.accept(database);
    }

    private static Map<String, String> scripts(PregonModule module) {
        Map<String, String> scripts = new TreeMap<>();
        try {
            Path folder = Path.of(module.getClass().getProtectionDomain().getCodeSource().getLocation().toURI())
                    .resolve(module.migrations());
            if (Files.isRegularFile(folder.getParent())) {
                return JarScripts.of(folder.getParent(), module.migrations());
            }
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    scripts.put(file.getFileName().toString(), Files.readString(file));
                }
            }
            return scripts;
        } catch (IOException failure) {
            throw new UncheckedIOException("No migrations of " + module.id(), failure);
        } catch (java.net.URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
