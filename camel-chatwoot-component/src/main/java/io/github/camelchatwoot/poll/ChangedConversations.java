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

/**
 * The conversations in which something happened. {@code updated_within} notices most, but gives all
 * in one answer, which only a small account has after a long time; pages by last activity take any
 * number, but notice messages only, of which most changes write one.
 */
final class ChangedConversations {

    private static final String OPERATION = "listConversations";

    private final Calls calls;
    private final CatchUpOptions options;

    ChangedConversations(Calls calls, CatchUpOptions options) {
        this.calls = calls;
        this.options = options;
    }

    /**
     * Hands over each conversation, some more than once.
     *
     * @param since changed since then, in seconds since 1970
     * @param activeSince or with a message since then
     * @param now by the server
     */
    void read(long since, long activeSince, long now, Sink<Map<String, Object>> each)
            throws Exception {
        long from = Math.min(since, activeSince);
        long unpagedSince = Math.max(from, now - options.unpagedWithin().toSeconds());
        if (from < unpagedSince && isSmall()) {
            unpagedSince = from;
        } else if (from < unpagedSince) {
            pages(from, each);
        }
        // what got a new message while the pages were read has moved to one that was read before
        long within = ServerTime.ask(calls) - unpagedSince + 1;
        Map<String, Object> changed = Map.of("status", "all", "updatedWithin", within);
        for (Map<String, Object> conversation : calls.page(OPERATION, changed)) {
            each.accept(conversation);
        }
    }

    private boolean isSmall() throws Exception {
        return options.unpagedUpTo() > 0
                && calls.call("getConversationCounts", Map.of("status", "all"))
                        instanceof Map<?, ?> counts
                && counts.get("all_count") instanceof Number all
                && all.longValue() <= options.unpagedUpTo();
    }

    private void pages(long activeSince, Sink<Map<String, Object>> each) throws Exception {
        Set<Long> before = Set.of();
        for (int page = 1; ; page++) {
            List<Map<String, Object>> conversations =
                    calls.page(
                            OPERATION,
                            Map.of(
                                    "status",
                                    "all",
                                    "sortBy",
                                    "last_activity_at_desc",
                                    "page",
                                    page));
            Set<Long> ids = new HashSet<>();
            for (Map<String, Object> conversation : conversations) {
                if (Things.second(conversation, "last_activity_at") < activeSince) {
                    return;
                }
                ids.add(Things.id(OPERATION, conversation));
                each.accept(conversation);
            }
            if (before.containsAll(ids)) {
                return;
            }
            before = ids;
        }
    }
}
