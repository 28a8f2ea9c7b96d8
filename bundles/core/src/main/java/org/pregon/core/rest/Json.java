package org.pregon.core.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;

/** The one way Pregón reads and writes JSON: strict in, ISO dates out. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(50).build())
                    .build())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withCoercionConfigDefaults(Json::nothingForSomethingElse)
            .withCoercionConfig(LogicalType.Textual, Json::nothingForSomethingElse)
            .withCoercionConfig(LogicalType.DateTime, Json::nothingForSomethingElse)
            // JSON does not tell 1 from 1.0.
            .withCoercionConfig(LogicalType.Float, config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.TryConvert))
            .build();

    private Json() {}

    /** {@code ALLOW_COERCION_OF_SCALARS} alone leaves numbers for texts and dates, and the empty text for whatever it may mean. */
    private static void nothingForSomethingElse(MutableCoercionConfig config) {
        for (CoercionInputShape shape : List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean,
                CoercionInputShape.String, CoercionInputShape.EmptyString)) {
            config.setCoercion(shape, CoercionAction.Fail);
        }
    }

    /** Shared and thread-safe; configure copies, not this. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** What is kept as a text, to be read again by {@link #read} or {@link #readList}. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException unkept) {
            throw new IllegalStateException("Cannot keep " + value.getClass().getSimpleName() + " as JSON", unkept);
        }
    }

    public static <T> T read(String kept, Class<T> type) {
        try {
            return MAPPER.readValue(kept, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Cannot read a kept " + type.getSimpleName(), broken);
        }
    }

    public static <T> List<T> readList(String kept, Class<T> type) {
        try {
            return MAPPER.readerForListOf(type).readValue(kept);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Cannot read a kept list of " + type.getSimpleName(), broken);
        }
    }
}
