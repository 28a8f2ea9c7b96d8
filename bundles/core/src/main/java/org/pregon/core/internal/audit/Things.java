package org.pregon.core.internal.audit;

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

    /** A dictionary as it is now. */
    interface Words {
        String of(String entity);
    }
}
