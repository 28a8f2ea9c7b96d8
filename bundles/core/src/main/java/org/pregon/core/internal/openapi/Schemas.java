package org.pregon.core.internal.openapi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON Schemas (2020-12, as OpenAPI 3.1 uses them) of our records, gathered under {@code components/schemas}. */
final class Schemas {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<Class<?>, String> TEXT_FORMATS = Map.of(
            String.class, "", Character.class, "", LocalDate.class, "date", LocalDateTime.class, "local-date-time",
            LocalTime.class, "local-time", Instant.class, "date-time");

    private final ObjectNode components = JSON.objectNode();

    ObjectNode components() {
        return components;
    }

    /** The schema of a type, by reference where it is one of our records. */
    ObjectNode of(Type type, Map<String, Type> variables) {
        if (type instanceof TypeVariable<?> variable) {
            return of(variables.getOrDefault(variable.getName(), Object.class), Map.of());
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            return ofGeneric(raw, generic.getActualTypeArguments(), variables);
        }
        return type instanceof Class<?> plain ? ofClass(plain) : JSON.objectNode();
    }

    private ObjectNode ofGeneric(Class<?> raw, Type[] arguments, Map<String, Type> variables) {
        if (Collection.class.isAssignableFrom(raw)) {
            ObjectNode array = JSON.objectNode().put("type", "array");
            array.set("items", of(arguments[0], variables));
            return array;
        }
        if (Map.class.isAssignableFrom(raw)) {
            ObjectNode map = JSON.objectNode().put("type", "object");
            map.set("additionalProperties", of(arguments[1], variables));
            return map;
        }
        Type inner = arguments[0] instanceof TypeVariable<?> variable ? variables.getOrDefault(variable.getName(), Object.class) : arguments[0];
        return raw.isRecord() ? object(raw, Map.of(raw.getTypeParameters()[0].getName(), inner)) : JSON.objectNode();
    }

    private ObjectNode ofClass(Class<?> type) {
        if (TEXT_FORMATS.containsKey(type)) {
            ObjectNode text = JSON.objectNode().put("type", "string");
            return TEXT_FORMATS.get(type).isEmpty() ? text : text.put("format", TEXT_FORMATS.get(type));
        }
        if (type == boolean.class || type == Boolean.class) {
            return JSON.objectNode().put("type", "boolean");
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return JSON.objectNode().put("type", "integer");
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return JSON.objectNode().put("type", "number");
        }
        if (type.isEnum()) {
            ObjectNode choice = JSON.objectNode().put("type", "string");
            ArrayNode values = choice.putArray("enum");
            for (Object constant : type.getEnumConstants()) {
                values.add(((Enum<?>) constant).name());
            }
            return choice;
        }
        return type.isRecord() ? reference(type) : JSON.objectNode();
    }

    private ObjectNode reference(Class<?> record) {
        String name = name(record);
        if (!components.has(name)) {
            // Taken before it is filled, for records that hold themselves.
            components.set(name, JSON.objectNode());
            components.set(name, object(record, Map.of()));
        }
        return JSON.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    private static String name(Class<?> record) {
        String[] words = record.getPackageName().split("\\.");
        String owner = record.getEnclosingClass() == null ? "" : record.getEnclosingClass().getSimpleName() + ".";
        return (words.length > 2 ? words[2] + "." : "") + owner + record.getSimpleName();
    }

    private ObjectNode object(Class<?> record, Map<String, Type> variables) {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JSON.arrayNode();
        for (RecordComponent component : record.getRecordComponents()) {
            // Jackson's annotations reach the accessor, not the component.
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                ObjectNode inner = object(component.getType(), Map.of());
                inner.get("properties").fields().forEachRemaining(field -> properties.set(field.getKey(), field.getValue()));
            } else {
                properties.set(component.getName(), property(component, variables));
                if (isRequired(component.getAccessor())) {
                    required.add(component.getName());
                }
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema;
    }

    private static boolean isRequired(AnnotatedElement element) {
        return element.isAnnotationPresent(NotBlank.class) || element.isAnnotationPresent(NotNull.class)
                || element.isAnnotationPresent(NotEmpty.class);
    }

    private ObjectNode property(RecordComponent component, Map<String, Type> variables) {
        ObjectNode schema = of(component.getGenericType(), variables);
        AnnotatedElement rules = component.getAccessor();
        if (rules.isAnnotationPresent(NotBlank.class)) {
            schema.put("minLength", 1);
        }
        if (rules.isAnnotationPresent(Size.class) && "string".equals(schema.path("type").asText())) {
            schema.put("maxLength", rules.getAnnotation(Size.class).max());
        }
        if (rules.isAnnotationPresent(Email.class)) {
            schema.put("format", "email");
        }
        if (rules.isAnnotationPresent(Min.class)) {
            schema.put("minimum", rules.getAnnotation(Min.class).value());
        }
        if (rules.isAnnotationPresent(Max.class)) {
            schema.put("maximum", rules.getAnnotation(Max.class).value());
        }
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? orNull(schema) : schema;
    }

    private static ObjectNode orNull(ObjectNode schema) {
        if (schema.path("type").isTextual() && !schema.has("enum")) {
            String type = schema.remove("type").asText();
            schema.putArray("type").add(type).add("null");
            return schema;
        }
        ObjectNode either = JSON.objectNode();
        either.putArray("anyOf").add(schema).addObject().put("type", "null");
        return either;
    }
}
