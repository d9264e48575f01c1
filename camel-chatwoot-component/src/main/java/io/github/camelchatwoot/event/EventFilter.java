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

import java.util.Collection;
import java.util.Map;
import java.util.Set;

import io.github.camelchatwoot.response.ChatwootMessage;

/**
 * Which events reach a route; everything that is asked for must hold. An empty set and a null ask
 * for nothing.
 *
 * @param events names; if empty, all but chatter such as typing and presence
 * @param changedFields names, or with a dot a key inside: {@code custom_attributes.plan}
 * @param statuses of the conversation
 * @param labels of the conversation, any of them
 * @param teamIds of the conversation
 * @param activity whether messages such as "Conversation was resolved by ..." pass
 */
public record EventFilter(
        Set<String> events,
        Set<Change> changes,
        Set<String> changedFields,
        Set<String> statuses,
        Set<String> labels,
        Set<Long> inboxIds,
        Set<Long> teamIds,
        Set<String> messageTypes,
        Boolean isPrivate,
        boolean activity) {

    /**
     * @param options by name: events, changes, changedFields, status, label, inboxId, teamId,
     *     messageType, private, activity; each a text with commas, a list, or null
     * @throws IllegalArgumentException with one sentence, also if an event is named that could
     *     never pass
     */
    public static EventFilter of(Map<String, ?> options) {
        return new FilterReader(options).read();
    }

    public boolean passes(ChatwootEvent event) {
        return isNamed(event)
                && (changes.isEmpty() || hasAny(event.changes(), changes))
                && (changedFields.isEmpty() || hasChangedField(event))
                && (inboxIds.isEmpty() || inboxIds.contains(event.inboxId()))
                && conversationPasses(event.conversation())
                && messagePasses(event.message());
    }

    /** Whether events of this name could pass. */
    public boolean names(String event) {
        return events.isEmpty() ? !EventNames.onlyIfNamed(event) : events.contains(event);
    }

    /** Whether it matters what is known of conversations. */
    public boolean followsConversations() {
        return asksForConversation()
                || events.isEmpty()
                || events.stream()
                        .anyMatch(name -> EventNames.subject(name) == EventSubject.CONVERSATION);
    }

    /** Whether a status, a label or a team is asked for. */
    public boolean asksForConversation() {
        return !statuses.isEmpty() || !labels.isEmpty() || !teamIds.isEmpty();
    }

    /**
     * Whether the event could pass, or tells a memory what it has to know for others that could:
     * what happens after this is worth the work.
     */
    public boolean concerns(ChatwootEvent event) {
        EventSubject subject = event.subject();
        return isNamed(event)
                || asksForConversation() && subject == EventSubject.CONVERSATION
                || events.stream().anyMatch(name -> EventNames.subject(name) == subject)
                        && subject != EventSubject.OTHER;
    }

    /** Whether it could pass, but asks for a conversation's state that the event doesn't bring. */
    public boolean needsConversation(ChatwootEvent event) {
        return asksForConversation()
                && event.conversation() == null
                && event.conversationId() != null
                && isNamed(event);
    }

    boolean asksForMessage() {
        return !messageTypes.isEmpty() || isPrivate != null;
    }

    private boolean isNamed(ChatwootEvent event) {
        return names(event.name());
    }

    private boolean conversationPasses(ConversationState conversation) {
        if (!asksForConversation()) {
            return true;
        }
        return conversation != null
                && (statuses.isEmpty() || statuses.contains(conversation.status()))
                && (labels.isEmpty() || hasAny(conversation.labels(), labels))
                && (teamIds.isEmpty()
                        || conversation.teamId() != null
                                && teamIds.contains(conversation.teamId()));
    }

    private boolean messagePasses(ChatwootMessage message) {
        if (message == null) {
            return !asksForMessage();
        }
        return (messageTypes.isEmpty() || messageTypes.contains(String.valueOf(message.type())))
                && (isPrivate == null || isPrivate == message.isPrivate())
                && (activity
                        || messageTypes.contains("activity")
                        || !"activity".equals(message.type()));
    }

    private boolean hasChangedField(ChatwootEvent event) {
        return changedFields.stream()
                .anyMatch(
                        path -> {
                            String[] names = path.split("\\.", 2);
                            ChangedField field = event.changedFields().get(names[0]);
                            return field != null
                                    && (names.length == 1
                                            || Sameness.differingKeys(
                                                            field.previous(), field.current())
                                                    .contains(names[1]));
                        });
    }

    private static boolean hasAny(Collection<?> present, Set<?> wanted) {
        return present.stream().anyMatch(wanted::contains);
    }
}
