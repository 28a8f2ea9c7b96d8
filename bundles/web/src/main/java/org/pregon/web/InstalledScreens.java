package org.pregon.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.pregon.core.PregonModule;
import org.pregon.core.Screen;
import org.pregon.core.db.Sql;
import org.pregon.core.security.CurrentUser;

/** The modules' screens, as they come and go. A module shows its screens once its {@link Sql} is there. */
@Component(service = InstalledScreens.class, immediate = true)
public final class InstalledScreens {

    private record Installed(PregonModule module, UiFolder files) {}

    private final Map<ServiceReference<PregonModule>, Installed> modules = new ConcurrentHashMap<>();
    private final Map<ServiceReference<Sql>, String> ready = new ConcurrentHashMap<>();
    private final Collection<Runnable> listeners = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addModule(PregonModule module, ServiceReference<PregonModule> reference) {
        modules.put(reference, new Installed(module, UiFolder.of(reference.getBundle(), "ui")));
        changed();
    }

    void removeModule(ServiceReference<PregonModule> reference) {
        modules.remove(reference);
        changed();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addSql(ServiceReference<Sql> reference) {
        ready.put(reference, String.valueOf(reference.getProperty("pregon.module")));
        changed();
    }

    void removeSql(ServiceReference<Sql> reference) {
        ready.remove(reference);
        changed();
    }

    /** Calls {@code listener}, on any thread, after every change. Returns what ends that. */
    Runnable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    List<ScreenView> visibleTo(CurrentUser user) {
        return modules.values().stream()
                .filter(installed -> ready.containsValue(installed.module().id()))
                .flatMap(installed -> installed.module().screens().stream()
                        .filter(screen -> user.may(screen.permission()))
                        .map(screen -> view(installed, screen)))
                .sorted(Comparator.comparingInt(ScreenView::order).thenComparing(ScreenView::id))
                .toList();
    }

    Optional<UiFolder> files(String module) {
        return modules.values().stream().filter(one -> one.module().id().equals(module)).map(Installed::files).findFirst();
    }

    private static ScreenView view(Installed installed, Screen screen) {
        String module = installed.module().id();
        String script = "/ui/" + module + "/" + installed.files().path() + "/" + screen.script();
        return new ScreenView(screen.id(), screen.title(), screen.icon(), script, module, screen.order());
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}
