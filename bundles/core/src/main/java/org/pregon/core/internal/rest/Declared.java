package org.pregon.core.internal.rest;

import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.pregon.core.rest.Filters;
import org.pregon.core.security.RequiresPermission;

/** What a route declares, where a resource inherits the method and says the rest itself. */
public final class Declared {
    private Declared() {}

    /** The permission in full. */
    public static String permission(Class<?> resource, RequiresPermission required) {
        if (!required.value().startsWith(".")) {
            return required.value();
        }
        String path = resource.getAnnotation(Path.class).value();
        return path.substring(0, (path + '/').indexOf('/')) + required.value();
    }

    /** Names that a list reads from its address; empty for what is no list. */
    public static Optional<List<String>> filters(Class<?> resource, Method method) {
        return Optional.ofNullable(method.getAnnotation(Filters.class))
                .map(own -> own.value().length > 0 || !resource.isAnnotationPresent(Filters.class) ? own : resource.getAnnotation(Filters.class))
                .map(filters -> List.of(filters.value()));
    }
}
