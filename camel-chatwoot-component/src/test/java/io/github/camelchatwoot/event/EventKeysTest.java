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
package io.github.camelchatwoot.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.recorded.RecordedDelivery;
import io.github.camelchatwoot.recorded.RecordedFiles;

import static io.github.camelchatwoot.event.EventSamples.NOW;
import static io.github.camelchatwoot.event.EventSamples.cable;
import static io.github.camelchatwoot.event.EventSamples.changed;
import static io.github.camelchatwoot.event.EventSamples.map;
import static io.github.camelchatwoot.event.EventSamples.message;
import static io.github.camelchatwoot.event.EventSamples.pushed;
import static io.github.camelchatwoot.event.EventSamples.webhook;
import static org.assertj.core.api.Assertions.assertThat;

class EventKeysTest {

    /** An event as far as it tells it from others. */
    private record Told(String name, int id, Object before, Object after, long millis) {

        ChatwootEvent arrived(Random random) {
            String stated = Instant.ofEpochMilli(millis).toString();
            List<Object> changed =
                    changed(
                            "priority",
                            before,
                            after,
                            "updated_at",
                            "2026-11-21T12:00:00Z",
                            stated);
            Map<String, Object> thing =
                    switch (name) {
                        case "message_created" -> message("id", id);
                        case "message_updated" ->
                                pushed("id", id, "content", after, "updated_at", stated);
                        case "contact_updated" ->
                                EventSamples.contact("id", id, "changed_attributes", changed);
                        default ->
                                EventSamples.conversation("id", id, "changed_attributes", changed);
                    };
            return webhook(name, shuffled(thing, random), "d-" + random.nextInt());
        }

        /** What a repeat of it may differ in does not count. */
        Told essence() {
            return name.equals("message_created")
                    ? new Told(name, id, null, null, 0)
                    : name.equals("message_updated")
                            ? new Told(name, id, null, after, millis)
                            : this;
        }
    }

    private static Map<String, Object> shuffled(Map<String, Object> map, Random random) {
        List<String> names = new ArrayList<>(map.keySet());
        Collections.shuffle(names, random);
        Map<String, Object> shuffled = new LinkedHashMap<>();
        names.forEach(name -> shuffled.put(name, map.get(name)));
        return shuffled;
    }

    private static Told random(Random random) {
        Supplier<String> priority =
                () -> List.of("low", "medium", "high", "urgent").get(random.nextInt(4));
        String name =
                List.of(
                                "message_created",
                                "message_updated",
                                "conversation_updated",
                                "contact_updated")
                        .get(random.nextInt(4));
        String before = priority.get();
        String after = priority.get();
        return new Told(
                name,
                1 + random.nextInt(5),
                before,
                before.equals(after) ? null : after,
                NOW.toEpochMilli() + random.nextInt(4));
    }

