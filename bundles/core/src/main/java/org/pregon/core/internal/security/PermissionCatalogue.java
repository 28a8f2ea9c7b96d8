package org.pregon.core.internal.security;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.Permission;
import org.pregon.core.PregonModule;
import org.pregon.core.internal.module.Modules;

/** Everything that can be allowed now, by module, in words; and the patterns that reach over all modules. */
@Component(service = PermissionCatalogue.class)
public final class PermissionCatalogue {
    static final String EVERYTHING = "*";

    /** Verbs that mean the same in every module, so that one grant may cover those still to be installed. */
    private static final List<Permission> PATTERNS = List.of(
            new Permission("*.read", "Ver lo registrado"),
            new Permission("*.write", "Registrar y corregir"),
            new Permission("*.approve", "Decidir sobre lo que hacen otros"),
            new Permission("*.sign", "Firmar y numerar"),
            new Permission("*.receive", "Recibir lo firmado, acusar recibo o devolverlo"));

    private final Supplier<List<PregonModule>> modules;

    @Activate
    public PermissionCatalogue(@Reference Modules modules) {
        this(modules::ready);
    }

    public PermissionCatalogue(Supplier<List<PregonModule>> modules) {
        this.modules = modules;
    }

    /** What one module, or all of them together, can be allowed. */
    record Group(String id, String name, List<Permission> permissions) {}

    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        List<Permission> all = all();
        groups.add(new Group(EVERYTHING, "En todos los módulos, también los que se instalen después", PATTERNS.stream()
                .filter(pattern -> all.stream().anyMatch(permission -> permission.id().endsWith(pattern.id().substring(1))))
                .toList()));
        for (PregonModule module : modules.get()) {
            if (!module.permissions().isEmpty()) {
                groups.add(new Group(module.id(), module.name(), List.copyOf(module.permissions())));
            }
        }
        return groups;
    }

    /** What the modules that run now ask for. */
    List<Permission> all() {
        return modules.get().stream().flatMap(module -> module.permissions().stream()).toList();
    }

    boolean knows(String permission) {
        return groups().stream().flatMap(group -> group.permissions().stream()).anyMatch(known -> known.id().equals(permission));
    }

    /** What a permission or a pattern allows, as an administrator reads it. */
    String words(String permission) {
        if (permission.equals(EVERYTHING)) {
            return "Todo";
        }
        return groups().stream()
                .flatMap(group -> group.permissions().stream().filter(one -> one.id().equals(permission))
                        .map(one -> group.id().equals(EVERYTHING) ? one.name() + ", en todos los módulos" : one.name()))
                .findFirst().orElse(permission);
    }
}
