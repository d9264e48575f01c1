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

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.camelchatwoot.ChatwootException;

/**
 * The latest messages of a conversation, read backwards only as far as needed. Chatwoot hands out
 * the 20 latest by time of those with an id below a cursor. Ids don't always rise with time, so all
 * that the cursor is about to pass is asked for by id before it moves on.
 */
final class MessageHistory {

    private static final int PAGE = 20;
    private static final long END = Integer.MAX_VALUE;

    private final Steps steps;
    private final Object conversationId;
    private final boolean internal;

    /**
     * @param internal whether private notes and activity messages are wanted
     */
    MessageHistory(Steps steps, Object conversationId, boolean internal) {
        this.steps = steps;
        this.conversationId = conversationId;
        this.internal = internal;
    }

    /** The latest of those that count, oldest first. */
    List<Map<String, Object>> last(int most, Predicate<Map<String, Object>> counts)
            throws ChatwootException {
        List<Map<String, Object>> known = List.of();
        Long before = null;
        while (true) {
            List<Map<String, Object>> page = read(null, before);
            known = merged(page, known);
            boolean all = page.size() < PAGE;
            long since = all ? 0 : page.stream().mapToLong(MessageHistory::time).min().orElse(0);
            List<Map<String, Object>> told =
                    known.stream().filter(m -> time(m) >= since).filter(counts).toList();
            if (all || told.size() >= most) {
                return told.subList(Math.max(0, told.size() - most), told.size());
            }
            long lowest = page.stream().mapToLong(MessageHistory::id).min().orElse(0);
            known = merged(read(lowest, before == null ? END : before), known);
            before = lowest;
        }
    }

    /** Sorting is stable: within one second, messages stay as Chatwoot orders them. */
    private static List<Map<String, Object>> merged(
            List<Map<String, Object>> older, List<Map<String, Object>> newer) {
        Set<Object> seen = new HashSet<>();
        return Stream.concat(older.stream(), newer.stream())
                .filter(message -> seen.add(message.get("id")))
                .sorted(Comparator.comparingLong(MessageHistory::time))
                .toList();
    }

    private List<Map<String, Object>> read(Long after, Long before) throws ChatwootException {
        Map<String, Object> values = new HashMap<>();
        values.put("conversationId", conversationId);
        values.put("after", after);
        values.put("before", before);
        values.put("filterInternalMessages", internal ? null : true);
        return steps.list("listMessages", values);
    }

    private static long id(Map<String, Object> message) {
        return ((Number) message.get("id")).longValue();
    }

    private static long time(Map<String, Object> message) {
        return message.get("created_at") instanceof Number seconds ? seconds.longValue() : 0;
    }
}
