package org.pregon.core.internal.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.PregonModule;
import org.pregon.core.internal.module.Modules;

/** What staff call the records of the modules. */
@Component(service = Things.class)
public final class Things {
    private final Modules modules;

    @Activate
    public Things(@Reference Modules modules) {
        this.modules = modules;
    }

    /** "Directorio: institución"; the bare key where its module is away. */
    Words words() {
        Map<String, String> known = new HashMap<>();
        for (PregonModule module : modules.ready()) {
            module.things().forEach((key, word) -> known.put(module.id() + "." + key, module.name() + ": " + word));
        }
        return entity -> known.getOrDefault(entity, entity);
    }

    /**
     * Whether that is a kind of record, or a module for all of its kinds: of those that are running, or that left something.
     *
     * @param left kinds of which the trail holds entries
     */
    boolean known(String entity, Collection<String> left) {
        return left.stream().anyMatch(kind -> kind.equals(entity) || kind.startsWith(entity + "."))
                || modules.ready().stream().anyMatch(module -> module.id().equals(entity)
                        || module.things().keySet().stream().anyMatch(thing -> entity.equals(module.id() + "." + thing)));
    }

    /** A dictionary as it is now. */
    interface Words {
        String of(String entity);
    }
}
