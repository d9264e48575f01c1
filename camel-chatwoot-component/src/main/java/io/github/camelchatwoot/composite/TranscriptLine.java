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

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A message as a person or a model reads it. */
record TranscriptLine(Map<String, Object> message) {

    private static final int INCOMING = 0;
    private static final int ACTIVITY = 2;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    /** Neither told by the machine about itself, nor deleted, nor empty. */
    boolean isSaid() {
        boolean deleted =
                message.get("content_attributes") instanceof Map<?, ?> attributes
                        && Boolean.TRUE.equals(attributes.get("deleted"));
        return type() != ACTIVITY && !deleted && !(content().isEmpty() && attachments().isEmpty());
    }

    boolean isNote() {
        return Boolean.TRUE.equals(message.get("private"));
    }

    boolean isContacts() {
        return type() == INCOMING;
    }

    /** {@code [2026-06-10 17:13 UTC] Jane Doe: Hello}, with attachments as links. */
    String text() {
        long seconds = message.get("created_at") instanceof Number number ? number.longValue() : 0;
        return "[%s] %s%s: %s"
                .formatted(
                        TIME.format(Instant.ofEpochSecond(seconds)),
                        sender(),
                        isNote() ? " (note)" : "",
                        joined(true));
    }

    /** As chat models take it; attachments by their names, since a model can't follow a link. */
    Map<String, Object> forModel() {
        String content = joined(false);
        return Map.of(
                "role",
                isContacts() ? "user" : "assistant",
                "content",
                isNote() ? "(private note) " + content : content);
    }

    private String joined(boolean links) {
        List<String> parts = new ArrayList<>();
        if (!content().isEmpty()) {
            parts.add(content());
        }
        for (Map<?, ?> attachment : attachments()) {
            Object address = attachment.get("data_url");
            parts.add(
                    links && address != null
                            ? "[%s %s]".formatted(name(attachment), address)
                            : "[%s]".formatted(name(attachment)));
        }
        return String.join("\n", parts);
    }

    private int type() {
        return message.get("message_type") instanceof Number number ? number.intValue() : INCOMING;
    }

    private String content() {
        return message.get("content") == null ? "" : message.get("content").toString().strip();
    }

    private String sender() {
        if (message.get("sender") instanceof Map<?, ?> sender && sender.get("name") != null) {
            return sender.get("name").toString();
        }
        return isContacts() ? "Contact" : "Chatwoot";
    }

    private List<Map<?, ?>> attachments() {
        List<Map<?, ?>> attachments = new ArrayList<>();
        if (message.get("attachments") instanceof List<?> items) {
            for (Object item : items) {
                if (item instanceof Map<?, ?> attachment) {
                    attachments.add(attachment);
                }
            }
        }
        return attachments;
    }

    /** {@code image: cat.png}; the address ends with the file's name. */
    private static String name(Map<?, ?> attachment) {
        String kind = String.valueOf(attachment.get("file_type"));
        String address = String.valueOf(attachment.get("data_url")).split("[?#]")[0];
        String file = address.substring(address.lastIndexOf('/') + 1);
        if (attachment.get("data_url") == null || file.isEmpty()) {
            return kind;
        }
        return kind + ": " + decoded(file);
    }

    private static String decoded(String file) {
        try {
            return URLDecoder.decode(file.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return file;
        }
    }
}
