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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.github.camelchatwoot.ChatwootException;

/**
 * Every message of a conversation. The server asks for ids and answers in order of time, which is
 * nearly the same: so each page begins a little before the end of the last one.
 */
final class AllMessages {

    /** With both bounds the server gives up to 1000, from the first bound on, itself included. */
    private static final long NO_END = Integer.MAX_VALUE;

    private static final int PAGE = 1000;
    private static final int OVERLAP = 50;

    private AllMessages() {}

    /** By id. */
    static List<Map<String, Object>> of(Object conversationId, Steps steps)
            throws ChatwootException {
        TreeMap<Long, Map<String, Object>> all = new TreeMap<>();
        long from = 1;
        int before;
        List<Map<String, Object>> page;
        do {
            before = all.size();
            page =
                    steps.list(
                            "listMessages",
                            Map.of(
                                    "conversationId",
                                    conversationId,
                                    "after",
                                    from,
                                    "before",
                                    NO_END));
            page.forEach(message -> all.put(id(message), message));
            from = page.size() < PAGE ? from : overlap(page);
        } while (page.size() == PAGE && all.size() > before);
        return new ArrayList<>(all.values());
    }

    private static long overlap(List<Map<String, Object>> page) {
        return page.subList(page.size() - OVERLAP, page.size()).stream()
                .mapToLong(AllMessages::id)
                .min()
                .orElseThrow();
    }

    private static long id(Map<String, Object> message) {
        return ((Number) message.get("id")).longValue();
    }
}
