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

import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.ChatwootException;

/** The private notes that join two conversations: what was said before, and where it goes on. */
final class TransferNote {

    private static final int MESSAGES = 50;

    /** Chatwoot takes 150000 characters; escaping of braces may make a text longer. */
    private static final int CHARACTERS = 50_000;

    private final Steps steps;
    private final Object oldId;
    private final int messages;

    /**
     * @param history how many messages at most, or null for the usual number
     * @throws IllegalArgumentException if it is less than none
     */
    TransferNote(Steps steps, Object oldId, Object history) {
        this.steps = steps;
        this.oldId = oldId;
        this.messages = history instanceof Number number ? number.intValue() : MESSAGES;
        if (messages < 0) {
            throw new IllegalArgumentException(
                    "history: %d is not a number of messages".formatted(messages));
        }
    }

    /** The first message of the new conversation: its history, the latest part if it is long. */
    Map<String, Object> first() throws ChatwootException {
        String head = "Continues conversation #%s.".formatted(oldId);
        List<TranscriptLine> lines =
                messages == 0 ? List.of() : GetTranscript.lines(steps, oldId, messages, true);
        String text = GetTranscript.text(lines);
        if (text.length() > CHARACTERS) {
            text = "…" + text.substring(text.length() - CHARACTERS);
        }
        return Map.of("content", text.isEmpty() ? head : head + "\n\n" + text, "private", true);
    }

    /** The last message of the old one. */
    void pointTo(Object newId, Object inboxId) throws ChatwootException {
        steps.call(
                "sendMessage",
                Map.of(
                        "conversationId",
                        oldId,
                        "content",
                        "Continued as conversation #%s in inbox %s.".formatted(newId, inboxId),
                        "private",
                        true));
    }
}
