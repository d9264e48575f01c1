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
package io.github.camelchatwoot.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Operations;
import io.github.camelchatwoot.operation.Paging;

/** The recorded pages of one list, from the first one on, by their number. */
record PagedList(Operation operation, Map<Integer, RecordedExchange> pages) {

    private static final String PAGE = "page";

    /** Every list of which at least two pages were recorded one after another. */
    static List<PagedList> in(Recording recording) {
        Map<List<Object>, PagedList> lists = new LinkedHashMap<>();
        for (RecordedExchange exchange : recording.exchanges()) {
            if (isPage(exchange)) {
                RecordedRequest request = exchange.request();
                Operation operation = Operations.load(exchange.operation());
                lists.computeIfAbsent(
                                List.of(
                                        exchange.scenario(),
                                        request.path(),
                                        filters(request.query()),
                                        request.body()),
                                key -> new PagedList(operation, new TreeMap<>()))
                        .pages
                        .putIfAbsent(page(request.query()), exchange);
            }
        }
        return lists.values().stream().filter(PagedList::isComplete).toList();
    }

    private static boolean isPage(RecordedExchange exchange) {
        if (!Operations.names().contains(exchange.operation())
                || !exchange.answer().kind().equals("json")) {
            return false;
        }
        Paging paging = Operations.load(exchange.operation()).paging();
        return paging.style() == Paging.Style.PAGE
                && exchange.answer().isSuccess()
                && exchange.request().query().stream().anyMatch(pair -> pair.name().equals(PAGE))
                && exchange.request().query().stream().noneMatch(pair -> isUnpaged(paging, pair));
    }

    private static boolean isUnpaged(Paging paging, NameValue pair) {
        return pair.name().replace("_", "").equalsIgnoreCase(paging.unpagedWith());
    }

    private boolean isComplete() {
        for (int page = 1; page <= pages.size(); page++) {
            if (!pages.containsKey(page)) {
                return false;
            }
        }
        return pages.size() > 1;
    }

    String displayName() {
        return "%s, %d pages, %d items"
                .formatted(pages.get(1).displayName(), pages.size(), items().size());
    }

    /** The inputs of the whole list. */
    Inputs inputs() {
        Inputs inputs = Inputs.of(operation, pages.get(1).request());
        inputs.given().keySet().removeIf(parameter -> parameter.option().equals(PAGE));
        return inputs;
    }

    /** All that was recorded, each once. */
    List<JsonNode> items() {
        Set<JsonNode> items = new LinkedHashSet<>();
        pages.values().forEach(page -> itemsOf(page.answer()).forEach(items::add));
        return new ArrayList<>(items);
    }

    private JsonNode itemsOf(RecordedAnswer answer) {
        return answer.body().at(operation.answer().at());
    }

    /**
     * The recorded answer to this request; beyond the last page that was recorded, an empty one.
     */
    RecordedAnswer answer(SeenRequest request) {
        RecordedExchange first = pages.get(1);
        boolean asked =
                request.method().equals(first.request().method())
                        && request.path()
                                .equals(java.net.URI.create(first.request().path()).getPath())
                        && filters(request.query()).equals(filters(first.request().query()))
                        && (first.request().body().isNull()
                                || Json.same(first.request().body(), Json.parse(request.text())));
        if (!asked) {
            throw new IllegalStateException(
                    "nobody recorded " + request.method() + " " + request.uri());
        }
        RecordedExchange page = pages.get(page(request.query()));
        return page != null ? page.answer() : emptied(pages.get(pages.size()).answer());
    }

    private RecordedAnswer emptied(RecordedAnswer last) {
        RecordedAnswer copy = RecordedAnswer.json(last.body().deepCopy());
        ((ArrayNode) itemsOf(copy)).removeAll();
        return copy;
    }

    private static List<NameValue> filters(List<NameValue> query) {
        return query.stream().filter(pair -> !pair.name().equals(PAGE)).sorted().toList();
    }

    private static int page(List<NameValue> query) {
        return query.stream()
                .filter(pair -> pair.name().equals(PAGE))
                .mapToInt(pair -> Integer.parseInt(pair.value()))
                .findFirst()
                .orElse(1);
    }
}
