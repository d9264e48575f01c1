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

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.camelchatwoot.ChatwootNotFoundException;

/**
 * The messages of a conversation from a time on, in order of creation, one page in memory at a
 * time. The API cuts pages by id, but sorts them by creation, and the two disagree a little.
 */
final class MessageWalk {

    /** The largest id that the server takes; with it, pages hold up to 1000 messages. */
    static final long LARGEST_ID = Integer.MAX_VALUE;

    private static final String OPERATION = "listMessages";
    private static final String ID = "conversationId";

    /** No page of the API that is cut off is shorter. */
    private static final int SHORTEST_FULL_PAGE = 100;

    private static final int LATEST = 20;
    private static final long FIRST_STEP = 1_000;

    private final Calls calls;

    MessageWalk(Calls calls) {
        this.calls = calls;
    }

    /**
     * Nothing comes of a conversation that was deleted meanwhile.
     *
     * @param from seconds since 1970; a few older messages may come, too
     */
    void read(long conversation, long from, Sink<Map<String, Object>> each) throws Exception {
        List<Map<String, Object>> page = ifThere(Map.of(ID, conversation));
        if (page.size() < LATEST || created(page.get(0)) < from) {
            hand(page, Set.of(), each);
            return;
        }
        Set<Long> before = Set.of();
        long next = start(conversation, from, id(page.get(0)));
        while (next >= 0) {
            page =
                    calls.page(
                            OPERATION,
                            Map.of(ID, conversation, "after", next, "before", LARGEST_ID));
            Set<Long> ids = hand(page, before, each);
            next = page.size() < SHORTEST_FULL_PAGE ? -1 : next(page, next, before, ids);
            before = ids;
        }
    }

    /** One page, empty if the conversation is gone. */
    List<Map<String, Object>> ifThere(Map<String, Object> parameters) throws Exception {
        try {
            return calls.page(OPERATION, parameters);
        } catch (ChatwootNotFoundException deleted) {
            return List.of();
        }
    }

    /** An id before which all messages are older; found by ever longer steps back. */
    private long start(long conversation, long from, long known) throws Exception {
        for (long step = FIRST_STEP; ; step *= 8) {
            long id = Math.max(0, known - step);
            List<Map<String, Object>> page =
                    calls.page(
                            OPERATION, Map.of(ID, conversation, "after", id, "before", known + 1));
            if (id == 0 || !page.isEmpty() && created(page.get(0)) < from) {
                return id;
            }
        }
    }

    private static Set<Long> hand(
            List<Map<String, Object>> page, Set<Long> before, Sink<Map<String, Object>> each)
            throws Exception {
        Set<Long> ids = new HashSet<>();
        for (Map<String, Object> message : page) {
            ids.add(id(message));
            if (!before.contains(id(message))) {
                each.accept(message);
            }
        }
        return ids;
    }

    /** The page's second half is read again, or as much of it as lets the walk move on. */
    private static long next(
            List<Map<String, Object>> page, long from, Set<Long> before, Set<Long> ids) {
        if (before.containsAll(ids)) {
            return -1;
        }
        for (int tail = page.size() / 2; tail > 0; tail /= 2) {
            long smallest =
                    page.subList(page.size() - tail, page.size()).stream()
                            .mapToLong(MessageWalk::id)
                            .min()
                            .orElseThrow();
            if (smallest > from) {
                return smallest;
            }
        }
        return -1;
    }

    static long id(Map<String, Object> message) {
        return Things.id(OPERATION, message);
    }

    static long created(Map<String, Object> message) {
        return Things.second(message, "created_at");
    }
}
