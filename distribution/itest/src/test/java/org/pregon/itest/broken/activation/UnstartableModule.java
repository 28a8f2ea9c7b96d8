package org.pregon.itest.broken.activation;

import org.osgi.service.component.annotations.Component;
import org.pregon.core.PregonModule;

/** Fine by itself. */
@Component
public final class UnstartableModule implements PregonModule {
    /** Its one word. */
    public static final String ID = "unstartable";

    @Override
    public String id() {
        return ID;
    }
}
