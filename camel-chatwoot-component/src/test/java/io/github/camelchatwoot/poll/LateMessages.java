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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A conversation that many write to at once, with the server's rules for pages: chosen by id, in
 * order of creation. Ids, times and the moments of becoming visible disagree a little.
 */
final class LateMessages implements Calls {

    /**
     * @param created microseconds since 1970
     * @param visible after so many steps
     */
    record Late(long id, long created, int visible) {}

    private static final long START = 1_795_265_955_000_000L;

    final List<Late> messages;
    private int step = Integer.MAX_VALUE;

    LateMessages(List<Late> messages) {
        this.messages = messages;
    }

    /**
     * @param spread by so many positions at most times and visibility differ from the order of ids
     */
    static LateMessages random(Random random, int count, int spread) {
        List<Late> messages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long created = START + 10_000L * (i + random.nextInt(spread));
            messages.add(new Late(400 + 2L * i, created, i + random.nextInt(spread)));
        }
        return new LateMessages(messages);
    }

    void at(int now) {
        step = now;
    }

    List<Long> ids() {
        return messages.stream().map(Late::id).toList();
    }

    @Override
    public Object call(String operation, Map<String, Object> parameters) {
        return switch (operation) {
            case "listMessages" -> page(parameters).map(late -> message(late)).toList();
            case "listConversations" -> List.of(conversation());
            case "getInstanceInfo" -> Map.of("timestamp", "2026-11-21 12:59:15");
            default -> throw new AssertionError(operation);
        };
    }

    private Stream<Late> page(Map<String, Object> parameters) {
        long after = id(parameters, "after", -1);
        long before = id(parameters, "before", Long.MAX_VALUE);
        List<Late> found =
                messages.stream()
                        .filter(late -> late.visible() <= step)
                        .filter(late -> late.id() < before)
                        .filter(late -> late.id() >= after)
                        .sorted(Comparator.comparing(Late::created))
                        .toList();
        if (after >= 0 && parameters.containsKey("before")) {
            return found.stream().limit(1000);
        }
        return after >= 0
                ? found.stream().filter(late -> late.id() > after).limit(100)
                : found.subList(Math.max(0, found.size() - 20), found.size()).stream();
    }

    private static long id(Map<String, Object> parameters, String name, long none) {
        return parameters.get(name) instanceof Number id ? id.longValue() : none;
    }

    private static Map<String, Object> message(Late late) {
        return Map.of(
                "id",
                late.id(),
                "conversation_id",
                7,
                "content",
                "text",
                "message_type",
                0,
                "created_at",
                late.created() / 1_000_000);
    }

    private static Map<String, Object> conversation() {
        long now = START / 1_000_000;
        return Map.of("id", 7, "status", "open", "last_activity_at", now, "updated_at", now);
    }
}
