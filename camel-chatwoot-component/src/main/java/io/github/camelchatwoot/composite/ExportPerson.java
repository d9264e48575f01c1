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

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.request.Arguments;

/** Everything that the API shows of a person, in one map. */
final class ExportPerson {

    private ExportPerson() {}

    static Result run(Arguments given, Steps steps) throws ChatwootException {
        NamedContacts named = NamedContacts.of(given, steps);
        List<Object> contacts = new ArrayList<>();
        for (Map<String, Object> contact : named.contacts()) {
            contacts.add(contact(contact.get("id"), steps));
        }
        Map<String, Object> exported = new LinkedHashMap<>();
        exported.put("exported_at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        exported.put("contacts", contacts);
        exported.put("not_included", BeyondTheApi.WHEN_EXPORTING);
        return Result.of(exported)
                .withMeta(Map.of("found", contacts.size(), "complete", named.complete()));
    }

    private static Map<String, Object> contact(Object id, Steps steps) throws ChatwootException {
        Map<String, Object> who = Map.of("contactId", id);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("contact", steps.thing("getContact", who));
        all.put("labels", steps.call("listContactLabels", who).thing());
        all.put("notes", steps.list("listContactNotes", who));
        List<Object> conversations = new ArrayList<>();
        List<Object> ratings = new ArrayList<>();
        for (Map<String, Object> conversation : new ConversationsOf(id, steps).all()) {
            Object number = conversation.get("id");
            List<Map<String, Object>> messages = AllMessages.of(number, steps);
            Map<String, Object> whole = new LinkedHashMap<>(conversation);
            // the filter shows only the last one
            whole.put("messages", messages);
            conversations.add(whole);
            messages.forEach(message -> addRating(message, number, ratings));
        }
        all.put("conversations", conversations);
        all.put("csat_survey_responses", ratings);
        return all;
    }

    /** An answer to a survey stands in the message that asked; the list knows no contact. */
    private static void addRating(
            Map<String, Object> message, Object conversation, List<Object> ratings) {
        if (message.get("content_attributes") instanceof Map<?, ?> attributes
                && attributes.get("submitted_values") instanceof Map<?, ?> values
                && values.get("csat_survey_response") instanceof Map<?, ?> answer) {
            Map<String, Object> rating = new LinkedHashMap<>();
            rating.put("conversation_id", conversation);
            rating.put("message_id", message.get("id"));
            answer.forEach((field, value) -> rating.put(field.toString(), value));
            ratings.add(rating);
        }
    }
}
