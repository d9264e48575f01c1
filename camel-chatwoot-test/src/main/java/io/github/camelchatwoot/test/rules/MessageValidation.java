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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a message may not be; every sentence is the server's own. */
final class MessageValidation {
    private static final int LONGEST = 150_000;
    private static final Set<String> CONTENT_TYPES =
            Set.of(
                    "text",
                    "input_text",
                    "input_textarea",
                    "input_email",
                    "input_select",
                    "cards",
                    "form",
                    "article",
                    "incoming_email",
                    "input_csat",
                    "integrations",
                    "sticker",
                    "voice_call");
    private static final Map<String, Set<String>> ITEM_KEYS =
            Map.of(
                    "input_select",
                    Set.of("title", "value"),
                    "cards",
                    Set.of("title", "description", "media_url", "actions"),
                    "form",
                    Set.of(
                            "type",
                            "placeholder",
                            "label",
                            "name",
                            "options",
                            "default",
                            "required",
                            "pattern",
                            "title",
                            "pattern_error"),
                    "article",
                    Set.of("title", "description", "link"));
    private static final Set<String> ACTION_KEYS = Set.of("text", "type", "payload", "uri");

    private MessageValidation() {}

    static void check(MessageDraft draft) {
        if (!List.of("incoming", "outgoing", "activity", "template").contains(draft.messageType)) {
            throw InvalidMessage.broken("'" + draft.messageType + "' is not a valid message_type");
        }
        if (!CONTENT_TYPES.contains(draft.contentType)) {
            throw InvalidMessage.broken("'" + draft.contentType + "' is not a valid content_type");
        }
        if (draft.content != null && draft.content.indexOf('\0') >= 0) {
            throw InvalidMessage.broken("string contains null byte");
        }
        var errors = new ArrayList<String>();
        if (ITEM_KEYS.containsKey(draft.contentType)) {
            checkItems(draft, errors);
        }
        checkTemplate(draft, errors);
        if (draft.content != null && draft.content.length() > LONGEST) {
            errors.add("Content is too long (maximum is 150000 characters)");
        }
        if (!errors.isEmpty()) {
            throw InvalidMessage.record(
                    errors, errors.stream().map(MessageValidation::attribute).toList());
        }
    }

    private static String attribute(String sentence) {
        String first = sentence.startsWith("Content attributes") ? "content_attributes" : "content";
        return sentence.startsWith("Name") ? "name" : first;
    }

    private static void checkItems(MessageDraft draft, List<String> errors) {
        if (!(draft.contentAttributes.get("items") instanceof List<?> items)) {
            throw InvalidMessage.broken("undefined method `reject' for nil");
        }
        if (items.isEmpty()) {
            errors.add("Content attributes At least one item is required.");
        }
        if (!items.stream().allMatch(Map.class::isInstance)) {
            throw InvalidMessage.broken("undefined method `keys' for an instance of String");
        }
        List<String> unknown = unknown(items, ITEM_KEYS.get(draft.contentType));
        if (!unknown.isEmpty()) {
            errors.add("Content attributes contains invalid keys for items : " + unknown);
        }
        if (draft.contentType.equals("cards")) {
            checkActions(items, errors);
        }
    }

    private static void checkActions(List<?> cards, List<String> errors) {
        var actions = new ArrayList<Object>();
        for (Object card : cards) {
            Object own = ((Map<?, ?>) card).get("actions");
            if (!(own instanceof List<?> list) || list.isEmpty()) {
                errors.add("Content attributes contains items missing actions");
                return;
            }
            actions.addAll(list);
        }
        List<String> unknown = unknown(actions, ACTION_KEYS);
        if (!unknown.isEmpty()) {
            errors.add("Content attributes contains invalid keys for actions:  " + unknown);
        }
    }

    /** The keys that are not allowed, as Ruby prints symbols. */
    private static List<String> unknown(List<?> items, Set<String> allowed) {
        return items.stream()
                .flatMap(item -> ((Map<?, ?>) item).keySet().stream())
                .map(Object::toString)
                .filter(key -> !allowed.contains(key))
                .map(key -> ":" + key)
                .toList();
    }

    private static void checkTemplate(MessageDraft draft, List<String> errors) {
        Object template = draft.additionalAttributes.get("template_params");
        if (template instanceof Map<?, ?> params && !params.containsKey("name")) {
            errors.add("Name is required");
        }
    }
}
