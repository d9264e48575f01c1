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
package io.github.camelchatwoot.poll;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Operations;
import io.github.camelchatwoot.operation.Paging;

/** The pages of any list, the newest items first where the API can sort so. */
final class ListPages {

    /** Lists that can be sorted by creation, and how the newest come first. */
    private static final Map<String, Map.Entry<String, Object>> NEWEST_FIRST =
            Map.of(
                    "listContacts", Map.entry("sort", "-created_at"),
                    "listConversations", Map.entry("sortBy", "created_at_desc"),
                    "listCsatSurveyResponses", Map.entry("sort", "-created_at"));

    private final Calls calls;
    private final Operation operation;
    private final Map<String, Object> parameters;
    private final boolean newestFirst;

    ListPages(Calls calls, String name, Map<String, Object> given) {
        this.calls = calls;
        this.operation = Operations.load(name);
        this.parameters = new HashMap<>(given);
        Map.Entry<String, Object> order = NEWEST_FIRST.get(name);
        boolean sorted = order != null && !given.containsKey(order.getKey());
        if (sorted) {
            parameters.put(order.getKey(), order.getValue());
        }
        this.newestFirst = sorted || operation.paging().style() == Paging.Style.CURSOR;
        parameters.remove("page");
    }

    /** Whether a page brings nothing newer than the one before it. */
    boolean newestFirst() {
        return newestFirst;
    }

    /** Whether items can be asked for from an id on. */
    boolean isForward() {
        return operation.paging().style() == Paging.Style.CURSOR
                && operation.parameter("after").isPresent();
    }

    /** The items from this id on, in order of creation, up to 1000. */
    List<Map<String, Object>> from(long id) throws Exception {
        return calls.page(
                operation.name(), with(Map.of("after", id, "before", MessageWalk.LARGEST_ID)));
    }

    /** Walks from a page on until there are no more pages, or none is wanted. */
    void walk(int first, Visit visit) throws Exception {
        Map<String, Object> ask = with(Map.of());
        Set<Long> idsBefore = Set.of();
        for (int page = first; ; page++) {
            if (operation.paging().style() == Paging.Style.PAGE) {
                ask.put("page", page);
            }
            List<Map<String, Object>> items = calls.page(operation.name(), ask);
            Set<Long> ids = new HashSet<>();
            items.forEach(item -> ids.add(Things.id(operation.name(), item)));
            boolean last = items.isEmpty() || idsBefore.containsAll(ids) || isWhole(ask);
            if (!visit.page(page, items) || last) {
                return;
            }
            if (operation.paging().style() == Paging.Style.CURSOR) {
                ask.put("before", Collections.min(ids));
            }
            idsBefore = ids;
        }
    }

    /** Takes a page. */
    interface Visit {

        /** Whether the next page is wanted. */
        boolean page(int number, List<Map<String, Object>> items) throws Exception;
    }

    private boolean isWhole(Map<String, Object> ask) {
        Paging paging = operation.paging();
        return paging.style() == Paging.Style.NONE
                || paging.unpagedWith() != null && ask.get(paging.unpagedWith()) != null;
    }

    private Map<String, Object> with(Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.putAll(more);
        return all;
    }
}
