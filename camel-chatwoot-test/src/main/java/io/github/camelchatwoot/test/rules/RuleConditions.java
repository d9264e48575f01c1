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
package io.github.camelchatwoot.test.rules;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.camelchatwoot.test.desk.Contact;
import io.github.camelchatwoot.test.desk.Conversation;
import io.github.camelchatwoot.test.desk.Message;
import io.github.camelchatwoot.test.http.Params;

/**
 * Whether the conditions of an automation rule hold. AND binds before OR, as in the SQL that the
 * real server makes of them.
 *
 * @param message what was written; null if the event is one of the conversation
 * @param changes column to its previous and its current value
 */
record RuleConditions(
        Conversation conversation, Message message, Map<String, List<Object>> changes) {

    boolean match(List<Map<String, Object>> conditions) {
        boolean any = conditions.isEmpty();
        boolean all = true;
        for (int i = 0; i < conditions.size(); i++) {
            Params condition = Params.of(conditions.get(i));
            all = all && holds(condition);
            boolean last = i == conditions.size() - 1;
            if (last || "or".equalsIgnoreCase(condition.text("query_operator"))) {
                any = any || all;
                all = true;
            }
        }
        return any;
    }

    private boolean holds(Params condition) {
        List<String> found =
                values(condition).filter(Objects::nonNull).map(String::valueOf).toList();
        List<String> wanted = condition.texts("values");
        return switch (condition.text("filter_operator", "")) {
            case "equal_to" -> wanted.contains("all") || anyMatch(found, wanted, s -> s::equals);
            case "not_equal_to" -> !anyMatch(found, wanted, s -> s::equals);
            case "contains" -> anyMatch(found, wanted, s -> s::contains);
            case "does_not_contain" -> !anyMatch(found, wanted, s -> s::contains);
            case "starts_with" -> anyMatch(found, wanted, s -> s::startsWith);
            case "is_present" -> found.stream().anyMatch(text -> !text.isBlank());
            case "is_not_present" -> found.stream().allMatch(String::isBlank);
            case "attribute_changed" -> changed(condition);
            default -> false;
        };
    }

    /** Case is folded. */
    private static boolean anyMatch(
            List<String> found, List<String> wanted, Function<String, Predicate<String>> test) {
        return found.stream()
                .map(text -> test.apply(text.toLowerCase()))
                .anyMatch(fits -> wanted.stream().anyMatch(w -> fits.test(w.toLowerCase())));
    }

    private boolean changed(Params condition) {
        List<Object> change = changes.get(condition.text("attribute_key"));
        Params range = condition.object("values");
        return change != null
                && range.texts("from").contains(String.valueOf(change.get(0)))
                && range.texts("to").contains(String.valueOf(change.get(1)));
    }

    private Stream<?> values(Params condition) {
        String key = condition.text("attribute_key", "");
        Contact contact = conversation.contact;
        return switch (key) {
            case "status" -> Stream.of(conversation.status);
            case "priority" -> Stream.ofNullable(conversation.priority);
            case "labels" -> conversation.labels.stream();
            case "assignee_id" -> Stream.ofNullable(conversation.assignee).map(u -> u.id);
            case "team_id" -> Stream.ofNullable(conversation.team).map(t -> t.id);
            case "inbox_id" -> Stream.of(conversation.inbox.id);
            case "email" -> Stream.ofNullable(contact.email);
            case "phone_number" -> Stream.ofNullable(contact.phoneNumber);
            case "country_code", "city", "company_name" ->
                    Stream.ofNullable(contact.additionalAttributes.get(key));
            case "browser_language", "conversation_language", "referer", "mail_subject" ->
                    Stream.ofNullable(conversation.additionalAttributes.get(key));
            case "content" -> messages().map(m -> m.content);
            case "message_type" -> messages().map(m -> m.messageType);
            case "private_note" -> messages().map(m -> m.isPrivate);
            default -> custom(condition.text("custom_attribute_type", ""), key);
        };
    }

    private Stream<Message> messages() {
        return message == null ? conversation.messages.stream() : Stream.of(message);
    }

    private Stream<?> custom(String model, String key) {
        Map<String, Object> attributes =
                model.equals("contact_attribute")
                        ? conversation.contact.customAttributes
                        : conversation.customAttributes;
        return Stream.ofNullable(attributes.get(key));
    }
}
