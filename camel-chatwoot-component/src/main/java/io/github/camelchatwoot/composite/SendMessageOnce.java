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

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.request.Arguments;
import io.github.camelchatwoot.request.Credentials;

/**
 * Sends a message that has a key, unless it is there. The server knows no such keys, so the
 * conversation is read: before sending, and for 15 seconds when an answer was lost.
 */
final class SendMessageOnce {

    private static final int PAGE = 20;

    /** How many messages are looked through if it is likely that the message is there. */
    private static final int DEEP = 100;

    private static final int ATTEMPTS = 3;

    /**
     * A message, and how it came.
     *
     * @param outcome sent, or found if it was there
     */
    record Sent(Map<String, Object> message, String outcome) {}

    private final MessageKey key;
    private final Map<String, Object> message;
    private final Object conversationId;
    private final int lookBack;
    private final Steps steps;

    private SendMessageOnce(
            Arguments given, Steps steps, MessageKey key, Map<String, Object> message) {
        this.key = key;
        this.message = message;
        this.conversationId = message.get("conversationId");
        this.lookBack = given.get("lookBack") instanceof Number n ? n.intValue() : PAGE;
        this.steps = steps;
    }

    static Result run(Arguments given, Steps steps) throws ChatwootException {
        Map<String, Object> message = OutgoingMessage.of(given);
        message.put("conversationId", given.get("conversationId"));
        Sent sent = send(given, steps, MessageKey.of(given), message);
        return Result.of(sent.message()).withMeta(Map.of("outcome", sent.outcome()));
    }

    /**
     * @param message options of sendMessage
     */
    static Sent send(Arguments given, Steps steps, MessageKey key, Map<String, Object> message)
            throws ChatwootException {
        Object conversationId = message.get("conversationId");
        boolean apiInbox =
                Boolean.TRUE.equals(given.get("keyInSourceId"))
                        && isApiInbox(Turn.conversation(steps, conversationId));
        SendMessageOnce once = new SendMessageOnce(given, steps, key, key.in(message, apiInbox));
        return steps.alone(
                "message %s in conversation %s".formatted(key.value(), conversationId), once::send);
    }

    private static boolean isApiInbox(Map<String, Object> conversation) {
        return conversation.get("meta") instanceof Map<?, ?> meta
                && "Channel::Api".equals(meta.get("channel"));
    }

    private Sent send() throws ChatwootException {
        boolean again = steps.setting().redelivered();
        Optional<Sent> present = look(again ? Math.max(DEEP, lookBack) : lookBack);
        if (present.isPresent()) {
            return present.get();
        }
        return LostAnswer.made(
                steps,
                isReadOnce(message.get("attachments")) ? 1 : ATTEMPTS,
                () -> new Sent(steps.thing("sendMessage", message), "sent"),
                () -> look(Math.max(DEEP, lookBack)));
    }

    /** Such a file is gone with the first attempt. */
    private static boolean isReadOnce(Object file) {
        return file instanceof InputStream
                || file instanceof Collection<?> files
                        && files.stream().anyMatch(SendMessageOnce::isReadOnce);
    }

    /** The latest messages first, a page at a time. */
    private Optional<Sent> look(int most) throws ChatwootException {
        Object before = null;
        for (int seen = 0; seen < most; seen += PAGE) {
            List<Map<String, Object>> page =
                    steps.listAs(
                            Credentials.Actor.USER,
                            "listMessages",
                            before == null
                                    ? Map.of("conversationId", conversationId)
                                    : Map.of("conversationId", conversationId, "before", before));
            for (Map<String, Object> one : page) {
                if (key.isIn(one)) {
                    return Optional.of(new Sent(one, "found"));
                }
            }
            if (page.size() < PAGE) {
                break;
            }
            before =
                    page.stream()
                            .map(m -> ((Number) m.get("id")).longValue())
                            .min(Long::compare)
                            .orElseThrow();
        }
        return Optional.empty();
    }
}
