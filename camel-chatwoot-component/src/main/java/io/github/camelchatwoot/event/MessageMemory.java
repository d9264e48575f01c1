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

/** The last known state of each message. */
final class MessageMemory {

    private final Memory<MessageState> memory;

    MessageMemory(Memory<MessageState> memory) {
        this.memory = memory;
    }

    ChatwootEvent recall(ChatwootEvent event) {
        MessageState before = memory.last(key(event));
        if (before == null || !event.name().equals("message_updated")) {
            return event;
        }
        MessageState now = MessageState.of(EventFields.of(event));
        boolean told = ChangedFields.areTold(EventFields.of(event));
        if (now.isBefore(before)) {
            return told ? event : event.withChanges(Set.of(), Map.of());
        } else if (told && before.updatedAt() != null) {
            return event;
        }
        return event.withChanges(
                MessageChanges.between(before, now),
                told ? event.changedFields() : now.changedSince(before));
    }

    void remember(ChatwootEvent event) {
        MessageState before = memory.last(key(event));
        MessageState now = MessageState.of(EventFields.of(event));
        if (!event.name().equals("message_updated")) {
            memory.keep(key(event), before == null ? now.asSent() : before);
        } else if (before == null || !now.isBefore(before)) {
            memory.keep(key(event), now);
        }
    }

    private static String key(ChatwootEvent event) {
        return event.accountId() + "/" + event.messageId();
    }
}
