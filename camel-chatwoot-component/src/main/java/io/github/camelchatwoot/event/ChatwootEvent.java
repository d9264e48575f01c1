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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import io.github.camelchatwoot.response.ChatwootMessage;
import io.github.camelchatwoot.response.Payload;

/**
 * Something that happened in Chatwoot, the same whether a webhook, the websocket, a poll or a
 * catch-up brought it.
 *
 * @param name as webhooks spell it: {@code message_created}
 * @param ids each null where there is none
 * @param actor who did it; null where Chatwoot doesn't tell, as in conversation events
 * @param changes what really happened, in the order of the enum; told on {@code
 *     conversation_updated} and {@code message_updated} only, so that one change is one event
 * @param changedFields by the API's names, without bookkeeping such as updated_at
 * @param statedTime when it happened by the payload, or null if it says nothing
 * @param receivedAt when it arrived here
 * @param deliveryId the same for each attempt to deliver one event to one webhook; else null
 * @param conversation the state of the conversation as far as known, or null
 * @param payload what Chatwoot sent; events of the websocket and of the REST API get {@code event}
 *     added, which webhooks have
 */
public record ChatwootEvent(
        String name,
        EventIds ids,
        Actor actor,
        Set<Change> changes,
        Map<String, ChangedField> changedFields,
        Instant statedTime,
        Instant receivedAt,
        String deliveryId,
        EventSource source,
        ConversationState conversation,
        Payload.Fields payload) {

    public ChatwootEvent {
        changes = Collections.unmodifiableSet(new LinkedHashSet<>(changes));
        changedFields = Collections.unmodifiableMap(new LinkedHashMap<>(changedFields));
    }

    public EventSubject subject() {
        return EventNames.subject(name);
    }

    public Long accountId() {
        return ids.account();
    }

    /** The display id. */
    public Long conversationId() {
        return ids.conversation();
    }

    public Long contactId() {
        return ids.contact();
    }

    public Long inboxId() {
        return ids.inbox();
    }

    public Long messageId() {
        return ids.message();
    }

    /** When it happened, or when it arrived if the payload doesn't say. */
    public Instant time() {
        return statedTime == null ? receivedAt : statedTime;
    }

    /** The message that the event is about, or null if it is about something else. */
    public ChatwootMessage message() {
        return subject() == EventSubject.MESSAGE ? ChatwootMessage.of(payload) : null;
    }

    /** What every source tells of this event. */
    public CommonForm common() {
        return CommonForm.of(this);
    }

    /** Whether both are the same event, as far as both sources tell. */
    public boolean sameAs(ChatwootEvent other) {
        return common().equals(other.common());
    }

    /** The same event with what is known about it from elsewhere. */
    public ChatwootEvent withConversation(ConversationState known) {
        EventIds all =
                ids.contact() == null && known != null ? ids.withContact(known.contactId()) : ids;
        return new ChatwootEvent(
                name,
                all,
                actor,
                changes,
                changedFields,
                statedTime,
                receivedAt,
                deliveryId,
                source,
                known,
                payload);
    }

    ChatwootEvent withChanges(Set<Change> what, Map<String, ChangedField> fields) {
        return new ChatwootEvent(
                name,
                ids,
                actor,
                what,
                fields,
                statedTime,
                receivedAt,
                deliveryId,
                source,
                conversation,
                payload);
    }

    /** The same event with no more than these fields changed. */
    ChatwootEvent withFields(Map<String, ChangedField> fields) {
        Set<Change> left =
                switch (name) {
                    case "conversation_updated" -> ConversationChanges.of(fields);
                    case "message_updated" -> MessageChanges.of(changes, fields.keySet());
                    default -> changes;
                };
        return withChanges(left, fields);
    }

    /** Without the payload, which may hold secrets and always holds what people wrote. */
    @Override
    public String toString() {
        return "%s %s by %s%s".formatted(name, ids, source, changes.isEmpty() ? "" : " " + changes);
    }
}
