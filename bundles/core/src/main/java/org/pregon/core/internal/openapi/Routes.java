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
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pregon.core.internal.rest.Declared;
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
            operation.put("x-permission", Declared.permission(resource, permission));
        }
        Map<String, Type> variables = variables(resource, method);
        parameters(operation, resource, method, variables);
        responses(operation, method, verb, variables);
        ObjectNode item = paths.has(path) ? (ObjectNode) paths.get(path) : paths.putObject(path);
        item.set(verb, operation);
    }

    /** What the type variables of the class that declares a method stand for in the resource that inherits it. */
    private static Map<String, Type> variables(Class<?> resource, Method method) {
        Map<String, Type> variables = new HashMap<>();
        if (resource.getGenericSuperclass() instanceof ParameterizedType generic && generic.getRawType() == method.getDeclaringClass()) {
            TypeVariable<?>[] names = method.getDeclaringClass().getTypeParameters();
            for (int i = 0; i < names.length; i++) {
                variables.put(names[i].getName(), generic.getActualTypeArguments()[i]);
            }
        }
        return variables;
    }

    private void parameters(ObjectNode operation, Class<?> resource, Method method, Map<String, Type> variables) {
        ArrayNode parameters = JSON.arrayNode();
        for (Parameter parameter : method.getParameters()) {
            if (!parameter(parameters, parameter, parameter.getParameterizedType())
                    && !parameter.isAnnotationPresent(Context.class)) {
                body(operation, parameter.getParameterizedType(), variables);
            }
        }
        Declared.filters(resource, method).ifPresent(filters -> Stream.concat(filters.stream(), Stream.of("sort", "limit", "after"))
                .forEach(name -> parameters.addObject().put("in", "query").put("name", name).put("required", false)
                        .putObject("schema").put("type", name.equals("limit") ? "integer" : "string")));
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

    private void body(ObjectNode operation, Type type, Map<String, Type> variables) {
        ObjectNode body = operation.putObject("requestBody").put("required", true);
        boolean file = type == byte[].class || type == InputStream.class;
        ObjectNode content = body.putObject("content").putObject(file ? "application/octet-stream" : "application/json");
        content.set("schema", file ? JSON.objectNode() : schemas.of(type, variables));
    }

    private void responses(ObjectNode operation, Method method, String verb, Map<String, Type> variables) {
        ObjectNode responses = operation.putObject("responses");
        Returns returns = method.getAnnotation(Returns.class);
        Type type = returns == null ? method.getGenericReturnType() : variables.getOrDefault(returns.variable(), returns.value());
        if (type == void.class) {
            responses.putObject("204").put("description", "Done");
        } else {
            ObjectNode success = responses.putObject(verb.equals("post") && type != method.getGenericReturnType() ? "201" : "200")
                    .put("description", "Success");
            if (type != Response.class) {
                success.putObject("content").putObject("application/json").set("schema", schemas.of(type, variables));
            }
        }
        responses.putObject("default").put("description", "Problem (RFC 9457)")
                .putObject("content").putObject(Problem.MEDIA_TYPE).set("schema", schemas.of(Problem.class, Map.of()));
    }
}
