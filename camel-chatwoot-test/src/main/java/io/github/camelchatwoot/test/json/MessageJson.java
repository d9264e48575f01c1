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
package io.github.camelchatwoot.test.json;

import java.util.List;

import io.github.camelchatwoot.test.desk.AgentBot;
import io.github.camelchatwoot.test.desk.Contact;
import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Message;
import io.github.camelchatwoot.test.desk.User;

/** A message in the REST API, in the client API and inside conversations and events. */
public final class MessageJson {
    private final Views views;

    MessageJson(Views views) {
        this.views = views;
    }

    public Json of(Message message) {
        Json json =
                new Json()
                        .with("id", message.id)
                        .with("content", message.content)
                        .with("inbox_id", message.conversation.inbox.id)
                        .withPresent("echo_id", message.echoId)
                        .with("conversation_id", message.conversation.displayId)
                        .with("message_type", message.typeNumber())
                        .with("content_type", message.contentType)
                        .with("status", message.status)
                        .with("content_attributes", message.contentAttributes)
                        .with("created_at", Times.epoch(message.createdAt))
                        .with("private", message.isPrivate)
                        .with("source_id", message.sourceId)
                        .withPresent("sender", sender(message));
        return message.attachments.isEmpty()
                ? json
                : json.with("attachments", attachments(message));
    }

    /** All columns: inside conversations, webhooks and cable frames. */
    public Json push(Message message) {
        Json json =
                new Json()
                        .with("id", message.id)
                        .with("content", message.content)
                        .with("account_id", message.account.id)
                        .with("inbox_id", message.conversation.inbox.id)
                        .with("conversation_id", message.conversation.displayId)
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
                        .with("processed_message_content", message.processedContent)
                        .with("sentiment", new Json())
                        .with("conversation", conversation(message.conversation))
                        .withPresent("echo_id", message.echoId);
        if (!message.attachments.isEmpty()) {
            json.with("attachments", attachments(message));
        }
        return json.withPresent("sender", sender(message));
    }

    /** In the client API. */
    public Json client(Message message) {
        Json json =
                new Json()
                        .with("id", message.id)
                        .with("content", message.content)
                        .with("message_type", message.typeNumber())
                        .with("content_type", message.contentType)
                        .with("content_attributes", message.contentAttributes)
                        .with("created_at", Times.epoch(message.createdAt))
                        .with("conversation_id", message.conversation.displayId);
        if (!message.attachments.isEmpty()) {
            json.with("attachments", attachments(message));
        }
        return json.withPresent("sender", sender(message));
    }

    private static Json conversation(Conversation conversation) {
        return new Json()
                .with(
                        "assignee_id",
                        conversation.assignee == null ? null : conversation.assignee.id)
                .with("unread_count", ConversationJson.unreadCount(conversation))
                .with("last_activity_at", Times.epoch(conversation.lastActivity()))
                .with(
                        "contact_inbox",
                        new Json().with("source_id", conversation.contactInbox.sourceId));
    }

    /** Null for what nobody sent. */
    public Json sender(Message message) {
        if (message.sender instanceof User user) {
            return views.users.push(user, message.account);
        }
        if (message.sender instanceof AgentBot bot) {
            return views.agentBots.push(bot);
        }
        return message.sender instanceof Contact contact ? views.contacts.push(contact) : null;
    }

    private List<Json> attachments(Message message) {
        return message.attachments.stream().map(views.attachments::of).toList();
    }
}
