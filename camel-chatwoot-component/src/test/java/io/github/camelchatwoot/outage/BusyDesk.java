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
package io.github.camelchatwoot.outage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.camelchatwoot.fixture.EventRoutes;

/** Fifty conversations, those who write in them, and when they did. */
abstract class BusyDesk extends EventRoutes {

    /** What the receiver was like when a message was written. */
    enum Phase {
        WELL,
        SLOW,
        FAILING,
        CUT_OFF,
        KILLED,
        DOWN,
        BACK
    }

    static final int CONVERSATIONS = 50;
    private static final int WRITERS = 4;

    private final Map<Long, Phase> written = new ConcurrentHashMap<>();
    private List<Long> conversations = List.of();

    void open() {
        long inbox = id(apiInbox(null));
        conversations =
                IntStream.range(0, CONVERSATIONS).mapToObj(i -> conversation(inbox)).toList();
    }

    List<Long> conversations(int from, int to) {
        return conversations.subList(from, to);
    }

    List<Long> conversations() {
        return conversations;
    }

    Set<Long> written() {
        return written.keySet();
    }

    Set<Long> written(Phase phase) {
        return written.entrySet().stream()
                .filter(entry -> entry.getValue() == phase)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Several people at once, each in conversations of their own, and in turns. */
    void write(Phase phase, List<Long> where, int each) throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> all =
                    IntStream.range(0, WRITERS)
                            .<Future<?>>mapToObj(
                                    writer ->
                                            writers.submit(() -> write(writer, phase, where, each)))
                            .toList();
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            writers.shutdown();
        }
    }

    private void write(int writer, Phase phase, List<Long> where, int each) {
        for (int round = 0; round < each; round++) {
            for (int i = writer; i < where.size(); i += WRITERS) {
                Map<String, Object> message =
                        call(
                                "createIncomingMessage",
                                "conversationId",
                                where.get(i),
                                "content",
                                phase + " " + round);
                written.put(id(message), phase);
            }
        }
    }

    /** Status, labels, priority and assignment of each. */
    void change(List<Long> where, long assignee) {
        for (long one : where) {
            call("toggleStatus", "conversationId", one, "status", "resolved");
            call("setConversationLabels", "conversationId", one, "labels", List.of("vip"));
            call("setPriority", "conversationId", one, "priority", "high");
            call("setAssignee", "conversationId", one, "assigneeId", assignee);
        }
    }
}
