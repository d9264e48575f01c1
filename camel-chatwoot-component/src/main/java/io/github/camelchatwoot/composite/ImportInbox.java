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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.ChatwootException;

/** Whether history can be written into an inbox without anybody being written to. */
final class ImportInbox {

    private static final String API = "Channel::Api";

    private ImportInbox() {}

    /**
     * @param quiet whether to refuse an inbox that would react to what is imported
     * @throws IllegalArgumentException if the inbox can't take it
     */
    static void check(Object inboxId, boolean quiet, Steps steps) throws ChatwootException {
        Map<String, Object> inbox = steps.thing("getInbox", Map.of("inboxId", inboxId));
        if (!API.equals(inbox.get("channel_type"))) {
            throw new IllegalArgumentException(
                    "inbox %s is a %s: Chatwoot takes messages of the past only in an API inbox"
                            .formatted(inboxId, inbox.get("channel_type")));
        } else if (Boolean.TRUE.equals(inbox.get("lock_to_single_conversation"))) {
            throw new IllegalArgumentException(
                    "inbox %s is locked to a single conversation, so the history would end up in the present one"
                            .formatted(inboxId));
        }
        List<String> noise = quiet ? noise(inbox, inboxId, steps) : List.of();
        if (!noise.isEmpty()) {
            throw new IllegalArgumentException(
                    "inbox %s is not quiet: %s; turn that off while importing, or set quiet=false"
                            .formatted(inboxId, String.join(", ", noise)));
        }
    }

    private static List<String> noise(Map<String, Object> inbox, Object inboxId, Steps steps)
            throws ChatwootException {
        List<String> noise = new ArrayList<>();
        if (isSet(inbox.get("webhook_url"))) {
            noise.add("its webhook would get each message");
        }
        if (Boolean.TRUE.equals(inbox.get("greeting_enabled"))) {
            noise.add("it greets");
        }
        if (Boolean.TRUE.equals(inbox.get("working_hours_enabled"))
                && isSet(inbox.get("out_of_office_message"))) {
            noise.add("it answers out of office");
        }
        if (Boolean.TRUE.equals(inbox.get("csat_survey_enabled"))) {
            noise.add("it asks for a rating when a conversation is resolved");
        }
        if (steps.thing("getInboxAgentBot", Map.of("inboxId", inboxId)).get("id") != null) {
            noise.add("it has an agent bot");
        }
        return noise;
    }

    private static boolean isSet(Object text) {
        return text != null && !text.toString().isBlank();
    }
}
