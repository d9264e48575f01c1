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

/** Reads what account, inbox and bot webhooks, automation rules and macros send. */
public final class WebhookEvents {

    private WebhookEvents() {}

    /**
     * @param body the parsed JSON
     * @param deliveryId the header {@code X-Chatwoot-Delivery}, or null: automations send none
     * @throws MalformedEventException with one sentence
     */
    @SuppressWarnings("unchecked")
    public static ChatwootEvent read(Object body, String deliveryId, Instant receivedAt) {
        if (!(body instanceof Map)) {
            throw new MalformedEventException(
                    "A webhook's body is %s where an object with 'event' is expected"
                            .formatted(MalformedEventException.kind(body)));
        }
        Map<String, Object> data = (Map<String, Object>) body;
        if (!(data.get("event") instanceof String name) || name.isBlank()) {
            throw MalformedEventException.of(
                    "A webhook's body",
                    "event",
                    "".equals(data.get("event")) ? null : data.get("event"),
                    "an event's name");
        }
        return EventReader.read(name, data, EventSource.WEBHOOK, deliveryId, receivedAt, null);
    }
}
