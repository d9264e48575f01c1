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

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Keys that are equal for repeats and differ for different events. */
public final class EventKeys {

    private EventKeys() {}

    /**
     * @param consumer begins each key, so that two routes on one repository don't take each other's
     *     events for repeats
     */
    public static EventKey of(String consumer, ChatwootEvent event) {
        String start = URLEncoder.encode(consumer, StandardCharsets.UTF_8) + "/";
        return new EventKey(
                event.deliveryId() == null
                        ? null
                        : start
                                + "delivery/"
                                + URLEncoder.encode(event.deliveryId(), StandardCharsets.UTF_8),
                start + identity(event));
    }

    /** The event's own identity: {@code message_created/1/253}. */
    static String identity(ChatwootEvent event) {
        String start =
                URLEncoder.encode(event.name(), StandardCharsets.UTF_8)
                        + "/"
                        + event.accountId()
                        + "/";
        return start
                + switch (event.name()) {
                    case "message_created", "first_reply_created" -> "" + event.messageId();
                    case "conversation_created" -> "" + event.conversationId();
                    case "contact_created", "contact_deleted" -> "" + event.contactId();
                    case "message_updated" -> message(event);
                    default -> other(event);
                };
    }

    /**
     * A message's state. Where no time of the update is told, the delivery tells a second failure
     * with the same words from the first; a state that shows nothing new is a repeat.
     */
    private static String message(ChatwootEvent event) {
        MessageState state = MessageState.of(EventFields.of(event));
        String key = event.messageId() + "/" + Digest.of(state.byName());
        if (event.statedTime() != null) {
            return key + "/" + event.statedTime().toEpochMilli();
        }
        boolean isNew = !event.changedFields().isEmpty() && event.deliveryId() != null;
        return isNew ? key + "/" + event.deliveryId() : key;
    }

    /**
     * What changed, or else the state, and when. The time alone would not do: parallel updates
     * share it; nor the change alone, which may come a second time.
     */
    private static String other(ChatwootEvent event) {
        Object what =
                !event.changedFields().isEmpty()
                        ? event.changedFields()
                        : switch (event.subject()) {
                            case CONVERSATION -> event.conversation();
                            case CONTACT -> ContactState.of(event.payload()).fields();
                            default -> event.payload();
                        };
        Long id = event.conversationId() == null ? event.contactId() : event.conversationId();
        return id + "/" + Digest.of(what) + "/" + when(event);
    }

    private static String when(ChatwootEvent event) {
        Instant stated = event.statedTime();
        if (stated != null) {
            return "" + stated.toEpochMilli();
        } else if (event.deliveryId() != null) {
            return URLEncoder.encode(event.deliveryId(), StandardCharsets.UTF_8);
        }
        return switch (event.source()) {
            // frames are never repeated, deliveries without an id neither
            case WEBHOOK, WEBSOCKET -> event.receivedAt().toString();
            // what is read twice is the same
            case POLL, CATCH_UP -> "";
        };
    }
}
