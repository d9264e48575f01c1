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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What can change in a message.
 *
 * @param rewritten whether the content is as webhooks write it, which differs from the others
 * @param status null if unknown: webhooks tell it of a conversation's newest message only
 * @param updatedAt null if unknown
 */
public record MessageState(
        boolean rewritten,
        String content,
        String contentType,
        String status,
        String sourceId,
        Map<String, Object> contentAttributes,
        List<?> attachments,
        Instant updatedAt) {

    private static final List<String> OUTCOMES =
            List.of("deleted", "external_error", "submitted_values", "submitted_email");

    static MessageState of(EventFields message) {
        EventFields newest = message.inside("conversation").first("messages");
        boolean isNewest = Objects.equals(message.id("id"), newest.id("id"));
        return new MessageState(
                message.inside("account").has("id"),
                message.text("content"),
                message.text("content_type"),
                isNewest && !message.has("status") ? newest.text("status") : message.text("status"),
                message.text("source_id"),
                message.map("content_attributes"),
                message.list("attachments"),
                EventTime.updated(message));
    }

    boolean isBefore(MessageState other) {
        return updatedAt != null && other.updatedAt != null && updatedAt.isBefore(other.updatedAt);
    }

    boolean isDeleted() {
        return Boolean.TRUE.equals(contentAttributes.get("deleted"));
    }

    /** The status decides; a lasting error text tells where the status is unknown. */
    boolean isFailed() {
        return status == null
                ? !Sameness.same(contentAttributes.get("external_error"), null)
                : status.equals("failed");
    }

    /** What the contact answered, or null. */
    Object answer() {
        Object values = contentAttributes.get("submitted_values");
        return values == null ? contentAttributes.get("submitted_email") : values;
    }

    boolean isSurvey() {
        return "input_csat".equals(contentType);
    }

    /** The message as it was first sent: a late message_created shows what came of it since. */
    MessageState asSent() {
        Map<String, Object> attributes = new LinkedHashMap<>(contentAttributes);
        attributes.keySet().removeAll(OUTCOMES);
        return new MessageState(
                rewritten, content, contentType, null, sourceId, attributes, attachments, null);
    }

    /** The message before the changes that the websocket tells. */
    @SuppressWarnings("unchecked")
    MessageState before(Map<String, ChangedField> changed) {
        ChangedField status = changed.get("status");
        ChangedField attributes = changed.get("content_attributes");
        return new MessageState(
                rewritten,
                content,
                contentType,
                status != null && status.previous() instanceof String text ? text : this.status,
                sourceId,
                attributes == null
                        ? contentAttributes
                        : attributes.previous() instanceof Map<?, ?> map
                                ? (Map<String, Object>) map
                                : Map.of(),
                attachments,
                null);
    }

    /** What differs, as far as both are known, by the API's names. */
    Map<String, ChangedField> changedSince(MessageState previous) {
        Map<String, Object> before = previous.byName();
        Map<String, Object> now = byName();
        if (rewritten != previous.rewritten) {
            now.remove("content");
        }
        if (status == null || previous.status == null) {
            now.remove("status");
        }
        Map<String, ChangedField> changed = new LinkedHashMap<>();
        now.forEach(
                (name, value) -> {
                    if (!Sameness.same(before.get(name), value)) {
                        changed.put(name, new ChangedField(before.get(name), value));
                    }
                });
        return changed;
    }

    Map<String, Object> byName() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("content", content);
        fields.put("content_type", contentType);
        fields.put("status", status);
        fields.put("source_id", sourceId);
        fields.put("content_attributes", contentAttributes);
        fields.put("attachments", attachments);
        return fields;
    }
}
