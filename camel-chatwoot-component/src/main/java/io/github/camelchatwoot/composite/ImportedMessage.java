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
package io.github.camelchatwoot.composite;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.camelchatwoot.request.Arguments;
import io.github.camelchatwoot.request.RequestAssembly;
import io.github.camelchatwoot.request.TimeText;

/**
 * A message of a conversation that is imported.
 *
 * @param sourceId by which it is known when the import is repeated
 * @param values what is sent, by option of {@code sendMessage}
 */
record ImportedMessage(String sourceId, Map<String, Object> values) {

    private static final Set<String> KNOWN =
            Set.of(
                    "source_id",
                    "content",
                    "message_type",
                    "private",
                    "created_at",
                    "author",
                    "content_attributes",
                    "attachments");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    /**
     * @throws IllegalArgumentException if one of them can't be sent, so that none is
     */
    static List<ImportedMessage> of(Arguments given) {
        boolean stamp = Boolean.TRUE.equals(given.get("stamp"));
        List<ImportedMessage> messages = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Collection<?> all = given.get("messages") instanceof Collection<?> c ? c : List.of();
        for (Object one : all) {
            int number = messages.size() + 1;
            if (!(RequestAssembly.resolved(one) instanceof Map<?, ?> fields)) {
                throw wrong(number, "is no object");
            }
            ImportedMessage message = of(fields, number, stamp);
            if (!ids.add(message.sourceId())) {
                throw wrong(number, "has the source_id of an earlier one: " + message.sourceId());
            }
            messages.add(message);
        }
        return messages;
    }

    private static ImportedMessage of(Map<?, ?> fields, int number, boolean stamp) {
        for (Object field : fields.keySet()) {
            if (!KNOWN.contains(field.toString())) {
                throw wrong(
                        number,
                        "has '%s'; a message takes %s"
                                .formatted(
                                        field,
                                        String.join(", ", KNOWN.stream().sorted().toList())));
            }
        }
        Object id = fields.get("source_id");
        if (id == null || id.toString().isBlank()) {
            throw wrong(number, "has no source_id, by which it is known when this is repeated");
        }
        Instant at = time(fields.get("created_at"), number);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("sourceId", id.toString());
        values.put("content", content(fields, stamp ? at : null, stamp));
        values.put("messageType", type(fields.get("message_type"), number));
        values.put("private", truth(fields.get("private")));
        values.put("contentAttributes", attributes(fields, at));
        values.put("attachments", fields.get("attachments"));
        if (values.get("content") == null && values.get("attachments") == null) {
            throw wrong(number, "has neither content nor attachments");
        }
        return new ImportedMessage(id.toString(), values);
    }

    private static String content(Map<?, ?> fields, Instant at, boolean stamp) {
        Object content = fields.get("content");
        Object author = stamp ? fields.get("author") : null;
        String head =
                at == null && author == null
                        ? ""
                        : "*%s%s%s*\n\n"
                                .formatted(
                                        author == null ? "" : author,
                                        at == null || author == null ? "" : ", ",
                                        at == null ? "" : STAMP.format(at));
        return content == null ? head.isEmpty() ? null : head.strip() : head + content;
    }

    private static String type(Object type, int number) {
        if (type == null || "outgoing".equals(type) || "incoming".equals(type)) {
            return type == null ? "outgoing" : type.toString();
        }
        throw wrong(number, "has the message_type '%s': incoming or outgoing".formatted(type));
    }

    private static Boolean truth(Object flag) {
        return flag == null ? null : Boolean.valueOf(flag.toString());
    }

    /** The server keeps external_created_at only if there are no attributes beside it. */
    private static Map<String, Object> attributes(Map<?, ?> fields, Instant at) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        if (fields.get("content_attributes") instanceof Map<?, ?> own) {
            own.forEach((key, value) -> attributes.put(key.toString(), value));
        }
        if (at != null) {
            attributes.put("external_created_at", at.getEpochSecond());
        }
        if (fields.get("author") != null) {
            attributes.put("author", fields.get("author").toString());
        }
        return attributes.isEmpty() ? null : attributes;
    }

    private static Instant time(Object time, int number) {
        try {
            return time == null || time.toString().isBlank()
                    ? null
                    : new TimeText(Clock.systemUTC()).instant(time);
        } catch (IllegalArgumentException e) {
            throw wrong(number, "has a created_at that is no time: " + e.getMessage());
        }
    }

    private static IllegalArgumentException wrong(int number, String what) {
        return new IllegalArgumentException("messages: number %d %s".formatted(number, what));
    }
}
