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

import java.util.Map;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.operation.Family;
import io.github.camelchatwoot.operation.Operation;

/**
 * Whose turn it is to speak in a conversation. Whoever speaks only while it is pending, and whoever
 * hands it over, hold the same key: what is sent is sent before the hand-over or not at all.
 */
public final class Turn {

    private Turn() {}

    /** Whether an operation sends messages, and so can be told to do it only while pending. */
    public static boolean isTakenBy(Operation operation) {
        return operation.isComposite()
                ? operation.steps().contains("sendMessage")
                : operation.family() == Family.APPLICATION
                        && operation.method().equals("POST")
                        && operation.path().endsWith("/messages");
    }

    /** What to hold while speaking, and while handing over. */
    static String of(Object conversationId) {
        return "turn in conversation " + conversationId;
    }

    /**
     * Sends if the conversation is pending.
     *
     * @throws NotPendingException if it is not, and nothing was sent
     */
    public static <T> T whilePending(Steps steps, Object conversationId, Steps.Work<T> send)
            throws ChatwootException {
        return steps.alone(
                of(conversationId),
                () -> {
                    Object status = conversation(steps, conversationId).get("status");
                    if (!"pending".equals(status)) {
                        throw new NotPendingException(conversationId, status);
                    }
                    return send.run();
                });
    }

    /**
     * Read with a person's token if there is one: a bot gets 500 if the conversation has a team.
     */
    static Map<String, Object> conversation(Steps steps, Object conversationId)
            throws ChatwootException {
        return steps.thingAs(
                steps.setting().reader(),
                "getConversation",
                Map.of("conversationId", conversationId));
    }
}
