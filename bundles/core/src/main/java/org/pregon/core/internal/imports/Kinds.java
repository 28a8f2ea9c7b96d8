package org.pregon.core.internal.imports;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.pregon.core.ForbiddenException;
import org.pregon.core.NotFoundException;
import org.pregon.core.imports.Importable;
import org.pregon.core.security.CurrentUser;

/** What the running modules can bring, as far as the current user may. */
@Component(service = Kinds.class)
public final class Kinds {
    private final Set<Importable<?>> kinds = new ConcurrentSkipListSet<>(Comparator.comparing(Importable::id));

    @Activate
    public Kinds() {
        // filled by its reference
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addKind(Importable<?> kind) {
        kinds.add(kind);
    }

    public void removeKind(Importable<?> kind) {
        kinds.remove(kind);
    }

    List<Importable<?>> of(String module) {
        List<Importable<?>> all = kinds.stream().filter(kind -> kind.module().equals(module)).toList();
        if (all.isEmpty()) {
            throw new NotFoundException("Ese módulo no importa archivos, o no está funcionando.");
        }
        List<Importable<?>> allowed = all.stream().filter(kind -> user().may(kind.permission())).toList();
        if (allowed.isEmpty()) {
            throw new ForbiddenException("Su usuario no tiene permiso para importar aquí. Pídalo al administrador.");
        }
        return allowed;
    }

    Importable<?> get(String id) {
        Importable<?> kind = find(id).orElseThrow(() -> new NotFoundException("El módulo de esta importación no está funcionando."));
        if (!user().may(kind.permission())) {
            throw new ForbiddenException("Su usuario no tiene permiso para importar aquí. Pídalo al administrador.");
        }
        return kind;
    }

    Optional<Importable<?>> find(String id) {
        return kinds.stream().filter(kind -> kind.id().equals(id)).findFirst();
    }

    private static CurrentUser user() {
        return CurrentUser.find().orElse(CurrentUser.SYSTEM);
    }
}
