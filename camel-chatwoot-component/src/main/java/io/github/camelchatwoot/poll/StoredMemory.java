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

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.core.type.TypeReference;
import org.apache.camel.spi.StateRepository;

import io.github.camelchatwoot.event.BoundedMemory;
import io.github.camelchatwoot.event.EventMemory;
import io.github.camelchatwoot.event.Memory;

/**
 * A memory that outlives the process, in a state repository. It has so many places, one value of
 * the repository each; two things whose ids share a place push each other out, which ids less than
 * that many apart never do.
 */
public final class StoredMemory<S> implements Memory<S> {

    private static final String KEY = "key";

    private final StateRepository<String, String> repository;
    private final String name;
    private final int places;
    private final Function<S, Map<String, Object>> writer;
    private final Function<Map<String, Object>, S> reader;

    StoredMemory(
            StateRepository<String, String> repository,
            String name,
            int places,
            Function<S, Map<String, Object>> writer,
            Function<Map<String, Object>, S> reader) {
        this.repository = repository;
        this.name = name;
        this.places = places;
        this.writer = writer;
        this.reader = reader;
    }

    /**
     * An event memory whose conversations outlive the process, so that what changed while it was
     * away can be told; so do the outcomes of messages, so that they are not told again. Contacts
     * are remembered while it runs.
     *
     * @param consumer names the consumer in the repository's keys
     * @param places for so many conversations and so many outcomes of messages; a conversation
     *     takes some 400 bytes without its custom attributes, and Camel's file repository is slow
     *     beyond its own limit of 1 MB
     */
    public static EventMemory of(
            StateRepository<String, String> repository, String consumer, int places) {
        return new EventMemory(
                new StoredMemory<>(
                        repository,
                        StoredJson.key(consumer, "conversation"),
                        places,
                        ConversationJson::write,
                        ConversationJson::read),
                new OutcomeMemory(
                        new BoundedMemory<>(places),
                        new StoredMemory<>(
                                repository,
                                StoredJson.key(consumer, "outcome"),
                                places,
                                OutcomeJson::write,
                                OutcomeJson::read)),
                new BoundedMemory<>(places));
    }

    @Override
    public S last(String key) {
        Map<String, Object> stored = place(key).load();
        return stored != null && key.equals(stored.get(KEY)) ? reader.apply(stored) : null;
    }

    @Override
    public void keep(String key, S state) {
        Map<String, Object> values = new HashMap<>(writer.apply(state));
        values.put(KEY, key);
        place(key).save(values);
    }

    @Override
    public void forget(String key) {
        if (last(key) != null) {
            place(key).clear();
        }
    }

    /** Keys are an account and an id: {@code 1/253}. */
    private StoredJson<Map<String, Object>> place(String key) {
        String id = key.substring(key.lastIndexOf('/') + 1);
        long place =
                id.matches("\\d{1,18}")
                        ? Long.parseLong(id) % places
                        : Math.floorMod(id.hashCode(), places);
        return new StoredJson<>(repository, name + "/" + place, new TypeReference<>() {});
    }
}
