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

import java.util.Optional;

/**
 * Completes events with what was told before: the changes where the source tells only the latest
 * state, and the conversation of a message that doesn't bring it. In its conversation's order each
 * event is first recalled and, once the route is done with it, remembered: an event that failed and
 * comes again still tells its changes.
 */
public final class EventMemory {

    private final ConversationMemory conversations;
    private final MessageMemory messages;
    private final ContactMemory contacts;

    public EventMemory(
            Memory<ToldConversation> conversations,
            Memory<MessageState> messages,
            Memory<ContactState> contacts) {
        this.conversations = new ConversationMemory(conversations);
        this.messages = new MessageMemory(messages);
        this.contacts = new ContactMemory(contacts);
    }

    /** One in memory, for so many conversations, messages and contacts each. */
    public static EventMemory bounded(int limit) {
        return new EventMemory(
                new BoundedMemory<>(limit), new BoundedMemory<>(limit), new BoundedMemory<>(limit));
    }

    /** The event with what the memory adds; nothing if another source told all of it before. */
    public Optional<ChatwootEvent> recall(ChatwootEvent event) {
        return switch (event.subject()) {
            case CONVERSATION -> conversations.recall(event);
            case MESSAGE -> Optional.of(messages.recall(conversations.complete(event)));
            case TYPING -> Optional.of(conversations.complete(event));
            case CONTACT -> Optional.of(contacts.recall(event));
            default -> Optional.of(event);
        };
    }

    /**
     * @param recalled as it was recalled, also if a filter kept it from the route
     */
    public void remember(ChatwootEvent recalled) {
        switch (recalled.subject()) {
            case CONVERSATION, TYPING -> conversations.remember(recalled);
            case MESSAGE -> {
                conversations.remember(recalled);
                messages.remember(recalled);
            }
            case CONTACT -> contacts.remember(recalled);
            default -> {
                // nothing of these events can change later
            }
        }
    }
}
