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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the route was told of each conversation. Only conversation_updated moves it on, as only it
 * tells changes: else the first of the several events of one change would use it up.
 */
final class ConversationMemory {

    private static final String UPDATED = "conversation_updated";

    private final Memory<ToldConversation> memory;

    ConversationMemory(Memory<ToldConversation> memory) {
        this.memory = memory;
    }

    Optional<ChatwootEvent> recall(ChatwootEvent event) {
        ToldConversation before = memory.last(key(event));
        ConversationState now = event.conversation();
        if (before == null || now == null || !event.name().equals(UPDATED)) {
            return Optional.of(event);
        } else if (!ChangedFields.areTold(EventFields.of(event))) {
            return Optional.of(
                    now.isBefore(before.state())
                            ? event
                            : event.withFields(now.changedSince(before.state())));
        }
        Map<String, ChangedField> fields = new LinkedHashMap<>(event.changedFields());
        fields.entrySet()
                .removeIf(
                        field ->
                                before.knows(field.getKey(), field.getValue(), event.statedTime()));
        if (fields.size() == event.changedFields().size()) {
            return Optional.of(event);
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(event.withFields(fields));
    }

    void remember(ChatwootEvent event) {
        ConversationState now = event.conversation();
        if (event.conversationId() == null || now == null) {
            return;
        }
        ToldConversation last = memory.last(key(event));
        ToldConversation before = last == null ? ToldConversation.seed(now) : last;
        if (!event.name().equals(UPDATED)) {
            memory.keep(key(event), before);
        } else if (ChangedFields.areTold(EventFields.of(event))) {
            memory.keep(key(event), before.after(event.changedFields(), event.time()));
        } else if (!now.isBefore(before.state())) {
            memory.keep(key(event), before.after(now));
        }
    }

    /** The event with its conversation, if it doesn't bring it and it is known. */
    ChatwootEvent complete(ChatwootEvent event) {
        if (event.conversationId() == null || event.conversation() != null) {
            return event;
        }
        ToldConversation known = memory.last(key(event));
        return known == null ? event : event.withConversation(known.state());
    }

    private static String key(ChatwootEvent event) {
        return event.accountId() + "/" + event.conversationId();
    }
}
