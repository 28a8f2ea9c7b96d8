package org.pregon.itest.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.assertj.core.api.Assertions;

/** What Pregón answered. */
public record Answer(String request, int status, HttpHeaders headers, byte[] bytes) {
    private static final JsonMapper JSON = new JsonMapper();

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(this + " is no JSON", noJson);
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** One header, empty when absent. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public String etag() {
        return header("ETag");
    }

    public long id() {
        return json().path("id").asLong();
    }

    /** Names of the fields that a problem complains of. */
    public List<String> wrongFields() {
        return StreamSupport.stream(json().path("errors").spliterator(), false)
                .map(error -> error.path("field").asText())
                .toList();
    }

    public Answer expect(int expected) {
        Assertions.assertThat(status).as(toString()).isEqualTo(expected);
        return this;
    }

    /** A problem as docs/rest.md promises it: typed, in Spanish, with the id that stands in the log. */
    public Answer expectProblem(int expected, String code) {
        expect(expected);
        Assertions.assertThat(header("Content-Type")).as(toString()).startsWith("application/problem+json");
        Assertions.assertThat(json().path("status").asInt()).as(toString()).isEqualTo(expected);
        Assertions.assertThat(json().path("code").asText()).as(toString()).isEqualTo(code);
        Assertions.assertThat(json().path("detail").asText()).as(toString()).isNotBlank()
                .matches(detail -> detail.endsWith(".") || detail.endsWith(":"), "is a sentence");
        Assertions.assertThat(json().path("id").asText()).as("id of " + this).isNotBlank();
        return this;
    }

    @Override
    public String toString() {
        String body = text();
        return request + " → " + status + " " + body.substring(0, Math.min(600, body.length()));
    }
}
