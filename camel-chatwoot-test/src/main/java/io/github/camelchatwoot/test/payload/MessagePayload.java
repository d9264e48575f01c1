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

import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Message;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Times;
import io.github.camelchatwoot.test.json.Views;

/** A message; its webhook form has other names and types than its push form. */
public final class MessagePayload {
    private final Desk desk;
    private final Views views;
    private final Presence presence;
    private final ActorPayload actors;
    private final ConversationPayload conversations;

    MessagePayload(
            Desk desk,
            Views views,
            Presence presence,
            ActorPayload actors,
            ConversationPayload conversations) {
        this.desk = desk;
        this.views = views;
        this.presence = presence;
        this.actors = actors;
        this.conversations = conversations;
    }

    /** All columns, the type as a number, the creation time in unix seconds. */
    public Json push(Message message) {
        Json json = pushCreated(message);
        json.remove("echo_id");
        return json;
    }

    /** The push form with the caller's {@code echo_id}, which only a new message has. */
    public Json pushCreated(Message message) {
        return presence.in(views.messages.push(message));
    }

    /** The type as text, the creation time in ISO form, the whole conversation, no status. */
    public Json webhook(Message message) {
        Json json =
                new Json()
                        .with("account", Payloads.account(message.account))
                        .with("additional_attributes", message.additionalAttributes)
                        .with("content_attributes", message.contentAttributes)
                        .with("content_type", message.contentType)
                        .with("content", PlainText.of(SurveyLink.content(message, desk.baseUrl)))
                        .with("conversation", conversations.webhook(message.conversation))
                        .with("created_at", Times.iso(message.createdAt))
                        .with("id", message.id)
                        .with("inbox", InboxPayload.slim(message.conversation.inbox))
                        .with("message_type", message.messageType)
                        .with("private", message.isPrivate)
                        .with("sender", actors.webhook(message.sender))
                        .with("source_id", message.sourceId);
        return message.attachments.isEmpty()
                ? json
                : json.with(
                        "attachments",
                        message.attachments.stream().map(views.attachments::of).toList());
    }
}
