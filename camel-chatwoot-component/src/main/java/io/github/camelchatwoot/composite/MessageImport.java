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

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.ChatwootValidationException;

/** Writes the messages that are not there yet into one conversation, in their order. */
final class MessageImport {

    /** The server takes 200 messages of a conversation in any 60 seconds, and refuses the rest. */
    private static final String TOO_MANY = "Too many messages";

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int MOST_PAUSES = 9;

    private final Object conversationId;
    private final Steps steps;
    private final Set<String> present = new HashSet<>();

    /**
     * @param look whether there may be some already
     */
    MessageImport(Object conversationId, Steps steps, boolean look) throws ChatwootException {
        this.conversationId = conversationId;
        this.steps = steps;
        if (look) {
            AllMessages.of(conversationId, steps)
                    .forEach(message -> present.add(String.valueOf(message.get("source_id"))));
        }
    }

    /** How many were missing. */
    int add(List<ImportedMessage> messages) throws ChatwootException {
        int added = 0;
        try {
            for (ImportedMessage message : messages) {
                if (present.add(message.sourceId())) {
                    LostAnswer.made(steps, () -> send(message), () -> find(message));
                    added++;
                }
            }
        } finally {
            if (added > 0) {
                steps.did("added %d messages".formatted(added));
            }
        }
        return added;
    }

    private Object send(ImportedMessage message) throws ChatwootException {
        Map<String, Object> values = new LinkedHashMap<>(message.values());
        values.put("conversationId", conversationId);
        for (int turn = 0; ; turn++) {
            try {
                return steps.thing("sendMessage", values).get("id");
            } catch (ChatwootValidationException refused) {
                boolean flood = String.valueOf(refused.getMessage()).contains(TOO_MANY);
                if (!flood || turn == MOST_PAUSES || !steps.pause(PAUSE)) {
                    throw refused;
                }
            }
        }
    }

    private Optional<Object> find(ImportedMessage message) throws ChatwootException {
        return AllMessages.of(conversationId, steps).stream()
                .filter(one -> message.sourceId().equals(one.get("source_id")))
                .map(one -> one.get("id"))
                .findFirst();
    }
}
