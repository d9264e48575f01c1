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
package io.github.camelchatwoot.event;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * A conversation as the route knows it. A webhook's payload may be newer than its event, so a field
 * counts as told only once an event has told it.
 *
 * @param toldAt when each field was last changed, by the event that told it
 */
public record ToldConversation(ConversationState state, Map<String, Instant> toldAt) {

    static ToldConversation seed(ConversationState state) {
        return new ToldConversation(state, Map.of());
    }

    /** Whether the route knows this change: of the same value, and of no earlier time. */
    boolean knows(String name, ChangedField field, Instant at) {
        Instant told = toldAt.get(name);
        return told != null
                && at != null
                && !told.isBefore(at)
                && Sameness.sameSet(
                        state.byName().get(name), ConversationState.plain(name, field.current()));
    }

    /** After an event has told these fields; what is older than what is known changes nothing. */
    ToldConversation after(Map<String, ChangedField> fields, Instant at) {
        Map<String, Object> values = new HashMap<>(state.byName());
        Map<String, Instant> times = new HashMap<>(toldAt);
        fields.forEach(
                (name, field) -> {
                    Instant told = toldAt.get(name);
                    if (values.containsKey(name) && (told == null || !at.isBefore(told))) {
                        values.put(name, ConversationState.plain(name, field.current()));
                        times.put(name, at);
                    }
                });
        return new ToldConversation(state.with(values, at), Map.copyOf(times));
    }

    /** After an event has told a whole state. */
    ToldConversation after(ConversationState now) {
        Map<String, Instant> times = new HashMap<>(toldAt);
        if (now.updatedAt() != null) {
            now.changedSince(state).keySet().forEach(name -> times.put(name, now.updatedAt()));
        }
        return new ToldConversation(now, Map.copyOf(times));
    }
}
