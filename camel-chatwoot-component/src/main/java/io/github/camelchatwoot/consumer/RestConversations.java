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
package io.github.camelchatwoot.consumer;

import java.util.Map;

import io.github.camelchatwoot.ChatwootNotFoundException;
import io.github.camelchatwoot.event.ChatwootEvent;
import io.github.camelchatwoot.event.ConversationState;
import io.github.camelchatwoot.event.EventSource;
import io.github.camelchatwoot.event.RestEvents;
import io.github.camelchatwoot.pipeline.ConversationLookup;
import io.github.camelchatwoot.poll.Calls;

/** Asks the REST API for a conversation as it is now. */
final class RestConversations implements ConversationLookup {

    private final Calls calls;

    RestConversations(Calls calls) {
        this.calls = calls;
    }

    @Override
    @SuppressWarnings("unchecked")
    public ConversationState conversation(ChatwootEvent event) throws Exception {
        try {
            Object answer =
                    calls.call("getConversation", Map.of("conversationId", event.conversationId()));
            return RestEvents.of(
                            "conversation_updated",
                            (Map<String, Object>) answer,
                            event.accountId(),
                            EventSource.POLL,
                            event.receivedAt())
                    .conversation();
        } catch (ChatwootNotFoundException deleted) {
            return null;
        }
    }
}
