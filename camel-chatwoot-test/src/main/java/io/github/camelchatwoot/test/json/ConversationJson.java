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

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Message;
import io.github.camelchatwoot.test.desk.User;

/** A conversation in the REST API. */
public final class ConversationJson {
    private static final int MOST_UNREAD = 10;

    private final Desk desk;
    private final Views views;

    ConversationJson(Desk desk, Views views) {
        this.desk = desk;
        this.views = views;
    }

    /**
     * @param viewer null if a bot asks
     */
    public Json of(Conversation conversation, User viewer) {
        Message last = last(conversation, message -> true);
        Message lastSaid = last(conversation, message -> !message.is("activity"));
        Json json =
                new Json()
                        .with("meta", meta(conversation, viewer))
                        .with("id", conversation.displayId)
                        .with(
                                "messages",
                                last == null ? List.of() : List.of(views.messages.push(last)))
                        .with("account_id", conversation.account.id)
                        .with("uuid", conversation.uuid)
                        .with("additional_attributes", conversation.additionalAttributes)
                        .with("agent_last_seen_at", Times.epoch(conversation.agentLastSeenAt))
                        .with("assignee_last_seen_at", Times.epoch(conversation.assigneeLastSeenAt))
                        .with("can_reply", canReply(conversation))
                        .with("contact_last_seen_at", Times.epoch(conversation.contactLastSeenAt))
                        .with("custom_attributes", conversation.customAttributes)
                        .with("inbox_id", conversation.inbox.id)
                        .with("labels", conversation.labels)
                        .with("muted", conversation.isMuted())
                        .with("snoozed_until", Times.iso(conversation.snoozedUntil))
                        .with("status", conversation.status)
                        .with("created_at", Times.epoch(conversation.createdAt))
                        .with("updated_at", Times.precise(conversation.updatedAt))
                        .with("timestamp", Times.epoch(conversation.lastActivity()))
                        .with(
                                "first_reply_created_at",
                                Times.epoch(conversation.firstReplyCreatedAt))
                        .with("unread_count", unreadCount(conversation))
                        .with(
                                "last_non_activity_message",
                                lastSaid == null ? null : views.messages.push(lastSaid))
                        .with("last_activity_at", Times.epoch(conversation.lastActivity()))
                        .with("priority", conversation.priority)
                        .with("waiting_since", Times.epoch(conversation.waitingSince))
                        .with("sla_policy_id", conversation.slaPolicyId);
        return conversation.account.has("sla") ? json.with("sla_events", List.of()) : json;
    }

    private Json meta(Conversation conversation, User viewer) {
        Json meta =
                new Json()
                        .with("sender", views.contacts.of(conversation.contact))
                        .with("channel", conversation.inbox.channelType);
        if (conversation.assigneeBot != null) {
            meta.with("assignee", views.agentBots.slim(conversation.assigneeBot))
                    .with("assignee_type", "AgentBot");
        } else if (conversation.assignee != null) {
            meta.with("assignee", views.users.agent(conversation.assignee, conversation.account))
                    .with("assignee_type", "User");
        }
        if (conversation.team != null) {
            meta.with("team", TeamJson.of(conversation.team, viewer));
        }
        return meta.with("hmac_verified", conversation.contactInbox.hmacVerified);
    }

    /** In the search by text: only with the messages that match. */
    public Json found(Conversation conversation, List<Message> messages) {
        return new Json()
                .with("id", conversation.displayId)
                .with("uuid", conversation.uuid)
                .with("created_at", Times.epoch(conversation.createdAt))
                .with(
                        "contact",
                        new Json()
                                .with("id", conversation.contact.id)
                                .with("name", conversation.contact.name))
                .with(
                        "inbox",
                        new Json()
                                .with("id", conversation.inbox.id)
                                .with("name", conversation.inbox.name)
                                .with("channel_type", conversation.inbox.channelType))
                .with("messages", messages.stream().map(ConversationJson::found).toList())
                .with("account_id", conversation.account.id);
    }

    private static Json found(Message message) {
        Json json = new Json().with("content", message.content).with("id", message.id);
        if (message.sender != null) {
            json.with("sender_name", message.sender.actorName());
        }
        return json.with("message_type", message.typeNumber())
                .with("created_at", Times.epoch(message.createdAt));
    }

    /** Incoming messages since an agent last looked, at most 10. */
    public static int unreadCount(Conversation conversation) {
        long unread =
                conversation.messages.stream()
                        .filter(m -> m.is("incoming"))
                        .filter(
                                m ->
                                        conversation.agentLastSeenAt == null
                                                || m.createdAt.isAfter(
                                                        conversation.agentLastSeenAt))
                        .count();
        return (int) Math.min(unread, MOST_UNREAD);
    }

    /** Some channels let agents write only for a time after the contact has written. */
    public boolean canReply(Conversation conversation) {
        Duration window = window(conversation);
        if (window == null) {
            return true;
        }
        Message incoming = last(conversation, message -> message.is("incoming"));
        return incoming != null && desk.clock.now().isBefore(incoming.createdAt.plus(window));
    }

    private static Duration window(Conversation conversation) {
        if (conversation.inbox.channelType.equals("Channel::Whatsapp")) {
            return Duration.ofDays(1);
        }
        Object attributes = conversation.inbox.channel.get("additional_attributes");
        Object hours =
                attributes instanceof Map<?, ?> map ? map.get("agent_reply_time_window") : null;
        boolean set = conversation.inbox.isApi() && !Objects.toString(hours, "").isBlank();
        return set ? Duration.ofHours(Long.parseLong(hours.toString())) : null;
    }

    static Message last(Conversation conversation, Predicate<Message> which) {
        return conversation.messages.stream()
                .filter(which)
                .reduce((first, second) -> second)
                .orElse(null);
    }
}
