package org.pregon.itest.broken.route;

import org.osgi.service.component.annotations.Component;
import org.pregon.core.PregonModule;

/** Fine by itself. */
@Component
public final class UnroutableModule implements PregonModule {
    /** Its one word. */
    public static final String ID = "unroutable";

    @Override
    public String id() {
        return ID;
    }
}
