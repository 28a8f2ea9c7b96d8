package org.pregon.itest.system;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * One verb on one path, read from the classes of the resources that the whiteboard sees now.
 *
 * @param path template below {@code /api/}
 * @param permission what it requires, empty when it says nothing
 * @param isPublic declared open
 */
public record Route(String method, String path, String permission, boolean isPublic, String consumes, Method code) {
    private static final Set<String> VERBS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH");

    /** Every route there is at this moment. */
    public static List<Route> installed(BundleContext context) {
        List<Route> routes = new ArrayList<>();
        try {
            for (ServiceReference<?> reference : context.getAllServiceReferences(null, "(osgi.jakartars.resource=true)")) {
                Object resource = context.getService(reference);
                routes.addAll(of(resource.getClass()));
                context.ungetService(reference);
            }
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
        return routes;
    }

    private static List<Route> of(Class<?> resource) {
        String base = value(resource, "jakarta.ws.rs.Path").orElse("");
        List<Route> routes = new ArrayList<>();
        for (Method method : resource.getMethods()) {
            Arrays.stream(method.getAnnotations())
                    .map(annotation -> annotation.annotationType().getSimpleName())
                    .filter(VERBS::contains)
                    .forEach(verb -> routes.add(new Route(
                            verb,
                            join(base, value(method, "jakarta.ws.rs.Path").orElse("")),
                            value(method, "org.pregon.core.security.RequiresPermission").map(said -> inFull(said, base)).orElse(""),
                            value(method, "org.pregon.core.security.PublicRoute").filter(why -> !why.isBlank()).isPresent(),
                            value(method, "jakarta.ws.rs.Consumes").orElse("application/json"),
                            method)));
        }
        return routes;
    }

    /** An inherited route says only the verb; the module is the first word of the resource's path. */
    private static String inFull(String permission, String base) {
        return permission.startsWith(".") ? base.split("/")[0] + permission : permission;
    }

    /** The path with every variable filled in so that it fits its pattern. */
    public String samplePath() {
        return path.replaceAll("\\{\\w+:\\s*(\\w+)\\|[^/}]*}", "$1")
                .replaceAll("\\{[^/]*\\{64}}", "0".repeat(64))
                .replaceAll("\\{\\w+:\\s*\\\\d\\{[^/{}]*}}", "1")
                .replaceAll("\\{[^/{}]*\\\\d[^/}]*}", "1")
                .replaceAll("\\{\\s*(id|year|month)[^/]*}", "1")
                .replaceAll("\\{[^/]*}", "x");
    }

    /** Something to send where the verb has a body. */
    public @Nullable String sampleBody() {
        return method.equals("GET") || method.equals("DELETE") ? null : "{}";
    }

    @Override
    public String toString() {
        return method + " /api/" + path + " (" + code.getDeclaringClass().getSimpleName() + "." + code.getName() + ")";
    }

    private static String join(String base, String below) {
        String joined = base + "/" + below;
        return joined.replaceAll("/+", "/").replaceAll("^/|/$", "");
    }

    /** By name: the annotations are those of the bundle's own class loader. */
    private static Optional<String> value(AnnotatedElement element, String annotation) {
        return Arrays.stream(element.getAnnotations())
                .filter(found -> found.annotationType().getName().equals(annotation))
                .map(Route::value)
                .findFirst();
    }

    private static String value(Annotation annotation) {
        try {
            Object value = annotation.annotationType().getMethod("value").invoke(annotation);
            return value instanceof String[] several ? String.join(",", several) : String.valueOf(value);
        } catch (ReflectiveOperationException strange) {
            throw new IllegalStateException(annotation + " has no value", strange);
        }
    }
}
