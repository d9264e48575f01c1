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
package io.github.camelchatwoot.response;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelchatwoot.client.Answer;
import io.github.camelchatwoot.operation.AnswerForm;
import io.github.camelchatwoot.operation.Operation;

/**
 * An answer, unwrapped.
 *
 * @param empty whether the server answered nothing at all; a literal null is an answer
 * @param thing the thing itself: Map, List, text, number or null
 * @param meta what the envelope tells beside the thing, or null
 * @param hasMore whether the list goes on, or null if the answer is no list
 * @param ids the ids in a thing that is one, by option
 */
public record Content(
        int status,
        boolean empty,
        Object thing,
        Map<String, Object> meta,
        Boolean hasMore,
        Map<String, Object> ids) {

    /**
     * @param page the number of the page that was asked for
     */
    public static Content of(Operation operation, Answer answer, int page) {
        if (answer.empty()) {
            return new Content(answer.status(), true, null, null, null, Map.of());
        }
        AnswerForm form = operation.answer();
        Object root = answer.value();
        Object thing = form.at().isEmpty() ? root : Pointer.at(root, form.at());
        Map<String, Object> meta = meta(form, root);
        Boolean hasMore =
                thing instanceof List<?> items
                        ? new PageEnd(operation.paging(), root, items.size()).hasMore(page)
                        : null;
        return new Content(answer.status(), false, thing, meta, hasMore, ids(form, thing));
    }

    /**
     * A thing that was made of several answers.
     *
     * @param thing null for none
     * @param meta what is told about it, or null
     * @param more ids that it does not hold itself
     */
    public static Content ofThing(
            Operation operation, Object thing, Map<String, Object> meta, Map<String, Object> more) {
        Map<String, Object> ids = new LinkedHashMap<>(ids(operation.answer(), thing));
        ids.putAll(more);
        return new Content(200, thing == null, Payload.copyOf(thing), meta, null, ids);
    }

    /** An answer that is handed on as it is. */
    public static Content whole(int status, boolean empty, Object value) {
        return new Content(status, empty, value, null, null, Map.of());
    }

    /** The things of a list; none, if it is no list. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> things() {
        return thing instanceof List<?> items
                ? items.stream()
                        .filter(Map.class::isInstance)
                        .map(item -> (Map<String, Object>) item)
                        .toList()
                : List.of();
    }

    private static Map<String, Object> meta(AnswerForm form, Object root) {
        if (form.meta() != null && !form.meta().isEmpty()) {
            return asMap(Pointer.at(root, form.meta()));
        } else if (form.at().isEmpty()) {
            return null;
        }
        Map<String, Object> container = asMap(Pointer.at(root, Pointer.parent(form.at())));
        if (container == null || container.size() < 2) {
            return null;
        }
        Map<String, Object> rest = new LinkedHashMap<>(container);
        rest.remove(Pointer.lastStep(form.at()));
        return rest;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object value) {
        return value instanceof Map ? (Map<String, Object>) value : null;
    }

    /** The ids in a thing, or in one thing of a list, by option. */
    public static Map<String, Object> ids(AnswerForm form, Object thing) {
        if (!(thing instanceof Map)) {
            return Map.of();
        }
        Map<String, Object> ids = new LinkedHashMap<>();
        form.ids()
                .forEach(
                        (option, pointer) -> {
                            Object id = Pointer.at(thing, pointer);
                            if (id != null) {
                                ids.put(option, id);
                            }
                        });
        return ids;
    }
}
