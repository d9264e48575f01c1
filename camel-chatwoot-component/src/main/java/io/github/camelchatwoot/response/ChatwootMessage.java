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
 * A message.
 *
 * @param type incoming, outgoing, activity or template, whether Chatwoot wrote the word or its
 *     number
 * @param isPrivate whether it is a note that only agents see
 * @param status sent, delivered, read or failed; null where Chatwoot doesn't tell, as in webhooks
 * @param sender contact, user or bot as Chatwoot wrote it; empty if there is none
 * @param fields everything that Chatwoot said, by its own names
 */
public record ChatwootMessage(
        Long id,
        Long conversationId,
        Long inboxId,
        String content,
        String type,
        String contentType,
        boolean isPrivate,
        String status,
        String sourceId,
        Map<String, Object> sender,
        Map<String, Object> contentAttributes,
        List<?> attachments,
        Instant createdAt,
        Map<String, Object> fields) {

    private static final List<String> TYPES =
            List.of("incoming", "outgoing", "activity", "template");

    public static ChatwootMessage of(Map<String, Object> raw) {
        Fields fields = new Fields(raw);
        Long conversation = fields.id("conversation_id");
        Long inbox = fields.id("inbox_id");
        return new ChatwootMessage(
                fields.id("id"),
                conversation == null
                        ? new Fields(fields.map("conversation")).id("id")
                        : conversation,
                inbox == null ? new Fields(fields.map("inbox")).id("id") : inbox,
                fields.text("content"),
                type(raw.get("message_type")),
                fields.text("content_type"),
                fields.flag("private"),
                fields.text("status"),
                fields.text("source_id"),
                fields.map("sender"),
                fields.map("content_attributes"),
                fields.list("attachments"),
                fields.time("created_at"),
                raw);
    }

    private static String type(Object value) {
        return value instanceof Number number
                        && number.intValue() >= 0
                        && number.intValue() < TYPES.size()
                ? TYPES.get(number.intValue())
                : value == null ? null : value.toString();
    }
}
