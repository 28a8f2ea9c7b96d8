package org.pregon.core.internal.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.InvalidInputException;
import org.pregon.core.InvalidInputException.FieldError;
import org.pregon.core.rest.FormRules;
import org.pregon.core.rest.Json;
import org.pregon.core.rest.Problem;

/**
 * JSON in and out. On the way in, wrong types, unknown fields and broken rules are gathered, so that one answer names
 * every field to correct.
 */
@Component(service = {MessageBodyReader.class, MessageBodyWriter.class}, scope = ServiceScope.PROTOTYPE)
@JakartarsExtension
@JakartarsName("core-json")
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class JsonBody implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
    /** A form that has found something wrong by itself asks what else is; such a request never comes to its resource. */
    static final String CHECK_ONLY = "X-Check-Only";

    static final String ONLY_CHECKED = "Solo se comprobó: no se guardó nada.";

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return !InputStream.class.isAssignableFrom(type) && type != String.class;
    }

    @Override
    public Object readFrom(Class<Object> type, Type generic, Annotation[] annotations, MediaType media,
            MultivaluedMap<String, String> headers, InputStream body) throws IOException {
        byte[] json = body.readAllBytes();
        JavaType target = SentJson.MAPPER.constructType(generic);
        List<FieldError> errors = new ArrayList<>();
        Object value;
        try {
            value = SentJson.MAPPER.readValue(json, target);
        } catch (JsonMappingException wrong) {
            BodyErrors found = BodyErrors.of(json, target);
            errors.addAll(found.errors());
            value = found.value();
        }
        if (value != null) {
            errors.addAll(FormRules.broken(value, errors));
        } else if (errors.isEmpty()) {
            throw new EmptyBody();
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        if (headers.containsKey(CHECK_ONLY)) {
            throw new InvalidInputException(ONLY_CHECKED, List.of());
        }
        return value;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type != String.class && type != byte[].class && !InputStream.class.isAssignableFrom(type)
                && !jakarta.ws.rs.core.StreamingOutput.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(Object value, Class<?> type, Type generic, Annotation[] annotations, MediaType media,
            MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        Json.mapper().writeValue(out, value);
    }

    /** The body is empty or the JSON literal null. */
    static final class EmptyBody extends JsonProcessingException {
        private static final long serialVersionUID = 1L;

        EmptyBody() {
            super("empty body");
        }
    }
}
