package org.pregon.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.pregon.core.ModuleStates;
import org.pregon.core.PregonModule;
import org.pregon.core.Screen;
import org.pregon.core.db.Sql;
import org.pregon.core.security.CurrentUser;

/** The modules' screens, as they come and go. A module shows its screens once its {@link Sql} is there, and while all its parts work. */
@Component(service = InstalledScreens.class, immediate = true)
public final class InstalledScreens {

    private record Installed(PregonModule module, UiFolder files) {}

    private final Map<ServiceReference<PregonModule>, Installed> modules = new ConcurrentHashMap<>();
    private final Map<ServiceReference<Sql>, String> ready = new ConcurrentHashMap<>();
    private final Collection<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, String> left = new ConcurrentHashMap<>();
    private final BundleContext context;
    private final ModuleStates states;

    @Activate
    public InstalledScreens(BundleContext context, @Reference ModuleStates states) {
        this.context = context;
        this.states = states;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addModule(PregonModule module, ServiceReference<PregonModule> reference) {
        modules.put(reference, new Installed(module, UiFolder.of(reference.getBundle(), "ui")));
        changed();
    }

    void removeModule(ServiceReference<PregonModule> reference) {
        Installed gone = modules.remove(reference);
        if (gone != null) {
            gone.module().screens().forEach(screen -> left.put(screen.id(), gone.module().name()));
        }
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
        return working()
                .flatMap(installed -> installed.module().screens().stream()
                        .filter(screen -> user.may(screen.permission()))
                        .map(screen -> view(installed, screen)))
                .sorted(Comparator.comparingInt(ScreenView::order).thenComparing(ScreenView::id))
                .toList();
    }

    /** What forms may choose from now. */
    List<PickerView> pickersFor(CurrentUser user) {
        return working()
                .flatMap(installed -> installed.module().pickers().stream()
                        .filter(picker -> user.may(picker.permission()))
                        .map(picker -> new PickerView(picker.kind(), script(installed, picker.script()))))
                .toList();
    }

    private Stream<Installed> working() {
        return modules.values().stream()
                .filter(installed -> ready.containsValue(installed.module().id()) && states.works(installed.module().id()));
    }

    /** What became of a screen that somebody wants to see. */
    ScreenState state(String screen, CurrentUser user) {
        for (Installed installed : modules.values()) {
            for (Screen one : installed.module().screens()) {
                if (one.id().equals(screen)) {
                    String state = !ready.containsValue(installed.module().id()) ? "starting"
                            : !user.may(one.permission()) ? "forbidden" : states.works(installed.module().id()) ? "ready" : "failed";
                    return new ScreenState(screen, installed.module().name(), state);
                }
            }
        }
        return Optional.ofNullable(left.get(screen)).or(() -> bundleName(screen))
                .map(module -> new ScreenState(screen, module, "stopped"))
                .orElseGet(() -> new ScreenState(screen, "", "absent"));
    }

    /** A module that was stopped before this start never showed its screens; most have one of the module's own name. */
    private Optional<String> bundleName(String module) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> module.equals(bundle.getHeaders().get("Pregon-Module")))
                .map(bundle -> Objects.requireNonNullElse(bundle.getHeaders().get(Constants.BUNDLE_NAME), module))
                .findFirst();
    }

    Optional<UiFolder> files(String module) {
        return modules.values().stream().filter(one -> one.module().id().equals(module)).map(Installed::files).findFirst();
    }

    private static ScreenView view(Installed installed, Screen screen) {
        String module = installed.module().id();
        return new ScreenView(screen.id(), screen.title(), screen.icon(), script(installed, screen.script()), module, screen.order());
    }

    private static String script(Installed installed, String file) {
        return "/ui/" + installed.module().id() + "/" + installed.files().path() + "/" + file;
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}
