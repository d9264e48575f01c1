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

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Message;
import io.github.camelchatwoot.test.json.Json;
import io.github.camelchatwoot.test.json.Times;

/** A conversation; its {@code id} is the number per account. */
public final class ConversationPayload {
    private static final int MOST_UNREAD = 10;

    private final Desk desk;
    private final ActorPayload actors;
    private final MessagePayload messages;

    ConversationPayload(Desk desk, ActorPayload actors, MessagePayload messages) {
        this.desk = desk;
        this.actors = actors;
        this.messages = messages;
    }

    public Json push(Conversation conversation) {
        return fields(conversation, lastChat(conversation));
    }

    /** The push form with the account, and with plain text in its message. */
    public Json webhook(Conversation conversation) {
        List<Json> last = lastChat(conversation);
        last.forEach(
                message -> {
                    message.put("content", PlainText.of((String) message.get("content")));
                    message.put("processed_message_content", message.get("content"));
                });
        return fields(conversation, last).with("account", Payloads.account(conversation.account));
    }

    private Json fields(Conversation conversation, List<Json> last) {
        Json json =
                new Json()
                        .with("additional_attributes", conversation.additionalAttributes)
                        .with("can_reply", canReply(conversation))
                        .with("channel", conversation.inbox.channelType)
                        .with("contact_inbox", ContactInboxPayload.raw(conversation.contactInbox))
                        .with("id", conversation.displayId)
                        .with("inbox_id", conversation.inbox.id)
                        .with("messages", last)
                        .with("labels", List.copyOf(conversation.labels))
                        .with("meta", meta(conversation))
                        .with("status", conversation.status)
                        .with("custom_attributes", conversation.customAttributes)
                        .with("snoozed_until", Times.iso(conversation.snoozedUntil))
                        .with("unread_count", unread(conversation))
                        .with("first_reply_created_at", Times.iso(conversation.firstReplyCreatedAt))
                        .with("priority", conversation.priority)
                        .with("waiting_since", Times.epoch(conversation.waitingSince));
        addTimes(json, conversation);
        return conversation.account.has("sla") ? withSla(json, conversation) : json;
    }

    private static void addTimes(Json json, Conversation conversation) {
        json.with("agent_last_seen_at", Times.epoch(conversation.agentLastSeenAt))
                .with("contact_last_seen_at", Times.epoch(conversation.contactLastSeenAt))
                .with("last_activity_at", Times.epoch(conversation.lastActivity()))
                .with("timestamp", Times.epoch(conversation.lastActivity()))
                .with("created_at", Times.epoch(conversation.createdAt))
                .with("updated_at", Times.precise(conversation.updatedAt));
    }

    private static Json withSla(Json json, Conversation conversation) {
        return json.with("applied_sla", null)
                .with("sla_events", List.of())
                .with("sla_policy_id", conversation.slaPolicyId);
    }

    private Json meta(Conversation conversation) {
        String assigneeType =
                conversation.assigned() == null ? null : conversation.assigned().type();
        Json team =
                conversation.team == null
                        ? null
                        : new Json()
                                .with("id", conversation.team.id)
                                .with("name", conversation.team.name);
        return new Json()
                .with("sender", actors.push(conversation.contact, conversation.account))
                .with("assignee", actors.push(conversation.assigned(), conversation.account))
                .with("assignee_type", assigneeType)
                .with("team", team)
                .with("hmac_verified", conversation.contactInbox.hmacVerified);
    }

    private List<Json> lastChat(Conversation conversation) {
        return last(conversation, message -> !message.is("activity") && !message.isPrivate)
                .map(messages::push)
                .stream()
                .toList();
    }

    /** Incoming messages since the agents last looked, 10 at most. */
    static long unread(Conversation conversation) {
        return conversation.messages.stream()
                .filter(message -> message.is("incoming"))
                .filter(
                        message ->
                                conversation.agentLastSeenAt == null
                                        || message.createdAt.isAfter(conversation.agentLastSeenAt))
                .limit(MOST_UNREAD)
                .count();
    }

    /** An API inbox may have a window of hours after the contact's last message. */
    private boolean canReply(Conversation conversation) {
        Object hours =
                conversation.inbox.channel.get("additional_attributes") instanceof Map<?, ?> more
                        ? more.get("agent_reply_time_window")
                        : null;
        if (!conversation.inbox.isApi() || hours == null || hours.toString().isBlank()) {
            return true;
        }
        Duration window = Duration.ofHours(Long.parseLong(hours.toString()));
        return last(conversation, message -> message.is("incoming"))
                .filter(m -> m.createdAt.plus(window).isAfter(desk.clock.now()))
                .isPresent();
    }

    private static Optional<Message> last(Conversation conversation, Predicate<Message> wanted) {
        return conversation.messages.stream().filter(wanted).reduce((earlier, later) -> later);
    }
}
