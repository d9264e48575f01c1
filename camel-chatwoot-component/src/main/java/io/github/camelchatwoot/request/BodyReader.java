/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelchatwoot.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.camelchatwoot.client.Sentence;
import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Parameter;
import io.github.camelchatwoot.response.Payload;

/** Reads a message's body as the input of an operation. */
final class BodyReader {

    private final Operation operation;
    private final Parameter textParameter;
    private final Json json;

    BodyReader(Operation operation, Json json) {
        this.operation = operation;
        this.textParameter =
                operation.text() == null
                        ? null
                        : operation.parameter(operation.text()).orElseThrow();
        this.json = json;
    }

    /**
     * @param fields whether a body of fields is welcome
     * @param text whether the body may fill the operation's text parameter
     * @throws IllegalArgumentException if the body says it is JSON and is not, or is a list where
     *     fields belong
     */
    BodyInput read(IncomingMessage message, boolean fields, boolean text) {
        Object body = message.body();
        boolean takesText = text && textParameter != null;
        boolean takesFields = fields && operation.hasBody();
        if (isNothing(body) || Payload.isPayload(body) || !takesText && !takesFields) {
            return BodyInput.NOTHING;
        } else if (isText(body)) {
            return readText(message, body, takesFields, takesText);
        } else if (body instanceof Collection || body.getClass().isArray()) {
            return readList(body, takesText);
        } else if (body instanceof Map || body instanceof JsonNode || isPlainObject(body)) {
            return takesFields ? readFields(body) : BodyInput.NOTHING;
        }
        return takesText ? BodyInput.text(text(message, body)) : BodyInput.NOTHING;
    }

    /** The body as text, or null if there is none. */
    static String text(IncomingMessage message, Object body) {
        try {
            return message.text(body);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "the body, a %s, can't be read: %s"
                            .formatted(body.getClass().getSimpleName(), Sentence.of(e)),
                    e);
        }
    }

    /** The names of fields in a body that is not going to be used; text is not parsed for this. */
    Set<?> namesIn(IncomingMessage message) {
        return message.body() instanceof Map<?, ?> body
                        && !Payload.isPayload(body)
                        && operation.hasBody()
                ? body.keySet()
                : Set.of();
    }

    private BodyInput readText(
            IncomingMessage message, Object body, boolean takesFields, boolean takesText) {
        boolean saysJson = isJson(message.contentType());
        if (takesFields && (saysJson || textParameter == null)) {
            String json = text(message, body);
            boolean looksLikeObject = json != null && json.stripLeading().startsWith("{");
            if (json != null && !json.isBlank() && (saysJson || looksLikeObject)) {
                return readFields(parse(json));
            }
            return BodyInput.NOTHING;
        }
        return takesText ? BodyInput.text(text(message, body)) : BodyInput.NOTHING;
    }

    private BodyInput readList(Object body, boolean takesText) {
        if (takesText && textParameter.type().isList()) {
            return BodyInput.text(body);
        }
        throw new IllegalArgumentException(
                "the body is a list; %s takes one Map, object or JSON object, so split the list first"
                        .formatted(operation.name()));
    }

    private JsonNode parse(String text) {
        try {
            JsonNode node = Json.WIRE.readTree(text);
            if (node.isObject()) {
                return node;
            }
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "the body is not JSON, as its Content-Type says: " + firstLine(e), e);
        }
        throw new IllegalArgumentException("the body is JSON, but not a JSON object");
    }

    private BodyInput readFields(Object body) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (body instanceof Map<?, ?> map) {
            fields.putAll(converted(withoutFiles(unwrapped(map), fields)));
        } else {
            unwrapped(converted(body)).forEach((name, value) -> fields.put((String) name, value));
        }
        // an event may come as JSON, from a queue for one
        return Payload.isPayload(fields) ? BodyInput.NOTHING : new BodyInput(fields, null);
    }

    private Map<String, Object> converted(Object body) {
        try {
            return json.fields(body);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the body, a %s, can't be read as fields: %s"
                            .formatted(body.getClass().getSimpleName(), firstLine(e)),
                    e);
        }
    }

    /** Jackson would write a Path as text, and a stream not at all. */
    private Map<Object, Object> withoutFiles(Map<?, ?> fields, Map<String, Object> files) {
        Map<Object, Object> others = new LinkedHashMap<>(fields);
        for (Parameter parameter : operation.parameters()) {
            if (parameter.type().isFile()) {
                for (String name : FieldReader.namesOf(parameter)) {
                    Object value = others.remove(name);
                    if (value != null) {
                        files.put(name, value);
                    }
                }
            }
        }
        return others;
    }

    /** Somebody who knows the API may have put the fields in its wrapper already. */
    private Map<?, ?> unwrapped(Map<?, ?> fields) {
        String wrapper = operation.wrapper();
        if (wrapper == null || !(fields.get(wrapper) instanceof Map<?, ?> inside)) {
            return fields;
        }
        Map<Object, Object> flat = new LinkedHashMap<>(fields);
        flat.remove(wrapper);
        flat.putAll(inside);
        return flat;
    }

    private static boolean isNothing(Object body) {
        return body == null
                || body instanceof JsonNode node && (node.isNull() || node.isMissingNode());
    }

    private static boolean isText(Object body) {
        return body instanceof CharSequence
                || body instanceof byte[]
                || body instanceof InputStream
                || body instanceof Reader
                || body instanceof org.apache.camel.StreamCache;
    }

    /** A class of the application's own, which Jackson reads by its properties. */
    private static boolean isPlainObject(Object body) {
        String type = body.getClass().getName();
        return !type.startsWith("java.")
                && !type.startsWith("org.apache.camel.")
                && !(body instanceof Enum);
    }

    private static boolean isJson(String contentType) {
        if (contentType == null) {
            return false;
        }
        String type = contentType.toLowerCase(Locale.ROOT).split(";")[0].trim();
        return type.equals("application/json") || type.endsWith("+json");
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
