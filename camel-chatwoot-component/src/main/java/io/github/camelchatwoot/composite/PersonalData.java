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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.ChatwootException;

/** All that the API reaches of one contact. */
final class PersonalData {

    /** What no call shows or deletes; whoever answers a person's request has to look there. */
    static final List<String> NOT_REACHED =
            List.of(
                    "copies that channels and mailboxes keep of messages, such as the person's own",
                    "what webhooks, integrations and exports of reports handed on before",
                    "conversations of other contacts in which the person is mentioned or copied in",
                    "other contacts of the same person: see findContacts",
                    "audit logs, logs and backups of the server");

    /** The largest id that the server takes; with it, pages hold up to 1000 messages. */
    private static final long LARGEST_ID = Integer.MAX_VALUE;

    private static final int OVERLAP = 50;
    private static final int MOST_PAGES = 10_000;

    private final Steps steps;
    private final Object contactId;

    PersonalData(Steps steps, Object contactId) {
        this.steps = steps;
        this.contactId = contactId;
    }

    Map<String, Object> contact() throws ChatwootException {
        return steps.thing("getContact", Map.of("contactId", contactId));
    }

    Object ofContact(String operation) throws ChatwootException {
        return steps.call(operation, Map.of("contactId", contactId)).thing();
    }

    List<Map<String, Object>> attachments() throws ChatwootException {
        return steps.pages("listContactAttachments", Map.of("contactId", contactId), MOST_PAGES)
                .things();
    }

    /** By filter: the contact's own list stops at 20. */
    List<Map<String, Object>> conversations() throws ChatwootException {
        List<Map<String, Object>> conditions = List.of(Conditions.equal("contact_id", contactId));
        return steps.pages(
                        "filterConversations",
                        Map.of("payload", Conditions.all(conditions)),
                        MOST_PAGES)
                .things();
    }

    /** Oldest first. Ids and times disagree a little, so the last ones are read again. */
    List<Map<String, Object>> messages(Object conversationId) throws ChatwootException {
        Map<Object, Map<String, Object>> messages = new LinkedHashMap<>();
        long from = 0;
        int before = -1;
        while (messages.size() > before) {
            before = messages.size();
            List<Map<String, Object>> page =
                    steps.list(
                            "listMessages",
                            Map.of(
                                    "conversationId",
                                    conversationId,
                                    "after",
                                    from,
                                    "before",
                                    LARGEST_ID));
            page.forEach(message -> messages.putIfAbsent(message.get("id"), message));
            from =
                    page.stream()
                            .skip(Math.max(0, page.size() - OVERLAP))
                            .mapToLong(message -> ((Number) message.get("id")).longValue())
                            .min()
                            .orElse(from);
        }
        return new ArrayList<>(messages.values());
    }
}
