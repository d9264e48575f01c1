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

import java.util.Map;
import java.util.Set;

/**
 * Completes events with what was known before: the changes where the source tells only the latest
 * state, and the conversation of a message that doesn't bring it. Each event passes once, in its
 * conversation's order.
 */
public final class EventMemory {

    private final Memory<ConversationState> conversations;
    private final Memory<MessageState> messages;
    private final Memory<ContactState> contacts;

    public EventMemory(
            Memory<ConversationState> conversations,
            Memory<MessageState> messages,
            Memory<ContactState> contacts) {
        this.conversations = conversations;
        this.messages = messages;
        this.contacts = contacts;
    }

    /** One in memory, for so many conversations, messages and contacts each. */
    public static EventMemory bounded(int limit) {
        return new EventMemory(
                new BoundedMemory<>(limit), new BoundedMemory<>(limit), new BoundedMemory<>(limit));
    }

    /** The event with everything that the memory can add; the memory then knows its state. */
    public synchronized ChatwootEvent recall(ChatwootEvent event) {
        return switch (event.subject()) {
            case CONVERSATION -> conversation(event);
            case MESSAGE -> message(conversationOf(event));
            case TYPING -> conversationOf(event);
            case CONTACT -> contact(event);
            default -> event;
        };
    }

    /**
     * Only conversation_updated moves the memory on, as only it tells changes: else the first of
     * the several events of one change would use it up.
     */
    private ChatwootEvent conversation(ChatwootEvent event) {
        String key = key(event, event.conversationId());
        ConversationState now = event.conversation();
        ConversationState before = conversations.last(key);
        if (now == null || before != null && now.isBefore(before)) {
            return event;
        } else if (before == null) {
            conversations.keep(key, now);
            return event;
        } else if (!event.name().equals("conversation_updated")) {
            return event;
        }
        conversations.keep(key, now);
        if (tells(event)) {
            return event;
        }
        Map<String, ChangedField> fields = now.changedSince(before);
        return event.withChanges(ConversationChanges.of(fields), fields);
    }

    private ChatwootEvent conversationOf(ChatwootEvent event) {
        if (event.conversationId() == null) {
            return event;
        }
        String key = key(event, event.conversationId());
        ConversationState before = conversations.last(key);
        if (event.conversation() == null) {
            return before == null ? event : event.withConversation(before);
        } else if (before == null) {
            conversations.keep(key, event.conversation());
        }
        return event;
    }

    private ChatwootEvent message(ChatwootEvent event) {
        String key = key(event, event.messageId());
        MessageState now = MessageState.of(fields(event));
        MessageState before = messages.last(key);
        if (!event.name().equals("message_updated")) {
            if (before == null) {
                messages.keep(key, now.asSent());
            }
            return event;
        } else if (before == null) {
            messages.keep(key, now);
            return event;
        } else if (now.isBefore(before)) {
            return event.withChanges(Set.of(), Map.of());
        }
        messages.keep(key, now);
        if (tells(event)) {
            return event;
        }
        return event.withChanges(MessageChanges.between(before, now), now.changedSince(before));
    }

    private ChatwootEvent contact(ChatwootEvent event) {
        String key = key(event, event.contactId());
        ContactState now = ContactState.of(event.payload());
        ContactState before = contacts.last(key);
        if (event.name().equals("contact_deleted")) {
            contacts.forget(key);
            return event;
        } else if (before != null && event.name().equals("contact_created")) {
            return event;
        }
        contacts.keep(key, now);
        boolean silent = before == null || tells(event) || !event.name().equals("contact_updated");
        return silent ? event : event.withChanges(Set.of(), now.changedSince(before));
    }

    private static boolean tells(ChatwootEvent event) {
        return ChangedFields.areTold(fields(event));
    }

    private static EventFields fields(ChatwootEvent event) {
        return new EventFields(event.name(), event.payload());
    }

    private static String key(ChatwootEvent event, Long id) {
        return event.accountId() + "/" + id;
    }
}
