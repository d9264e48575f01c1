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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.ChatwootNotFoundException;
import io.github.camelchatwoot.request.Arguments;

/**
 * Deletes a contact with everything that belongs to it. The server does most of that later, in jobs
 * that nobody hears of, so it is watched until all is gone.
 */
final class EraseContact {

    private static final Duration STEP = Duration.ofMillis(500);

    private EraseContact() {}

    static Result run(Arguments given, Steps steps) throws ChatwootException {
        Object contactId = given.get("contactId");
        PersonalData data = new PersonalData(steps, contactId);
        data.contact();
        List<Object> conversations =
                data.conversations().stream().map(one -> one.get("id")).toList();
        int attachments = data.attachments().size();
        steps.call("deleteContact", Map.of("contactId", contactId));
        steps.did("deleted contact " + contactId);

        Set<Object> left = new LinkedHashSet<>(conversations);
        boolean contactLeft = true;
        long seconds = given.get("waitSeconds") instanceof Number n ? n.longValue() : 60;
        long looks = seconds * 1000 / STEP.toMillis();
        for (long look = 0; ; look++) {
            contactLeft = contactLeft && !isGone(steps, "getContact", "contactId", contactId);
            left.removeIf(id -> isGone(steps, "getConversation", "conversationId", id));
            boolean over = !contactLeft && left.isEmpty() || look >= looks;
            if (over || !steps.pause(STEP)) {
                break;
            }
        }
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("contact_id", contactId);
        report.put("conversations", conversations);
        report.put("attachments", attachments);
        report.put("gone", !contactLeft && left.isEmpty());
        report.put("remaining", List.copyOf(left));
        report.put("not_reached", PersonalData.NOT_REACHED);
        return Result.of(report);
    }

    /** While a job is at work the server may fail to show what it has half deleted. */
    private static boolean isGone(Steps steps, String operation, String option, Object id) {
        try {
            steps.call(operation, Map.of(option, id));
            return false;
        } catch (ChatwootNotFoundException gone) {
            return true;
        } catch (ChatwootException notYet) {
            return false;
        }
    }
}
