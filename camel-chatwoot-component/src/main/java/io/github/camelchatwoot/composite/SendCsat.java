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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.request.Arguments;
import io.github.camelchatwoot.request.Credentials;

/**
 * Asks how it was, once in a conversation: the answer to a second survey overwrites that to the
 * first.
 */
final class SendCsat {

    private static final String SURVEY = "input_csat";

    /** With both ends given, the server hands out so many messages at once. */
    private static final int WINDOW = 1000;

    private static final long LAST_ID = 9_000_000_000_000_000L;

    private final Steps steps;
    private final Map<String, Object> survey = new LinkedHashMap<>();
    private final Object id;

    private SendCsat(Arguments given, Steps steps) {
        this.steps = steps;
        this.id = given.get("conversationId");
        survey.put("conversationId", id);
        survey.put("contentType", SURVEY);
        survey.put("content", given.get("content"));
        survey.put("contentAttributes", given.get("contentAttributes"));
    }

    static Result run(Arguments given, Steps steps) throws ChatwootException {
        SendCsat csat = new SendCsat(given, steps);
        if (Boolean.TRUE.equals(given.get("again"))) {
            return Result.of(csat.send());
        }
        return steps.alone("survey in conversation " + csat.id, csat::sendOnce);
    }

    private Result sendOnce() throws ChatwootException {
        Optional<Map<String, Object>> present = present();
        if (present.isPresent()) {
            return Result.skipped(
                    "conversation %s has a survey, message %s; again=true sends another one"
                            .formatted(id, present.get().get("id")));
        }
        return Result.of(LostAnswer.made(steps, this::send, this::present));
    }

    private Map<String, Object> send() throws ChatwootException {
        return steps.thing("sendMessage", survey);
    }

    private Optional<Map<String, Object>> present() throws ChatwootException {
        Map<String, Object> window = new LinkedHashMap<>();
        window.put("conversationId", id);
        window.put("after", 1L);
        window.put("before", LAST_ID);
        List<Map<String, Object>> messages;
        do {
            messages = steps.listAs(Credentials.Actor.USER, "listMessages", window);
            for (Map<String, Object> message : messages) {
                if (SURVEY.equals(message.get("content_type"))) {
                    return Optional.of(message);
                }
                window.merge(
                        "after", ((Number) message.get("id")).longValue() + 1, SendCsat::later);
            }
        } while (messages.size() == WINDOW);
        return Optional.empty();
    }

    private static Object later(Object one, Object other) {
        return Math.max((Long) one, (Long) other);
    }
}
