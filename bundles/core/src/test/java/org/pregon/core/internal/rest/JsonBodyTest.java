package org.pregon.core.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pregon.core.InvalidInputException;
import org.pregon.core.InvalidInputException.FieldError;
import org.pregon.core.Labelled;
import org.pregon.core.rest.UbigeoCode;

class JsonBodyTest {
    enum Kind implements Labelled {
        ONE("Uno"),
        TWO("Dos");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    record Channel(@NotBlank String value) {}

    record Form(
            @NotBlank @Size(max = 5) String name, @NotNull Kind kind, @Nullable LocalDate on, int places, boolean open,
            @Nullable @UbigeoCode String ubigeo, @Nullable List<@Valid Channel> channels) {}

    private static Object read(String json) throws IOException {
        @SuppressWarnings("unchecked")
        Class<Object> type = (Class<Object>) (Class<?>) Form.class;
        return new JsonBody().readFrom(type, Form.class, new Annotation[0], MediaType.APPLICATION_JSON_TYPE,
                new MultivaluedHashMap<>(), new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<FieldError> errors(String json) {
        return catchThrowableOfType(InvalidInputException.class, () -> read(json)).errors();
    }

    @Test
    void aGoodBodyIsRead() throws IOException {
        assertThat(read("""
                {"name":"Ñusta","kind":"TWO","on":"2026-02-28","places":3,"open":true,"ubigeo":"080901","channels":[{"value":"a"}]}
                """)).isEqualTo(new Form("Ñusta", Kind.TWO, LocalDate.of(2026, 2, 28), 3, true, "080901", List.of(new Channel("a"))));
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        assertThat(errors("""
                {"name":"","kind":"THREE","on":"2026-02-31","places":"many","open":"perhaps","ubigeo":"999999","extra":{"a":[1]},"channels":[{"value":"a"},{"value":" "}]}
                """)).extracting(FieldError::field).containsExactlyInAnyOrder(
                "name", "kind", "on", "places", "open", "ubigeo", "extra", "channels[1].value");
    }

    @Test
    void aChoiceThatDoesNotExistNamesThoseThatDoInSpanish() {
        assertThat(errors("{\"name\":\"abc\",\"kind\":\"THREE\"}")).contains(new FieldError("kind", "Elija uno de: Uno (ONE), Dos (TWO)."));
    }

    @Test
    void aFieldIsJudgedOnce() {
        assertThat(errors("{\"name\":\"abc\",\"kind\":7}")).extracting(FieldError::field).containsExactly("kind");
    }

    @Test
    void aListWhereATextBelongsIsNamed() {
        assertThat(errors("{\"name\":[\"a\"],\"kind\":\"ONE\"}")).extracting(FieldError::field).containsExactly("name");
    }

    @Test
    void theWordsAreSpanish() {
        assertThat(errors("{\"name\":\"demasiado\",\"kind\":\"ONE\"}"))
                .containsExactly(new FieldError("name", "Escriba como máximo 5 caracteres."));
    }

    @Test
    void brokenJsonIsNoFieldsFault() {
        assertThatThrownBy(() -> read("{\"name\": ")).isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> read("")).isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> read("null")).isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> read("{\"name\":\"a\"} trailing")).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void aBodyOfAnotherShapeIsRefused() {
        assertThat(errors("[1,2,3]")).isNotEmpty();
    }
}
