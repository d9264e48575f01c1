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
import io.github.camelchatwoot.test.desk.Message;
import io.github.camelchatwoot.test.json.ConversationJson;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Times;
import io.github.camelchatwoot.test.json.Views;

/** A conversation; its {@code id} is the number per account. */
public final class ConversationPayload {
    private final Views views;
    private final Presence presence;
    private final ActorPayload actors;

    ConversationPayload(Views views, Presence presence, ActorPayload actors) {
        this.views = views;
        this.presence = presence;
        this.actors = actors;
    }

    public Json push(Conversation conversation) {
        return fields(conversation, lastMessage(conversation));
    }

    /** The push form with the account, and with plain text in its last message. */
    public Json webhook(Conversation conversation) {
        List<Json> last = lastMessage(conversation);
        for (Json message : last) {
            String plain = PlainText.of((String) message.get("content"));
            message.with("content", plain).with("processed_message_content", plain);
        }
        return fields(conversation, last).with("account", Payloads.account(conversation.account));
    }

    private Json fields(Conversation conversation, List<Json> last) {
        Json json =
                new Json()
                        .with("additional_attributes", conversation.additionalAttributes)
                        .with("can_reply", views.conversations.canReply(conversation))
                        .with("channel", conversation.inbox.channelType)
                        .with("contact_inbox", ContactInboxPayload.raw(conversation.contactInbox))
                        .with("id", conversation.displayId)
                        .with("inbox_id", conversation.inbox.id)
                        .with("messages", last)
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
        return conversation.account.has("sla")
                ? json.with("applied_sla", null)
                        .with("sla_events", List.of())
                        .with("sla_policy_id", conversation.slaPolicyId)
                : json;
    }

    private Json meta(Conversation conversation) {
        var assigned = conversation.assigned();
        var team = conversation.team;
        return new Json()
                .with("sender", views.contacts.push(conversation.contact))
                .with("assignee", actors.push(assigned, conversation.account))
                .with("assignee_type", assigned == null ? null : assigned.type())
                .with(
                        "team",
                        team == null
                                ? null
                                : new Json().with("id", team.id).with("name", team.name))
                .with("hmac_verified", conversation.contactInbox.hmacVerified);
    }

    /** The last that is neither note nor activity; none in an empty conversation. */
    private List<Json> lastMessage(Conversation conversation) {
        return conversation.messages.stream()
                .filter(message -> !message.is("activity") && !message.isPrivate)
                .reduce((earlier, later) -> later)
                .map(this::message)
                .stream()
                .toList();
    }

    private Json message(Message message) {
        Json json = presence.in(views.messages.push(message));
        json.remove("echo_id");
        return json;
    }
}
