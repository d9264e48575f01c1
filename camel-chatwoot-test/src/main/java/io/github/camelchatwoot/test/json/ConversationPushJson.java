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

import io.github.camelchatwoot.test.desk.ContactInbox;
import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Message;

/** A conversation in webhooks and cable frames. */
public final class ConversationPushJson {
    private final Views views;

    ConversationPushJson(Views views) {
        this.views = views;
    }

    /** As cable frames carry it; webhooks add the account. */
    public Json of(Conversation conversation) {
        Message last = ConversationJson.last(conversation, m -> !m.is("activity") && !m.isPrivate);
        return new Json()
                .with("additional_attributes", conversation.additionalAttributes)
                .with("can_reply", views.conversations.canReply(conversation))
                .with("channel", conversation.inbox.channelType)
                .with("contact_inbox", contactInbox(conversation.contactInbox))
                .with("id", conversation.displayId)
                .with("inbox_id", conversation.inbox.id)
                .with("messages", last == null ? List.of() : List.of(views.messages.push(last)))
                .with("labels", conversation.labels)
                .with("meta", meta(conversation))
                .with("status", conversation.status)
                .with("custom_attributes", conversation.customAttributes)
                .with("snoozed_until", Times.iso(conversation.snoozedUntil))
                .with("unread_count", ConversationJson.unreadCount(conversation))
                .with("first_reply_created_at", Times.iso(conversation.firstReplyCreatedAt))
                .with("priority", conversation.priority)
                .with("waiting_since", Times.epoch(conversation.waitingSince))
                .with("agent_last_seen_at", Times.epoch(conversation.agentLastSeenAt))
                .with("contact_last_seen_at", Times.epoch(conversation.contactLastSeenAt))
                .with("last_activity_at", Times.epoch(conversation.lastActivity()))
                .with("timestamp", Times.epoch(conversation.lastActivity()))
                .with("created_at", Times.epoch(conversation.createdAt))
                .with("updated_at", Times.precise(conversation.updatedAt));
    }

    private Json meta(Conversation conversation) {
        Json assignee = null;
        if (conversation.assigneeBot != null) {
            assignee = views.agentBots.push(conversation.assigneeBot);
        } else if (conversation.assignee != null) {
            assignee = views.users.push(conversation.assignee, conversation.account);
        }
        var team = conversation.team;
        return new Json()
                .with("sender", views.contacts.push(conversation.contact))
                .with("assignee", assignee)
                .with(
                        "assignee_type",
                        conversation.assigned() == null ? null : conversation.assigned().type())
                .with(
                        "team",
                        team == null
                                ? null
                                : new Json().with("id", team.id).with("name", team.name))
                .with("hmac_verified", conversation.contactInbox.hmacVerified);
    }

    /** The whole record, with the token that opens the contact's websocket. */
    public static Json contactInbox(ContactInbox contactInbox) {
        return new Json()
                .with("id", contactInbox.id)
                .with("contact_id", contactInbox.contact.id)
                .with("inbox_id", contactInbox.inbox.id)
                .with("source_id", contactInbox.sourceId)
                .with("created_at", Times.iso(contactInbox.createdAt))
                .with("updated_at", Times.iso(contactInbox.updatedAt))
                .with("hmac_verified", contactInbox.hmacVerified)
                .with("pubsub_token", contactInbox.pubsubToken);
    }
}
