package org.pregon.core.internal.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.pregon.core.InvalidInputException.FieldError;

/** Notes what is wrong with a field and reads on, so that the next one is judged too. */
final class GatheringHandler extends DeserializationProblemHandler {
    private final List<FieldError> errors;

    GatheringHandler(List<FieldError> errors) {
        this.errors = errors;
    }

    @Override
    public boolean handleUnknownProperty(DeserializationContext context, JsonParser parser,
            JsonDeserializer<?> deserializer, Object bean, String name) throws IOException {
        errors.add(new FieldError(path(parser.getParsingContext().pathAsPointer()), "Este dato no existe aquí. Quítelo."));
        parser.skipChildren();
        return true;
    }

    @Override
    public Object handleWeirdStringValue(DeserializationContext context, Class<?> type, String value, String why) {
        return note(context, type);
    }

    @Override
    public Object handleWeirdNumberValue(DeserializationContext context, Class<?> type, Number value, String why) {
        return note(context, type);
    }

    @Override
    public Object handleUnexpectedToken(DeserializationContext context, JavaType type, JsonToken token,
            JsonParser parser, String why) throws IOException {
        note(context, type.getRawClass());
        parser.skipChildren();
        return neutral(type.getRawClass());
    }

    private Object note(DeserializationContext context, Class<?> type) {
        errors.add(new FieldError(path(context.getParser().getParsingContext().pathAsPointer()), expectation(type)));
        return neutral(type);
    }

    /** Jackson insists on a primitive where the field is one. */
    private static Object neutral(Class<?> type) {
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        return type == boolean.class ? Boolean.FALSE : null;
    }

    private static String expectation(Class<?> type) {
        if (type == LocalDate.class) {
            return "Escriba una fecha que exista, como 2026-11-23.";
        }
        if (type == LocalDateTime.class) {
            return "Escriba una fecha y hora que existan, como 2026-11-23T10:00.";
        }
        if (type == LocalTime.class) {
            return "Escriba una hora, como 10:00.";
        }
        if (type.isEnum()) {
            return "Elija uno de: "
                    + Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", ")) + ".";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "Responda sí o no (true o false).";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "Escriba un número.";
        }
        return type == String.class ? "Escriba un texto." : "Este dato no tiene la forma esperada.";
    }

    static FieldError error(JsonMappingException wrong) {
        String field = wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        Class<?> type = wrong instanceof com.fasterxml.jackson.databind.exc.MismatchedInputException mismatch
                        && mismatch.getTargetType() != null
                ? mismatch.getTargetType()
                : Object.class;
        return new FieldError(field.startsWith(".") ? field.substring(1) : field, expectation(type));
    }

    /** {@code /channels/1/value} as {@code channels[1].value}. */
    private static String path(JsonPointer pointer) {
        StringBuilder path = new StringBuilder();
        for (JsonPointer step = pointer; step != null && !step.matches(); step = step.tail()) {
            if (step.mayMatchElement()) {
                path.append('[').append(step.getMatchingIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getMatchingProperty());
            }
        }
        return path.toString();
    }
}
