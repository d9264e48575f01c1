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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.github.camelchatwoot.response.Payload;

/** Makes an event of a payload, whichever way it came: the wire forms differ in details only. */
final class EventReader {

    private EventReader() {}

    /**
     * @param account the account if the payload names none
     */
    static ChatwootEvent read(
            String name,
            Map<String, Object> data,
            EventSource source,
            String deliveryId,
            Instant receivedAt,
            Long account) {
        EventFields fields = new EventFields(name, data);
        EventSubject subject = EventNames.subject(name);
        EventIds ids = EventIds.of(subject, fields, account);
        if (subject == EventSubject.MESSAGE) {
            fields.time("created_at");
        }
        Map<String, ChangedField> changed = ChangedFields.told(fields);
        Payload.Fields payload = new Payload.Fields(new LinkedHashMap<>(data));
        payload.put("event", name);
        ChatwootEvent event =
                new ChatwootEvent(
                        name,
                        ids,
                        Actor.in(name, subject, data),
                        Set.of(),
                        changed,
                        EventTime.stated(subject, fields),
                        receivedAt,
                        deliveryId,
                        source,
                        conversation(subject, fields),
                        payload);
        return event.withChanges(changes(name, fields, changed), changed);
    }

    private static Set<Change> changes(
            String name, EventFields fields, Map<String, ChangedField> changed) {
        return switch (name) {
            case "conversation_updated" -> ConversationChanges.of(changed);
            case "message_updated" -> {
                MessageState now = MessageState.of(fields);
                yield MessageChanges.between(
                        ChangedFields.areTold(fields) ? now.before(changed) : null, now);
            }
            default -> Set.of();
        };
    }

    private static ConversationState conversation(EventSubject subject, EventFields fields) {
        return switch (subject) {
            case CONVERSATION -> ConversationState.of(fields);
            case MESSAGE, TYPING -> ConversationState.of(fields.inside("conversation"));
            case WIDGET -> ConversationState.of(fields.inside("current_conversation"));
            default -> null;
        };
    }
}
