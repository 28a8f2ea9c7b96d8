package org.pregon.itest.broken.activation;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.pregon.core.PregonModule;
import org.pregon.core.Screen;

/** Fine by itself. */
@Component
public final class UnstartableModule implements PregonModule {
    /** Its one word. */
    public static final String ID = "unstartable";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Screen> screens() {
        return List.of(new Screen(ID, ID, "package", "screen.js", "core.read", 900));
    }
}
