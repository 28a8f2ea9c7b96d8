package org.pregon.core.internal.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import org.pregon.core.rest.Json;
import org.pregon.core.text.PlainText;

/** How JSON is read that comes from outside: as {@link Json} does, and every text in it is one. */
final class SentJson {
    static final JsonMapper MAPPER = Json.mapper().rebuild()
            .addModule(new SimpleModule("texts").addDeserializer(String.class, new Text()))
            .build();

    private SentJson() {}

    private static final class Text extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = PlainText.tidied(StringDeserializer.instance.deserialize(json, context));
            if (!PlainText.holds(text)) {
                throw new NoText(json);
            }
            return text;
        }
    }

    /** Its path names the field. */
    static final class NoText extends com.fasterxml.jackson.databind.JsonMappingException {
        private static final long serialVersionUID = 1L;

        NoText(JsonParser json) {
            super(json, "no text");
        }
    }
}
