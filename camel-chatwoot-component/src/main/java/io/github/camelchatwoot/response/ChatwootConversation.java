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
package io.github.camelchatwoot.response;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A conversation.
 *
 * @param id its number in its account, the one that agents see
 * @param status open, resolved, pending or snoozed
 * @param priority low, medium, high, urgent or null
 * @param contact who it is with, or null if Chatwoot doesn't tell
 * @param assignee the agent or bot, as Chatwoot wrote it; empty if there is none
 * @param fields everything that Chatwoot said, by its own names
 */
public record ChatwootConversation(
        Long id,
        Long inboxId,
        String status,
        String priority,
        List<String> labels,
        ChatwootContact contact,
        Map<String, Object> assignee,
        Map<String, Object> team,
        Map<String, Object> customAttributes,
        Instant createdAt,
        Instant lastActivityAt,
        Map<String, Object> fields) {

    public static ChatwootConversation of(Map<String, Object> raw) {
        Fields fields = new Fields(raw);
        Fields meta = new Fields(fields.map("meta"));
        Map<String, Object> sender = meta.map("sender");
        return new ChatwootConversation(
                fields.id("id"),
                fields.id("inbox_id"),
                fields.text("status"),
                fields.text("priority"),
                fields.list("labels").stream().map(String::valueOf).toList(),
                sender.isEmpty() ? null : ChatwootContact.of(sender),
                meta.map("assignee"),
                meta.map("team"),
                fields.map("custom_attributes"),
                fields.time("created_at"),
                fields.time("last_activity_at"),
                raw);
    }
}
