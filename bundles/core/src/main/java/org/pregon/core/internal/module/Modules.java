package org.pregon.core.internal.module;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.pregon.core.PregonModule;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.db.Database;
import org.pregon.core.internal.db.Schema;
import org.pregon.core.internal.db.SqlFactory;
import org.pregon.core.job.Daemons;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees modules come and go, and gives each its migrated {@link Sql}. Every module starts on a thread of its own, so
 * that one that throws or hangs is reported and nobody else notices; all wait for core's tables.
 */
@Component(service = Modules.class, immediate = true)
public final class Modules {
    private static final Logger LOG = LoggerFactory.getLogger(Modules.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final BundleContext context;
    private final Schema schema;
    private final SqlFactory sqls;
    private final Map<ServiceReference<PregonModule>, Entry> entries = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> coreReady = new CompletableFuture<>();
    private final ScheduledExecutorService watchdog = Daemons.scheduler("pregon-module-watchdog");

    @Activate
    public Modules(BundleContext context, @Reference Database database) {
        this.context = context;
        this.schema = new Schema(database);
        this.sqls = new SqlFactory(database);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addModule(PregonModule module, ServiceReference<PregonModule> reference) {
        Entry entry = new Entry(module, reference.getBundle());
        entries.put(reference, entry);
        daemon(() -> start(entry), "pregon-start-" + module.id()).start();
        watchdog.schedule(() -> entry.fail(new IllegalStateException("No answer after " + PATIENCE)),
                PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    void removeModule(ServiceReference<PregonModule> reference) {
        Entry entry = entries.remove(reference);
        if (entry != null) {
            entry.leave();
            LOG.info("Module {} stopped", entry.module.id());
        }
    }

    @Deactivate
    void stop() {
        watchdog.shutdownNow();
        entries.values().forEach(Entry::leave);
    }

    /** The running modules, in menu order. */
    public List<PregonModule> ready() {
        return entries.values().stream()
                .filter(entry -> entry.progress == Progress.READY)
                .map(entry -> entry.module)
                .sorted(Comparator.comparingInt(PregonModule::order).thenComparing(PregonModule::id))
                .toList();
    }

    Collection<Entry> entries() {
        return List.copyOf(entries.values());
    }

    private void start(Entry entry) {
        String id = entry.module.id();
        try {
            if (!id.equals(CoreModule.ID)) {
                coreReady.join();
            }
            int applied = schema.bringUpToDate(id, Scripts.of(entry.bundle, entry.module.migrations()));
            if (applied > 0) {
                LOG.info("Module {}: {} migrations applied", id, applied);
            }
            ClassLoader loader = entry.module.getClass().getClassLoader();
            Sql sql = sqls.create(id, entry.module.mappers(), entry.module.records(), loader);
            entry.ready(context, sql);
            LOG.info("Module {} ready", id);
            if (id.equals(CoreModule.ID)) {
                coreReady.complete(null);
            }
        } catch (RuntimeException | LinkageError | ServiceConfigurationError failure) {
            entry.fail(failure);
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    enum Progress {
        STARTING,
        READY,
        FAILED,
        GONE
    }

    /** One module service and what became of it. */
    static final class Entry {
        final PregonModule module;
        final Bundle bundle;
        volatile Progress progress = Progress.STARTING;
        volatile Throwable failure;
        private org.osgi.framework.ServiceRegistration<Sql> registration;

        Entry(PregonModule module, Bundle bundle) {
            this.module = module;
            this.bundle = bundle;
        }

        synchronized void ready(BundleContext context, Sql sql) {
            if (progress == Progress.GONE) {
                return;
            }
            Hashtable<String, Object> properties = new Hashtable<>(Map.of("pregon.module", module.id()));
            registration = context.registerService(Sql.class, sql, properties);
            failure = null;
            progress = Progress.READY;
        }

        synchronized void fail(Throwable cause) {
            if (progress == Progress.STARTING) {
                progress = Progress.FAILED;
                failure = cause;
                LOG.error("Module {} failed to start", module.id(), cause);
            }
        }

        synchronized void leave() {
            progress = Progress.GONE;
            if (registration != null) {
                registration.unregister();
                registration = null;
            }
        }
    }
}
