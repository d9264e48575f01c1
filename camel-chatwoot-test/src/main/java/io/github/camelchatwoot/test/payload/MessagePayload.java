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
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Message;
import io.github.camelchatwoot.test.json.BlobUrls;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Times;

/** A message; its webhook form has other names and types than its push form. */
public final class MessagePayload {
    private final Desk desk;
    private final BlobUrls urls;
    private final ActorPayload actors;

    MessagePayload(Desk desk, BlobUrls urls, ActorPayload actors) {
        this.desk = desk;
        this.urls = urls;
        this.actors = actors;
    }

    /** All columns, the type as a number, the creation time in unix seconds. */
    public Json push(Message message) {
        return withSender(withAttachments(columns(message), message), message);
    }

    /** The push form with the caller's {@code echo_id}, which only a new message has. */
    public Json pushCreated(Message message) {
        Json json = columns(message).withPresent("echo_id", message.echoId);
        return withSender(withAttachments(json, message), message);
    }

    /** The type as text, the creation time in ISO form, the whole conversation, no status. */
    public Json webhook(Message message, Json conversation) {
        Json json =
                new Json()
                        .with("account", Payloads.account(message.account))
                        .with("additional_attributes", message.additionalAttributes)
                        .with("content_attributes", message.contentAttributes)
                        .with("content_type", message.contentType)
                        .with("content", PlainText.of(SurveyLink.content(message, desk.baseUrl)))
                        .with("conversation", conversation)
                        .with("created_at", Times.iso(message.createdAt))
                        .with("id", message.id)
                        .with("inbox", InboxPayload.slim(message.conversation.inbox))
                        .with("message_type", message.messageType)
                        .with("private", message.isPrivate)
                        .with("sender", actors.webhook(message.sender))
                        .with("source_id", message.sourceId);
        return withAttachments(json, message);
    }

    private static Json columns(Message message) {
        Conversation conversation = message.conversation;
        return new Json()
                .with("id", message.id)
                .with("content", message.content)
                .with("account_id", message.account.id)
                .with("inbox_id", conversation.inbox.id)
                .with("conversation_id", conversation.displayId)
                .with("message_type", message.typeNumber())
                .with("created_at", Times.epoch(message.createdAt))
                .with("updated_at", Times.iso(message.updatedAt))
                .with("private", message.isPrivate)
                .with("status", message.status)
                .with("source_id", message.sourceId)
                .with("content_type", message.contentType)
                .with("content_attributes", message.contentAttributes)
                .with("sender_type", message.sender == null ? null : message.sender.type())
                .with("sender_id", message.sender == null ? null : message.sender.actorId())
                .with("external_source_ids", message.externalSourceIds)
                .with("additional_attributes", message.additionalAttributes)
                .with("processed_message_content", message.content)
                .with("sentiment", new Json())
                .with("conversation", inside(conversation));
    }

    private static Json inside(Conversation conversation) {
        return new Json()
                .with(
                        "assignee_id",
                        conversation.assignee == null ? null : conversation.assignee.id)
                .with("unread_count", ConversationPayload.unread(conversation))
                .with("last_activity_at", Times.epoch(conversation.lastActivity()))
                .with(
                        "contact_inbox",
                        new Json().with("source_id", conversation.contactInbox.sourceId));
    }

    private Json withAttachments(Json json, Message message) {
        List<Json> files =
                message.attachments.stream().map(a -> AttachmentPayload.push(a, urls)).toList();
        return files.isEmpty() ? json : json.with("attachments", files);
    }

    private Json withSender(Json json, Message message) {
        return json.withPresent(
                "sender", actors.pushSender(message.sender, message.conversation.inbox));
    }
}
