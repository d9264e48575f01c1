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
package io.github.camelchatwoot.test.replay;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import io.github.camelchatwoot.test.ChatwootSimulator;
import io.github.camelchatwoot.test.cable.CableClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * The recorded session, replayed, makes webhooks and websocket frames with the same keys and the
 * same types of value as the real server's.
 */
class EventShapeTest {
    /** Only the dashboard needs them. */
    private static final Set<String> NOT_SIMULATED = Set.of("copilot.message.created");

    private static final Map<String, List<Map<?, ?>>> WEBHOOKS = new TreeMap<>();
    private static final Map<String, List<Map<?, ?>>> FRAMES = new TreeMap<>();

    private static Recording recording;

    @BeforeAll
    static void replay() throws Exception {
        recording = ReplayTest.scenario();
        try (var chatwoot = ChatwootSimulator.start();
                var receiver = new Receiver();
                var client = CableClient.of(chatwoot, "Ada Admin")) {
            var replayer = new Replayer(chatwoot, recording, receiver.baseUrl());
            for (RecordedExchange exchange : recording.exchanges()) {
                if (exchange.status() != 429) {
                    replayer.replay(exchange);
                }
            }
            await().until(chatwoot.deliveries()::isIdle);
            chatwoot.deliveries()
                    .all()
                    .forEach(d -> RecordedEvents.add(WEBHOOKS, d.event(), d.payload()));
            client.frames().stream()
                    .map(frame -> frame.get("message"))
                    .filter(Map.class::isInstance)
                    .map(message -> (Map<?, ?>) message)
                    .forEach(
                            message ->
                                    RecordedEvents.add(
                                            FRAMES,
                                            message.get("event").toString(),
                                            (Map<?, ?>) message.get("data")));
        }
    }

    @TestFactory
    List<DynamicTest> webhooksHaveTheRecordedShape() throws Exception {
        return compare(RecordedEvents.webhooks(recording.folder()), WEBHOOKS);
    }

    @TestFactory
    List<DynamicTest> framesHaveTheRecordedShape() throws Exception {
        return compare(RecordedEvents.frames(recording.folder(), "user"), FRAMES);
    }

    @Test
    void webhooksAreNearlyAsManyAsRecorded() throws Exception {
        var recorded = RecordedEvents.webhooks(recording.folder());
        int all = recorded.values().stream().mapToInt(List::size).sum();
        var differences = new TreeMap<String, String>();
        int difference = 0;
        for (String event : recorded.keySet()) {
            int real = recorded.get(event).size();
            int simulated = WEBHOOKS.getOrDefault(event, List.of()).size();
            difference += Math.abs(real - simulated);
            if (real != simulated) {
                differences.put(event, simulated + " instead of " + real);
            }
        }

        assertThat(difference * 1.0 / all).as("%s of %d", differences, all).isLessThan(0.03);
    }

    private static List<DynamicTest> compare(
            Map<String, List<Map<?, ?>>> recorded, Map<String, List<Map<?, ?>>> simulated) {
        return recorded.keySet().stream()
                .filter(event -> !NOT_SIMULATED.contains(event))
                .map(event -> dynamicTest(event, () -> compare(recorded, simulated, event)))
                .toList();
    }

    private static void compare(
            Map<String, List<Map<?, ?>>> recorded,
            Map<String, List<Map<?, ?>>> simulated,
            String event) {
        assertThat(simulated.keySet()).contains(event);
        Shape real = Shape.of(recorded.get(event));
        Shape known = Shape.of(recorded.values().stream().flatMap(List::stream).toList()).byTail();
        assertThat(real.differencesTo(Shape.of(simulated.get(event)), known)).isEmpty();
    }
}
