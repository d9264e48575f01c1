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
package io.github.camelchatwoot.poll;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.spi.StateRepository;

/**
 * One value in a state repository, as JSON on one line, since Camel's file repository has lines.
 */
final class StoredJson<T> {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final StateRepository<String, String> repository;
    private final String key;
    private final TypeReference<T> type;

    StoredJson(StateRepository<String, String> repository, String key, TypeReference<T> type) {
        this.repository = repository;
        this.key = key;
        this.type = type;
    }

    /**
     * A key that names the consumer and what is kept of it.
     *
     * @param consumer any text; Camel's file repository takes no = and no line break in keys
     */
    static String key(String consumer, String what) {
        return URLEncoder.encode(consumer, StandardCharsets.UTF_8) + "/" + what;
    }

    /** Null if nothing was stored, or if it was taken back. */
    T load() {
        String text = repository.getState(key);
        try {
            return text == null || text.isEmpty() ? null : MAPPER.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "The state repository's value for %s can't be read; remove it to start afresh"
                            .formatted(key),
                    e);
        }
    }

    /** Writes only what differs, since Camel's file repository keeps every line. */
    void save(T value) {
        try {
            String text = MAPPER.writeValueAsString(value);
            if (!text.equals(repository.getState(key))) {
                repository.setState(key, text);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The state of %s can't be written".formatted(key), e);
        }
    }

    /** Camel's repositories can't remove a key, so an empty text stands for nothing. */
    void clear() {
        repository.setState(key, "");
    }
}
