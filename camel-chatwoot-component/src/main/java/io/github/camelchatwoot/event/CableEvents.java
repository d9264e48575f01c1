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
import java.util.Map;

/** Reads the {@code message} of a websocket's frame: {@code {"event": ..., "data": {...}}}. */
public final class CableEvents {

    private CableEvents() {}

    /**
     * @param message the parsed JSON
     * @throws MalformedEventException with one sentence
     */
    @SuppressWarnings("unchecked")
    public static ChatwootEvent read(Object message, Instant receivedAt) {
        if (!(message instanceof Map)) {
            throw new MalformedEventException(
                    "A frame's message is %s where an object with 'event' and 'data' is expected"
                            .formatted(MalformedEventException.kind(message)));
        }
        EventFields fields = new EventFields("A frame's message", (Map<String, Object>) message);
        String name = fields.text("event");
        if (name == null || name.isBlank()) {
            throw MalformedEventException.of(fields.event(), "event", null, "an event's name");
        }
        return EventReader.read(
                EventNames.ofWebsocket(name),
                fields.map("data"),
                EventSource.WEBSOCKET,
                null,
                receivedAt,
                null);
    }
}
