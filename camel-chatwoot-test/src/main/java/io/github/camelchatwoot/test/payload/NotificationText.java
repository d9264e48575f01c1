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
import io.github.camelchatwoot.test.desk.Notification;

/** The sentences of a notification. */
final class NotificationText {
    private static final int WORDS = 10;

    /** Code, too: words between two equal signs. */
    private static final String EMPHASIS =
            "(?<!\\w)([*_]{1,3}|`)(?=\\S)([^\\n]+?)(?<=\\S)\\1(?!\\w)";

    private NotificationText() {}

    static String title(Notification notification) {
        String conversation = "(#" + notification.conversation.displayId + ")";
        return switch (notification.type) {
            case "conversation_creation" ->
                    "A conversation %s has been created in %s"
                            .formatted(conversation, notification.conversation.inbox.name);
            case "conversation_assignment" ->
                    "A conversation " + conversation + " has been assigned to you";
            case "conversation_mention" ->
                    "You have been mentioned in conversation " + conversation;
            default -> "A new message is created in conversation " + conversation;
        };
    }

    /** Who wrote, and the first words. */
    static String body(Notification notification) {
        Message message =
                switch (notification.type) {
                    case "conversation_creation" -> first(notification.conversation);
                    case "conversation_assignment" -> latest(notification.conversation);
                    default -> notification.message;
                };
        if (message == null) {
            return ": No content";
        }
        String sender = message.sender == null ? "" : message.sender.actorName();
        return sender + ": " + words(message);
    }

    private static String words(Message message) {
        if (message.content == null || message.content.isBlank()) {
            return message.attachments.isEmpty() ? "No content" : "Attachment";
        }
        String[] words = message.content.strip().split("\\s+");
        String text =
                words.length > WORDS
                        ? String.join(" ", List.of(words).subList(0, WORDS)) + "..."
                        : message.content;
        return withoutMarkdown(text);
    }

    /** Links, mentions, headings, emphasis and code lose their signs, and lines are joined. */
    private static String withoutMarkdown(String text) {
        return text.replaceAll("!?\\[([^\\]]*)]\\([^)]*\\)", "$1")
                .replaceAll("(?m)^ {0,3}#{1,6} +", "")
                .replaceAll(EMPHASIS, "$2")
                .replaceAll("\\\\(\\p{Punct})", "$1")
                .replaceAll("(?<!\\n)\\n(?!\\n)", " ")
                .strip();
    }

    private static Message first(Conversation conversation) {
        return conversation.messages.isEmpty() ? null : conversation.messages.get(0);
    }

    /** The contact's latest words, else the latest answer. */
    private static Message latest(Conversation conversation) {
        Message incoming = latest(conversation, "incoming");
        return incoming == null ? latest(conversation, "outgoing") : incoming;
    }

    private static Message latest(Conversation conversation, String type) {
        return conversation.messages.stream()
                .filter(message -> message.is(type))
                .reduce(null, (before, message) -> message);
    }
}
