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

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.request.Arguments;
import io.github.camelchatwoot.request.RequestAssembly;

/**
 * Changes some custom attributes and leaves the rest. Those of a conversation are only replaced as
 * a whole by the API; those of a contact are merged by the server, which reads and writes them
 * without a lock of its own.
 */
final class MergeCustomAttributes {

    private final Map<String, Object> added = new LinkedHashMap<>();
    private final List<String> removed;
    private final Steps steps;

    private MergeCustomAttributes(Arguments given, Steps steps) {
        if (RequestAssembly.resolved(given.get("customAttributes")) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> added.put(key.toString(), value));
        }
        removed =
                given.get("remove") instanceof Collection<?> keys
                        ? keys.stream().map(String::valueOf).toList()
                        : List.of();
        if (added.isEmpty() && removed.isEmpty()) {
            throw new IllegalArgumentException(
                    "nothing is to be changed: set customAttributes or remove");
        }
        added.keySet().removeAll(removed);
        this.steps = steps;
    }

    static Result run(Arguments given, Steps steps) throws ChatwootException {
        MergeCustomAttributes merge = new MergeCustomAttributes(given, steps);
        Owner owner = Owner.of(given);
        return steps.alone(
                owner.lock(),
                () ->
                        Result.of(
                                owner.isContact()
                                        ? merge.ofContact(owner.id())
                                        : merge.ofConversation(owner.id())));
    }

    private Object ofContact(Object id) throws ChatwootException {
        Map<String, Object> contact = Map.of();
        if (!added.isEmpty()) {
            contact =
                    steps.thing(
                            "updateContact", Map.of("contactId", id, "customAttributes", added));
            steps.did("set " + String.join(", ", added.keySet()));
        }
        if (!removed.isEmpty()) {
            contact =
                    steps.thing(
                            "deleteContactCustomAttributes",
                            Map.of("contactId", id, "customAttributes", removed));
        }
        return contact.get("custom_attributes");
    }

    private Object ofConversation(Object id) throws ChatwootException {
        Map<String, Object> conversation =
                steps.thing("getConversation", Map.of("conversationId", id));
        Map<String, Object> merged = new LinkedHashMap<>();
        if (conversation.get("custom_attributes") instanceof Map<?, ?> present) {
            present.forEach((key, value) -> merged.put(key.toString(), value));
        }
        Map<String, Object> before = new LinkedHashMap<>(merged);
        merged.putAll(added);
        merged.keySet().removeAll(removed);
        if (!merged.equals(before)) {
            steps.call(
                    "setConversationCustomAttributes",
                    Map.of("conversationId", id, "customAttributes", merged));
        }
        return merged;
    }
}
