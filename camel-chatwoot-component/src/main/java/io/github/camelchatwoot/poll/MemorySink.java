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
package io.github.camelchatwoot.poll;

import java.util.Optional;

import io.github.camelchatwoot.event.ChatwootEvent;
import io.github.camelchatwoot.event.EventMemory;
import io.github.camelchatwoot.event.EventSource;

/**
 * Completes events with what is remembered, hands on those that are news, and remembers them once
 * they were processed.
 */
public final class MemorySink implements Sink<ChatwootEvent> {

    private final EventMemory memory;
    private final Sink<ChatwootEvent> next;

    public MemorySink(EventMemory memory, Sink<ChatwootEvent> next) {
        this.memory = memory;
        this.next = next;
    }

    @Override
    public void accept(ChatwootEvent event) throws Exception {
        Optional<ChatwootEvent> recalled = memory.recall(event);
        if (recalled.isPresent()) {
            if (isNews(recalled.get())) {
                next.accept(recalled.get());
            }
            memory.remember(recalled.get());
        }
    }

    /**
     * Whether a recalled event tells anything. Reading finds things that were touched; which of
     * them changed only the memory knows. Remember those that are no news, too.
     */
    public static boolean isNews(ChatwootEvent recalled) {
        boolean found =
                recalled.source() == EventSource.POLL || recalled.source() == EventSource.CATCH_UP;
        return !found
                || switch (recalled.name()) {
                    case "conversation_updated", "contact_updated" ->
                            !recalled.changedFields().isEmpty();
                    case "message_updated" -> !recalled.changes().isEmpty();
                    default -> true;
                };
    }
}