    @Test
    void repeatsCollideAndDifferentEventsDoNot() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Map<Told, String> keys = new HashMap<>();
        Map<String, Told> owners = new HashMap<>();
        for (int i = 0; i < 5_000; i++) {
            Told told = random(random);
            String key = EventKeys.of("c", told.arrived(random)).content();
            String earlier = keys.putIfAbsent(told.essence(), key);
            assertThat(earlier == null ? key : earlier)
                    .as("seed %d: %s", seed, told)
                    .isEqualTo(key);
            Told owner = owners.putIfAbsent(key, told.essence());
            assertThat(owner == null ? told.essence() : owner)
                    .as("seed %d: %s", seed, key)
                    .isEqualTo(told.essence());
        }
    }

    @Test
    void aKeySaysWhoseItIs() {
        ChatwootEvent event = webhook("message_created", message());
        assertThat(EventKeys.of("bot route/1", event))
                .isEqualTo(
                        new EventKey(
                                "bot+route%2F1/delivery/d-1",
                                "bot+route%2F1/message_created/1/253"));
        assertThat(EventKeys.of("other", event).content())
                .isNotEqualTo(EventKeys.of("bot", event).content());
        assertThat(EventKeys.of("c", cable("message.created", pushed())).delivery()).isNull();
    }

    @Test
    void aNewMessageHasOneKeyWhicheverWayItComes() {
        assertThat(EventKeys.of("c", cable("message.created", pushed())).content())
                .isEqualTo(EventKeys.of("c", webhook("message_created", message())).content());
    }

    @Test
    void aSecondFailureWithTheSameWordsIsNoRepeat() {
        EventMemory memory = EventMemory.bounded(10);
        Map<String, Object> failed = message("content_attributes", map("external_error", "503"));
        Map<String, Object> retried = message("content_attributes", map("external_error", null));
        memory.remember(webhook("message_created", message()));
        String first = key(memory, failed, "d-2");
        key(memory, retried, "d-3");
        assertThat(key(memory, failed, "d-4")).isNotEqualTo(first);
    }

    private static String key(EventMemory memory, Map<String, Object> message, String delivery) {
        ChatwootEvent event =
                memory.recall(webhook("message_updated", message, delivery)).orElseThrow();
        memory.remember(event);
        return EventKeys.of("c", event).content();
    }

    @Test
    void whatIsReadTwiceIsARepeatAndWhatIsTypedTwiceIsNot() {
        ChatwootEvent read =
                RestEvents.of("contact_updated", EventSamples.contact(), 1, EventSource.POLL, NOW);
        ChatwootEvent again =
                RestEvents.of(
                        "contact_updated",
                        EventSamples.contact(),
                        1,
                        EventSource.POLL,
                        NOW.plusSeconds(60));
        assertThat(EventKeys.of("c", read)).isEqualTo(EventKeys.of("c", again));
        Map<String, Object> typing =
                map("conversation", EventSamples.conversation(), "user", map("id", 20));
        assertThat(EventKeys.of("c", webhook("conversation_typing_on", typing, "d-1")).content())
                .isNotEqualTo(
                        EventKeys.of("c", webhook("conversation_typing_on", typing, "d-2"))
                                .content());
    }

    /** Two different recorded events of one webhook never pass for one another. */
    @Test
    void recordedDeliveriesOfOneWebhookCollideOnlyIfTheyTellTheSame() {
        for (RecordedFiles files : RecordedFiles.all()) {
            Map<String, ChatwootEvent> seen = new HashMap<>();
            for (RecordedDelivery delivery : files.deliveries()) {
                ChatwootEvent event = RecordedEventsTest.event(delivery);
                String key = EventKeys.of(delivery.path(), event).content();
                ChatwootEvent earlier = seen.putIfAbsent(key, event);
                if (earlier != null && !event.deliveryId().equals(earlier.deliveryId())) {
                    assertThat(told(event)).as(key).isEqualTo(told(earlier));
                }
            }
        }
    }

    private static Map<String, Object> told(ChatwootEvent event) {
        Map<String, Object> told = new HashMap<>(event.payload());
        told.remove("conversation");
        return told;
    }

    /** An account webhook and an inbox webhook into one route: most is seen to be the same. */
    @Test
    void theSameRecordedChangeByTwoWebhooksIsOne() {
        for (RecordedFiles files : RecordedFiles.all()) {
            Map<String, List<String>> keys = new HashMap<>();
            for (RecordedDelivery delivery : files.deliveries()) {
                ChatwootEvent event = RecordedEventsTest.event(delivery);
                if (List.of("message_created", "conversation_updated").contains(event.name())) {
                    keys.computeIfAbsent(delivery.path(), path -> new ArrayList<>())
                            .add(EventKeys.of("c", event).content());
                }
            }
            keys.values().stream()
                    .max(Comparator.comparingInt(List::size))
                    .ifPresent(
                            all ->
                                    keys.values()
                                            .forEach(some -> assertThat(all).containsAll(some)));
        }
    }
}
