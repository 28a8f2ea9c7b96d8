package org.pregon.itest.broken.migration;

import org.osgi.service.component.annotations.Component;
import org.pregon.core.PregonModule;

/** Its migration is no SQL. */
@Component
public final class UnmigratableModule implements PregonModule {
    /** Its one word. */
    public static final String ID = "unmigratable";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name() {
        return "Módulo sin tablas";
    }
}
