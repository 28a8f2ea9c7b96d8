package org.pregon.core.internal.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.pregon.core.audit.Changes;
import org.pregon.core.demo.DemoSource;
import org.pregon.core.internal.office.Settings;
import org.pregon.core.internal.office.Settings.Versioned;
import org.pregon.core.internal.security.DemoUsers;
import org.pregon.core.security.CurrentUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the demonstration once, when Pregón was started with {@code --demo} and every module is ready. */
@Component(service = Demo.class)
public final class Demo {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final String SETTING = "demo";

    /** What it writes is nobody's work, least of all that of the people it invents. */
    private static final CurrentUser LOADER =
            new CurrentUser(CurrentUser.SYSTEM.id(), "demo", "Carga de la demostración", List.of(), Set.of("*"));

    private final boolean wanted;
    private final Path folder;
    private final CoreDemo core;
    private final DemoUsers users;
    private final Settings settings;
    private final Collection<DemoSource> sources = new CopyOnWriteArrayList<>();

    @Activate
    public Demo(BundleContext context, @Reference CoreDemo core, @Reference DemoUsers users, @Reference Settings settings) {
        this.wanted = Boolean.parseBoolean(context.getProperty("pregon.demo"));
        this.folder = Path.of(String.valueOf(context.getProperty("pregon.home")), "config");
        this.core = core;
        this.users = users;
        this.settings = settings;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addSource(DemoSource source) {
        sources.add(source);
    }

    void removeSource(DemoSource source) {
        sources.remove(source);
    }

    /** How far it is, kept so that it is never loaded twice: what somebody deleted must not come back. */
    record Loaded(boolean complete) {}

    /** Does nothing when it is not wanted or was begun before. */
    public void loadIfWanted() {
        CurrentUser.Scope loader = CurrentUser.enter(LOADER);
        try {
            loadOnce();
        } finally {
            loader.close();
        }
    }

    private void loadOnce() {
        if (!wanted) {
            return;
        }
        Optional<Versioned<Loaded>> begun = settings.find(SETTING, Loaded.class);
        if (begun.isPresent()) {
            if (!begun.get().value().complete()) {
                System.out.println("  La carga de los datos de demostración se cortó y no se repite. Para verlos enteros, use otra carpeta con --data.");
            }
            return;
        }
        System.out.println("  Cargando los datos de demostración…");
        settings.save(SETTING, new Loaded(false), 0, Changes.NONE);
        String password = users.newPassword();
        try {
            List<String> logins = core.load(folder.resolve("demo"), password);
            loadSources();
            settings.save(SETTING, new Loaded(true), 1, Changes.NONE);
            System.out.printf("%n  Usuarios de demostración: %s%n  Contraseña de todos ellos: %s%n%n",
                    String.join(", ", logins), password);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The demonstration cannot be read", unreadable);
        }
    }

    private void loadSources() {
        for (DemoSource source : sources.stream().sorted(Comparator.comparingInt(DemoSource::order)).toList()) {
            try {
                source.load(folder);
            } catch (IOException | RuntimeException failure) {
                // One module's share must not cost the others theirs.
                LOG.error("The demonstration of {} was not loaded", source.getClass().getName(), failure);
            }
        }
    }
}
