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
package io.github.camelchatwoot.event;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What can change in a conversation, the same from webhook, websocket and REST API.
 *
 * @param assigneeId the person; null while a bot has it
 * @param botId the bot that has it
 * @param labels in the server's order
 * @param updatedAt of the state, to the microsecond
 */
public record ConversationState(
        String status,
        String priority,
        Long assigneeId,
        Long botId,
        Long teamId,
        List<String> labels,
        Instant snoozedUntil,
        Instant waitingSince,
        Instant firstReplyCreatedAt,
        Map<String, Object> customAttributes,
        Long contactId,
        Long inboxId,
        Instant updatedAt) {

    private static final Set<String> TIMES =
            Set.of("snoozed_until", "waiting_since", "first_reply_created_at");

    /** Null if these are but the few fields that a message of the websocket carries. */
    static ConversationState of(EventFields conversation) {
        if (!conversation.has("status")) {
            return null;
        }
        EventFields meta = conversation.inside("meta");
        EventFields assignee = meta.inside("assignee");
        boolean isBot =
                "AgentBot".equals(meta.text("assignee_type"))
                        || Actor.BOT.equals(assignee.text("type"));
        return new ConversationState(
                conversation.text("status"),
                conversation.text("priority"),
                isBot ? null : assignee.id("id"),
                isBot ? assignee.id("id") : null,
                meta.inside("team").id("id"),
                conversation.list("labels").stream().map(String::valueOf).toList(),
                second(conversation.time("snoozed_until")),
                second(conversation.time("waiting_since")),
                second(conversation.time("first_reply_created_at")),
                conversation.map("custom_attributes"),
                EventIds.contactOf(conversation),
                conversation.id("inbox_id"),
                conversation.time("updated_at"));
    }

    /** Both are known, and this one is surely the older. */
    boolean isBefore(ConversationState other) {
        return updatedAt != null && other.updatedAt != null && updatedAt.isBefore(other.updatedAt);
    }

    /** What differs, by the names that webhooks use. */
    Map<String, ChangedField> changedSince(ConversationState previous) {
        Map<String, Object> before = previous.byName();
        Map<String, ChangedField> changed = new LinkedHashMap<>();
        byName().forEach(
                        (name, now) -> {
                            if (!Sameness.sameSet(before.get(name), now)) {
                                changed.put(name, new ChangedField(before.get(name), now));
                            }
                        });
        return changed;
    }

    /** What can change, by the names that webhooks use, times as text. */
    Map<String, Object> byName() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("status", status);
        fields.put("priority", priority);
        fields.put("assignee_id", assigneeId);
        fields.put("assignee_agent_bot_id", botId);
        fields.put("team_id", teamId);
        fields.put("label_list", labels);
        fields.put("snoozed_until", iso(snoozedUntil));
        fields.put("waiting_since", iso(waitingSince));
        fields.put("first_reply_created_at", iso(firstReplyCreatedAt));
        fields.put("custom_attributes", customAttributes);
        return fields;
    }

    /** A changed value as {@link #byName} has it: times to the second. */
    static Object plain(String name, Object value) {
        return TIMES.contains(name) ? iso(second(changed(name, value).time(name))) : value;
    }

    /** This conversation with other values of what can change. */
    ConversationState with(Map<String, Object> byName, Instant at) {
        EventFields values = new EventFields("conversation_updated", byName);
        return new ConversationState(
                values.text("status"),
                values.text("priority"),
                values.id("assignee_id"),
                values.id("assignee_agent_bot_id"),
                values.id("team_id"),
                values.list("label_list").stream().map(String::valueOf).toList(),
                values.time("snoozed_until"),
                values.time("waiting_since"),
                values.time("first_reply_created_at"),
                values.map("custom_attributes"),
                contactId,
                inboxId,
                updatedAt == null || updatedAt.isBefore(at) ? at : updatedAt);
    }

    private static EventFields changed(String name, Object value) {
        return new EventFields("conversation_updated", Collections.singletonMap(name, value));
    }

    /** The API tells some of them to the second only. */
    private static Instant second(Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS);
    }

    private static String iso(Instant time) {
        return time == null ? null : time.toString();
    }
}
