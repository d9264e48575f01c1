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

/** The conversation with a contact in an inbox: the one that there is, or a new one. */
final class FindOrCreateConversation {

    private static final Object[] NOT_RESOLVED = {"open", "pending", "snoozed"};

    /**
     * A conversation, and how it came.
     *
     * @param outcome created, found or reopened
     */
    record Opened(Map<String, Object> conversation, String outcome) {}

    private final Arguments given;
    private final Steps steps;
    private final Object contactId;
    private final Object inboxId;

    private FindOrCreateConversation(Arguments given, Steps steps, Object contactId) {
        this.given = given;
        this.steps = steps;
        this.contactId = contactId;
        this.inboxId = given.get("inboxId");
    }

    static Result run(Arguments given, Steps steps) throws ChatwootException {
        Object contactId = Recipient.contactId(given, steps);
        Opened opened = open(given, steps, contactId);
        return Result.of(opened.conversation())
                .withIds(Map.of("contactId", contactId))
                .withMeta(Map.of("outcome", opened.outcome()));
    }

    static Opened open(Arguments given, Steps steps, Object contactId) throws ChatwootException {
        FindOrCreateConversation work = new FindOrCreateConversation(given, steps, contactId);
        return steps.alone("conversations of contact " + contactId, work::open);
    }

    private Opened open() throws ChatwootException {
        String policy = given.text("policy") == null ? "reuse" : given.text("policy");
        if (policy.equals("new")) {
            return created(values());
        }
        boolean reopen = policy.equals("reopen");
        Optional<Map<String, Object>> present = newest(NOT_RESOLVED);
        if (present.isEmpty() && reopen) {
            present = newest("resolved");
        }
        if (present.isPresent()) {
            return reopen ? reopened(present.get()) : new Opened(present.get(), "found");
        }
        Map<String, Object> values = values();
        return LostAnswer.made(
                steps,
                () -> created(values),
                () -> newest(NOT_RESOLVED).map(found -> new Opened(found, "created")));
    }

    private Optional<Map<String, Object>> newest(Object... statuses) throws ChatwootException {
        return new ConversationsOf(contactId, steps).newest(inboxId, statuses);
    }

    private Opened reopened(Map<String, Object> present) throws ChatwootException {
        Object status = present.get("status");
        if (!"resolved".equals(status) && !"snoozed".equals(status)) {
            return new Opened(present, "found");
        }
        steps.call("toggleStatus", Map.of("conversationId", present.get("id"), "status", "open"));
        steps.did("reopened conversation " + present.get("id"));
        Map<String, Object> open = new LinkedHashMap<>(present);
        open.put("status", "open");
        open.put("snoozed_until", null);
        return new Opened(open, "reopened");
    }

    private Map<String, Object> values() throws ChatwootException {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("contactId", contactId);
        values.put("inboxId", inboxId);
        Object sourceId = given.get("sourceId");
        values.put(
                "sourceId",
                sourceId == null
                        ? new ContactInbox(steps, contactId, inboxId).sourceId()
                        : sourceId);
        for (String option : List.of("status", "assigneeId", "teamId")) {
            values.put(option, given.get(option));
        }
        values.put("customAttributes", given.get("conversationAttributes"));
        return values;
    }

    private Opened created(Map<String, Object> values) throws ChatwootException {
        Map<String, Object> conversation = steps.thing("createConversation", values);
        steps.did("created conversation " + conversation.get("id"));
        return new Opened(conversation, "created");
    }
}
