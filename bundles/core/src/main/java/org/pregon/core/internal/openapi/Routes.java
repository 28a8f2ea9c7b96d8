package org.pregon.core.internal.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pregon.core.rest.Filters;
import org.pregon.core.rest.Problem;
import org.pregon.core.rest.Returns;
import org.pregon.core.security.RequiresPermission;

/** The {@code paths} of an OpenAPI document, read from the annotations of resource classes. */
final class Routes {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode paths = JSON.objectNode();
    private final Schemas schemas;

    Routes(Schemas schemas) {
        this.schemas = schemas;
    }

    ObjectNode paths() {
        return paths;
    }

    void add(Class<?> resource) {
        Path base = resource.getAnnotation(Path.class);
        if (base == null) {
            return;
        }
        Arrays.stream(resource.getMethods())
                .sorted(Comparator.comparing(Method::getName))
                .forEach(method -> verb(method).ifPresent(verb -> add(resource, base.value(), method, verb)));
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> verb.value().toLowerCase(Locale.ROOT))
                .findFirst();
    }

    private void add(Class<?> resource, String base, Method method, String verb) {
        Path own = method.getAnnotation(Path.class);
        String path = ("/" + base + (own == null ? "" : "/" + own.value()))
                // "{id: \\d{1,9}}" becomes "{id}"
                .replaceAll("\\{\\s*([\\w-]+)\\s*:(?:[^{}]|\\{[^{}]*})*}", "{$1}")
                .replaceAll("/+", "/");
        ObjectNode operation = JSON.objectNode();
        operation.putArray("tags").add(path.split("/")[1]);
        operation.put("operationId", resource.getSimpleName() + "." + method.getName());
        RequiresPermission permission = method.getAnnotation(RequiresPermission.class);
        if (permission == null) {
            operation.putArray("security");
        } else if (!permission.value().equals(RequiresPermission.ANY_USER)) {
            operation.put("x-permission", permission.value());
        }
        parameters(operation, method);
        responses(operation, method, verb);
        ObjectNode item = paths.has(path) ? (ObjectNode) paths.get(path) : paths.putObject(path);
        item.set(verb, operation);
    }

    private void parameters(ObjectNode operation, Method method) {
        ArrayNode parameters = JSON.arrayNode();
        for (Parameter parameter : method.getParameters()) {
            if (!parameter(parameters, parameter, parameter.getParameterizedType())
                    && !parameter.isAnnotationPresent(Context.class)) {
                body(operation, parameter.getParameterizedType());
            }
        }
        Filters filters = method.getAnnotation(Filters.class);
        if (filters != null) {
            Stream.concat(Arrays.stream(filters.value()), Stream.of("sort", "limit", "after"))
                    .forEach(name -> parameters.addObject().put("in", "query").put("name", name).put("required", false)
                            .putObject("schema").put("type", name.equals("limit") ? "integer" : "string"));
        }
        if (!parameters.isEmpty()) {
            operation.set("parameters", parameters);
        }
    }

    /** @return whether the element is a parameter at all */
    private boolean parameter(ArrayNode parameters, AnnotatedElement element, Type type) {
        for (Annotation annotation : element.getAnnotations()) {
            String[] placed = annotation instanceof PathParam path ? new String[] {"path", path.value()}
                    : annotation instanceof QueryParam query ? new String[] {"query", query.value()}
                    : annotation instanceof HeaderParam header ? new String[] {"header", header.value()}
                    : null;
            if (placed != null) {
                ObjectNode parameter = parameters.addObject().put("in", placed[0]).put("name", placed[1]);
                parameter.put("required", placed[0].equals("path"));
                parameter.set("schema", schemas.of(type, Map.of()));
                return true;
            }
        }
        return false;
    }

    private void body(ObjectNode operation, Type type) {
        ObjectNode body = operation.putObject("requestBody").put("required", true);
        boolean file = type == byte[].class || type == InputStream.class;
        ObjectNode content = body.putObject("content").putObject(file ? "application/octet-stream" : "application/json");
        content.set("schema", file ? JSON.objectNode() : schemas.of(type, Map.of()));
    }

    private void responses(ObjectNode operation, Method method, String verb) {
        ObjectNode responses = operation.putObject("responses");
        Type type = method.isAnnotationPresent(Returns.class)
                ? method.getAnnotation(Returns.class).value()
                : method.getGenericReturnType();
        if (type == void.class) {
            responses.putObject("204").put("description", "Done");
        } else {
            ObjectNode success = responses.putObject(verb.equals("post") && type != method.getGenericReturnType() ? "201" : "200")
                    .put("description", "Success");
            if (type != Response.class) {
                success.putObject("content").putObject("application/json").set("schema", schemas.of(type, Map.of()));
            }
        }
        responses.putObject("default").put("description", "Problem (RFC 9457)")
                .putObject("content").putObject(Problem.MEDIA_TYPE).set("schema", schemas.of(Problem.class, Map.of()));
    }
}
