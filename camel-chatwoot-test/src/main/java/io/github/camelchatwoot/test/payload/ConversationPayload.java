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
package io.github.camelchatwoot.test.payload;

import java.util.List;

import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Views;

/** A conversation; its {@code id} is the number per account. */
public final class ConversationPayload {
    private final Views views;
    private final Presence presence;

    ConversationPayload(Views views, Presence presence) {
        this.views = views;
        this.presence = presence;
    }

    public Json push(Conversation conversation) {
        Json json = presence.in(views.conversationEvents.of(conversation));
        last(json).forEach(message -> ((Json) message).remove("echo_id"));
        return conversation.account.has("sla")
                ? json.with("applied_sla", null)
                        .with("sla_events", List.of())
                        .with("sla_policy_id", conversation.slaPolicyId)
                : json;
    }

    /** The push form with the account, and with plain text in its last message. */
    public Json webhook(Conversation conversation) {
        Json json = push(conversation);
        for (Object last : last(json)) {
            var message = (Json) last;
            message.with("content", PlainText.of((String) message.get("content")))
                    .with("processed_message_content", message.get("content"));
        }
        return json.with("account", Payloads.account(conversation.account));
    }

    /** No or one message. */
    private static List<?> last(Json conversation) {
        return (List<?>) conversation.get("messages");
    }
}
