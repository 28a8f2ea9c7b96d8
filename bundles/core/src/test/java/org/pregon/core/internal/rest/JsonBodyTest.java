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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pregon.core.InvalidInputException;
import org.pregon.core.InvalidInputException.FieldError;
import org.pregon.core.Labelled;
import org.pregon.core.rest.Checked;
import org.pregon.core.rest.UbigeoCode;

class JsonBodyTest {
    @Test
    void whatIsOnlyCheckedNeverComesToItsResource() {
        MultivaluedHashMap<String, String> headers = new MultivaluedHashMap<>();
        headers.putSingle("X-Check-Only", "true");

        assertThat(catchThrowableOfType(InvalidInputException.class, () -> new JsonBody().readFrom(object(Channel.class), Channel.class, new Annotation[0],
                MediaType.APPLICATION_JSON_TYPE, headers, new ByteArrayInputStream("{\"value\":\"x\"}".getBytes(StandardCharsets.UTF_8)))).errors()).isEmpty();
        assertThat(catchThrowableOfType(InvalidInputException.class, () -> new JsonBody().readFrom(object(Channel.class), Channel.class, new Annotation[0],
                MediaType.APPLICATION_JSON_TYPE, headers, new ByteArrayInputStream("{\"value\":\"\"}".getBytes(StandardCharsets.UTF_8)))).errors()).hasSize(1);
    }

    @SuppressWarnings("unchecked")
    private static Class<Object> object(Class<?> type) {
        return (Class<Object>) type;
    }

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
            @Nullable @UbigeoCode String ubigeo, @Nullable List<@Valid Channel> channels, @Nullable Integer until) implements Checked {
        Form(String name, Kind kind, @Nullable LocalDate on, int places, boolean open, @Nullable String ubigeo, @Nullable List<Channel> channels) {
            this(name, kind, on, places, open, ubigeo, channels, null);
        }

        @Override
        public List<FieldError> errors() {
            return until != null && until < places ? List.of(new FieldError("until", "Termina antes.")) : List.of();
        }
    }

    private static final String GOOD = "\"kind\":\"ONE\",\"name\":\"abc\"";

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

    @ParameterizedTest
    @ValueSource(strings = {"\"kind\":1", "\"kind\":\"1\"", "\"kind\":\"\"", "\"name\":12", "\"name\":1.5", "\"name\":true", "\"places\":\"3\"",
        "\"places\":3.0", "\"places\":true", "\"open\":1", "\"open\":\"true\"", "\"open\":\"\"", "\"until\":\"\"", "\"until\":2.9", "\"on\":20000",
        "\"on\":\"\"", "\"until\":99999999999"})
    void aValueOfAnotherTypeIsNeverTakenForWhatItMightMean(String wrong) {
        String field = wrong.substring(1, wrong.indexOf('"', 1));
        String rest = GOOD.replaceAll(",?\"" + field + "\":\"[^\"]*\",?", "");

        assertThat(errors("{" + wrong + "," + rest + "}")).extracting(FieldError::field).contains(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0007", "\\u001b", "\\u007f", "\\u0085", "\\u009f", "\\ud800", "\\udc00x", "\\ufffe", "\\uffff", "\\ufdd0"})
    void whatNoTextCanHoldIsRefusedByField(String character) {
        assertThat(errors("{\"kind\":\"ONE\",\"name\":\"a" + character + "\",\"channels\":[{\"value\":\"b" + character + "\"}]}"))
                .extracting(FieldError::field).containsExactlyInAnyOrder("name", "channels[0].value");
    }

    @Test
    void whatNobodySeesAndCopyingBringsIsTakenOut() throws IOException {
        assertThat(read("{\"kind\":\"ONE\",\"name\":\"\\ufeff\\u202da\\u00adb\\u200bc\\u202c\"}")).extracting("name").isEqualTo("abc");
    }

    @Test
    void whatFieldsMeanTogetherIsJudgedBesideWhatIsWrongWithEach() {
        assertThat(errors("{\"name\":\"demasiado\",\"kind\":\"THREE\",\"ubigeo\":\"x\",\"places\":3,\"until\":1}"))
                .extracting(FieldError::field).containsExactlyInAnyOrder("name", "kind", "ubigeo", "until");
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
