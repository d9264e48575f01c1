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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.recorded.RecordedDelivery;
import io.github.camelchatwoot.recorded.RecordedFiles;
import io.github.camelchatwoot.recorded.RecordedFrame;

import static org.assertj.core.api.Assertions.assertThat;

/** What was recorded by webhook and by websocket at once. */
class BothWaysTest {

    /** What both told, whole: every event is in the one list as often as in the other. */
    private static final Set<String> TOLD_ALIKE =
            Set.of(
                    "message_created",
                    "message_updated",
                    "conversation_created",
                    "conversation_updated",
                    "conversation_status_changed",
                    "contact_created");

    private final List<ChatwootEvent> byWebhook = new ArrayList<>();
    private final List<ChatwootEvent> byWebsocket = new ArrayList<>();

    /** The account's webhook, and an administrator's connection, where both were recorded. */
    BothWaysTest() {
        for (RecordedFiles files : RecordedFiles.all()) {
            String receiver = accountWebhook(files.deliveries());
            String connection = longest(files.frames());
            if (receiver == null || connection == null) {
                continue;
            }
            EventMemory webhookMemory = EventMemory.bounded(10_000);
            EventMemory websocketMemory = EventMemory.bounded(10_000);
            files.deliveries().stream()
                    .filter(delivery -> delivery.path().equals(receiver))
                    .map(RecordedEventsTest::event)
                    .map(event -> passed(webhookMemory, event))
                    .forEach(byWebhook::add);
            files.frames().stream()
                    .filter(frame -> frame.who().equals(connection))
                    .map(RecordedEventsTest::event)
                    .map(event -> passed(websocketMemory, event))
                    .forEach(byWebsocket::add);
        }
    }

    private static ChatwootEvent passed(EventMemory memory, ChatwootEvent event) {
        ChatwootEvent recalled = memory.recall(event).orElse(event);
        memory.remember(recalled);
        return recalled;
    }

    /** Only account webhooks tell of contacts. */
    private static String accountWebhook(List<RecordedDelivery> deliveries) {
        return deliveries.stream()
                .filter(delivery -> delivery.body().get("event").equals("contact_created"))
                .map(RecordedDelivery::path)
                .findFirst()
                .orElse(null);
    }

    private static String longest(List<RecordedFrame> frames) {
        return frames.stream()
                .collect(Collectors.groupingBy(RecordedFrame::who, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    @Test
    void theSameEventsAreEqualInWhatBothTell() {
        assertThat(forms(byWebhook)).isNotEmpty();
        assertThat(forms(byWebsocket)).containsExactlyInAnyOrderElementsOf(forms(byWebhook));
    }

    /** Activity messages come by websocket only. */
    private static List<CommonForm> forms(List<ChatwootEvent> events) {
        return events.stream()
                .filter(event -> TOLD_ALIKE.contains(event.name()))
                .map(ChatwootEvent::common)
                .filter(form -> !"activity".equals(form.messageType()))
                .toList();
    }

    /**
     * Frames show the latest state, so of changes that follow at once the websocket may miss one;
     * and a webhook's late payload may miss a failure that was mended at once.
     */
    @Test
    void nearlyEveryChangeIsToldByBoth() {
        Map<String, Long> one = changes(byWebhook);
        Map<String, Long> other = changes(byWebsocket);
        assertThat(one).isNotEmpty();
        double told = one.keySet().stream().filter(other::containsKey).count();
        assertThat(told / one.size()).isGreaterThan(0.9);
        assertThat(told / other.size()).isGreaterThan(0.9);
    }

    /** How often each change happened to each conversation and message. */
    private static Map<String, Long> changes(List<ChatwootEvent> events) {
        Map<String, Long> count = new TreeMap<>();
        for (ChatwootEvent event : events) {
            for (Change change : event.changes()) {
                String thing = event.conversationId() + "/" + event.messageId() + " " + change;
                count.merge(thing, 1L, Long::sum);
            }
        }
        return count;
    }

    @Test
    void theSameKindsOfChangeWereSeenBothWays() {
        assertThat(kinds(byWebhook)).isNotEmpty().isEqualTo(kinds(byWebsocket));
    }

    private static Set<Change> kinds(List<ChatwootEvent> events) {
        return events.stream()
                .flatMap(event -> event.changes().stream())
                .collect(Collectors.toSet());
    }
}
