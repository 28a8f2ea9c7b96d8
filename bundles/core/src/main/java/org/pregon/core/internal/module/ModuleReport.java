package org.pregon.core.internal.module;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.ModuleStates;
import org.pregon.core.internal.module.Modules.Progress;
import org.pregon.core.internal.module.ModuleState.State;

/**
 * What an administrator may know of each installed module: those that run, and those whose bundle is stopped, cannot be
 * resolved, or has a component that fails to activate.
 */
@Component(service = {ModuleReport.class, ModuleStates.class})
public final class ModuleReport implements ModuleStates {
    /** Manifest header by which an installed but stopped bundle is known as a module. */
    static final String HEADER = "Pregon-Module";

    private final BundleContext context;
    private final Modules modules;
    private final Parts parts;

    @Activate
    public ModuleReport(BundleContext context, @Reference Modules modules, @Reference Parts parts) {
        this.context = context;
        this.modules = modules;
        this.parts = parts;
    }

    @Override
    public boolean works(String module) {
        return modules.entries().stream().filter(entry -> entry.module.id().equals(module)).anyMatch(entry -> of(entry).state() == State.READY);
    }

    public List<ModuleState> states() {
        List<ModuleState> states = new ArrayList<>();
        modules.entries().forEach(entry -> states.add(of(entry)));
        Set<String> seen = states.stream().map(ModuleState::id).collect(Collectors.toSet());
        bundles().stream().filter(bundle -> !seen.contains(id(bundle))).map(this::ofSilent).forEach(states::add);
        states.sort(java.util.Comparator.comparing(ModuleState::id));
        return states;
    }

    /** True when nothing is on its way any more: each module runs, failed, or is stopped. */
    public boolean settled() {
        // Before the framework is there, bundles that have yet to be started look like those that an administrator stopped.
        // Asked many times during a start, so the components of a bundle are looked at only where nothing else tells.
        Set<Bundle> seen = modules.entries().stream().map(entry -> entry.bundle).collect(Collectors.toSet());
        return context.getBundle(Constants.SYSTEM_BUNDLE_ID).getState() == Bundle.ACTIVE
                && modules.entries().stream().noneMatch(entry -> entry.progress == Progress.STARTING)
                && bundles().stream()
                        .filter(bundle -> !seen.contains(bundle))
                        .noneMatch(bundle -> ofSilent(bundle).state() == State.STARTING);
    }

    Bundle bundle(String module) {
        return bundles().stream().filter(bundle -> id(bundle).equals(module)).findFirst()
                .orElseThrow(() -> new org.pregon.core.NotFoundException("No hay un módulo instalado con ese nombre."));
    }

    private List<Bundle> bundles() {
        return Arrays.stream(context.getBundles()).filter(bundle -> bundle.getHeaders().get(HEADER) != null).toList();
    }

    private static String id(Bundle bundle) {
        return Objects.requireNonNull(bundle.getHeaders().get(HEADER)).trim();
    }

    private ModuleState of(Modules.Entry entry) {
        String version = entry.bundle.getVersion().toString();
        String id = entry.module.id();
        if (entry.progress == Progress.FAILED) {
            return new ModuleState(id, entry.module.name(), version, State.FAILED, text(entry.failure),
                    "Revise el registro del sistema. Corregida la causa, detenga e inicie el módulo.");
        }
        if (entry.progress == Progress.STARTING) {
            return new ModuleState(id, entry.module.name(), version, State.STARTING, "", "");
        }
        return parts.failed(entry.bundle).or(() -> parts.waiting(entry.bundle))
                .map(cause -> new ModuleState(id, entry.module.name(), version, State.FAILED, cause,
                        "Una parte del módulo no arrancó. Revise su configuración y el registro; luego deténgalo e inícielo."))
                .orElseGet(() -> new ModuleState(id, entry.module.name(), version, State.READY, "", ""));
    }

    private ModuleState ofSilent(Bundle bundle) {
        String id = id(bundle);
        String name = Objects.requireNonNullElse(bundle.getHeaders().get(Constants.BUNDLE_NAME), id);
        String version = bundle.getVersion().toString();
        return switch (bundle.getState()) {
            case Bundle.ACTIVE, Bundle.STARTING -> new ModuleState(id, name, version,
                    parts.failed(bundle).isPresent() ? State.FAILED : State.STARTING,
                    parts.failed(bundle).orElse(""), "");
            case Bundle.INSTALLED -> new ModuleState(id, name, version, State.FAILED,
                    "Le falta una parte que no está instalada.",
                    "Instale la versión del módulo que corresponde a este núcleo, o retírelo.");
            default -> new ModuleState(id, name, version, State.STOPPED, "", "");
        };
    }

    private static String text(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
