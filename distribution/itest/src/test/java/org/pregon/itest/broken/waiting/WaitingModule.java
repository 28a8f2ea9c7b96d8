package org.pregon.itest.broken.waiting;

import org.osgi.service.component.annotations.Component;
import org.pregon.core.PregonModule;

/** Fine by itself. */
@Component
public final class WaitingModule implements PregonModule {
    /** Its one word. */
    public static final String ID = "waiting";

    @Override
    public String id() {
        return ID;
    }
}
