package org.pregon.core.internal.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pregon.core.InvalidInputException.FieldError;
import org.pregon.core.Labelled;
import org.pregon.core.text.PlainText;

/**
 * Finds every field of a body that does not fit its type. Jackson stops at the first; so the field is noted, taken out,
 * and the rest read again, until it fits.
 *
 * @param value what the fitting fields make, for the rules to be asked too; null when nothing fits
 */
record BodyErrors(List<FieldError> errors, @Nullable Object value) {
    private static final int ENOUGH = 50;

    /** @throws JsonProcessingException when it is not JSON at all */
    static BodyErrors of(byte[] body, JavaType type) throws IOException {
        JsonNode tree = SentJson.MAPPER.readTree(body);
        List<FieldError> errors = new ArrayList<>();
        while (true) {
            try {
                return new BodyErrors(errors, SentJson.MAPPER.readValue(SentJson.MAPPER.treeAsTokens(tree), type));
            } catch (JsonMappingException wrong) {
                errors.add(error(wrong));
                if (errors.size() == ENOUGH || !remove(tree, wrong.getPath())) {
                    return new BodyErrors(errors, null);
                }
            }
        }
    }

    private static boolean remove(JsonNode tree, List<Reference> path) {
        JsonNode holder = tree;
        for (int i = 0; i < path.size() - 1; i++) {
            Reference step = path.get(i);
            holder = step.getFieldName() == null ? holder.path(step.getIndex()) : holder.path(step.getFieldName());
        }
        if (path.isEmpty()) {
            return false;
        }
        Reference last = path.get(path.size() - 1);
        if (holder instanceof ObjectNode object && last.getFieldName() != null) {
            return object.remove(last.getFieldName()) != null;
        }
        if (holder instanceof ArrayNode array && last.getIndex() >= 0 && last.getIndex() < array.size()) {
            // Kept in its place, so that the fields behind it keep their index.
            boolean wasNull = array.get(last.getIndex()).isNull();
            array.setNull(last.getIndex());
            return !wasNull;
        }
        return false;
    }

    private static FieldError error(JsonMappingException wrong) {
        String field = wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return new FieldError(field.startsWith(".") ? field.substring(1) : field, message(wrong));
    }

    private static String message(JsonMappingException wrong) {
        if (wrong instanceof UnrecognizedPropertyException) {
            return "Este dato no existe aquí. Quítelo.";
        }
        if (wrong instanceof SentJson.NoText) {
            return PlainText.REFUSED;
        }
        return wrong instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? expectation(mismatch.getTargetType())
                : expectation(Object.class);
    }

    /** The word that people read, with the code that a program sends. */
    private static String choice(Object constant) {
        return constant instanceof Labelled labelled ? labelled.label() + " (" + constant + ")" : constant.toString();
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
                    + Arrays.stream(type.getEnumConstants()).map(BodyErrors::choice).collect(Collectors.joining(", ")) + ".";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "Responda sí o no (true o false).";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "Escriba un número.";
        }
        return type == String.class ? "Escriba un texto." : "Este dato no tiene la forma esperada.";
    }
}
