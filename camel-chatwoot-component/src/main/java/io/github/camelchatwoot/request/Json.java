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

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.github.camelchatwoot.client.Sentence;

/**
 * JSON as Chatwoot speaks it. The application's own mapper says how the application's own objects
 * look, and no more: were it set to leave out nulls, nothing could be cleared with it.
 */
public final class Json {

    /** For what goes over the wire. */
    public static final ObjectMapper WIRE = JsonMapper.builder().build();

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final ObjectMapper application;

    public Json(ObjectMapper application) {
        this.application = application;
    }

    /** The fields of an object of the application, of a tree, or of a map with any keys. */
    Map<String, Object> fields(Object object) {
        if (object instanceof Map<?, ?> map) {
            Map<String, Object> fields = new LinkedHashMap<>();
            map.forEach((name, value) -> fields.put(String.valueOf(name), value));
            return fields;
        }
        return (object instanceof JsonNode ? WIRE : application).convertValue(object, FIELDS);
    }

    /**
     * @throws IllegalArgumentException if there is something that has no JSON
     */
    byte[] bytes(Object value) {
        try {
            return WIRE.writeValueAsBytes(plain(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "can't be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** The same out of maps, lists, text, numbers and booleans. */
    Object plain(Object value) {
        if (value == null
                || value instanceof String
                || value instanceof Number
                || value instanceof Boolean) {
            return value;
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = fields(map);
            copy.replaceAll((name, element) -> plain(element));
            return copy;
        } else if (value instanceof Collection<?> list) {
            List<Object> copy = new ArrayList<>(list.size());
            list.forEach(element -> copy.add(plain(element)));
            return copy;
        }
        try {
            return (value instanceof JsonNode ? WIRE : application)
                    .convertValue(value, Object.class);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "a %s can't be written as JSON: %s"
                            .formatted(value.getClass().getSimpleName(), Sentence.of(e)),
                    e);
        }
    }
}
