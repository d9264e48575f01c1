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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The messages of one conversation as its recorded listings show them, once nothing was written to
 * it any more, and the server's rules for handing them out.
 */
record RecordedMessages(List<RecordedExchange> listings) {

    private static final String OPERATION = "listMessages";

    static List<RecordedMessages> in(Recording recording) {
        Map<String, List<RecordedExchange>> byConversation = new LinkedHashMap<>();
        for (RecordedExchange exchange : recording.exchanges()) {
            String key = exchange.scenario() + " " + exchange.request().path();
            if (exchange.operation().equals(OPERATION) && exchange.answer().isSuccess()) {
                byConversation.computeIfAbsent(key, k -> new ArrayList<>()).add(exchange);
            } else if (!exchange.request().method().equals("GET")) {
                byConversation.keySet().removeIf(key::startsWith);
            }
        }
        return byConversation.values().stream()
                .map(RecordedMessages::new)
                .filter(messages -> messages.listings.size() > 1 && messages.all().size() > 1)
                .toList();
    }

    /** By time, which is nearly by id. */
    List<JsonNode> all() {
        Map<Long, JsonNode> byId = new TreeMap<>();
        listings.forEach(listing -> payload(listing).forEach(m -> byId.put(id(m), m)));
        Comparator<JsonNode> byTime = Comparator.comparingLong(m -> m.path("created_at").asLong());
        return byId.values().stream().sorted(byTime.thenComparing(RecordedMessages::id)).toList();
    }

    static JsonNode payload(RecordedExchange listing) {
        return listing.answer().body().path("payload");
    }

    static long id(JsonNode message) {
        return message.path("id").asLong();
    }

    RecordedAnswer answer(SeenRequest request) {
        return answer(request.query());
    }

    RecordedAnswer answer(List<NameValue> query) {
        ObjectNode body = listings.get(0).answer().body().deepCopy();
        body.putArray("payload").addAll(chosen(number(query, "after"), number(query, "before")));
        return RecordedAnswer.json(body);
    }

    private List<JsonNode> chosen(Long after, Long before) {
        List<JsonNode> all = all();
        if (after != null && before != null) {
            return all.stream().filter(m -> id(m) >= after && id(m) < before).limit(1000).toList();
        } else if (after != null) {
            return all.stream().filter(m -> id(m) > after).limit(100).toList();
        }
        List<JsonNode> older = all.stream().filter(m -> before == null || id(m) < before).toList();
        return older.subList(Math.max(0, older.size() - 20), older.size());
    }

    static Long number(List<NameValue> query, String name) {
        return query.stream()
                .filter(pair -> pair.name().equals(name))
                .map(pair -> Long.valueOf(pair.value()))
                .findFirst()
                .orElse(null);
    }
}
