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
package io.github.camelchatwoot.missed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.event.ChatwootEvent;
import io.github.camelchatwoot.recorded.RecordedDelivery;
import io.github.camelchatwoot.recorded.RecordedFiles;
import io.github.camelchatwoot.test.delivery.Delivery;

import static org.assertj.core.api.Assertions.assertThat;

class LateEventsTest extends MissedEventsTest {

    @Test
    void lateOnesTakeTheirPlaceAndOtherConversationsAreNotMixedUp() throws Exception {
        webhook("message_created");
        long other = conversation(inbox);
        try (Receiver receiver = receiver().start("&events=message_created&reorderWindow=500")) {
            chatwoot.deliveries().hold();
            for (String text : numbered("text", 4)) {
                write(conversation, text);
                write(other, text);
            }
            chatwoot.deliveries().releaseReversed();
            patiently().until(() -> receiver.told.size() == 8);
            assertThat(texts(receiver, conversation)).isEqualTo(numbered("text", 4));
            assertThat(texts(receiver, other)).isEqualTo(numbered("text", 4));
        }
    }

    @Test
    void whatIsKeptCountsAndIsDoneBeforeTheRouteStops() throws Exception {
        webhook("message_created");
        Receiver receiver = receiver().start("&reorderWindow=600000&queueSize=2");
        chatwoot.deliveries().hold();
        numbered("text", 3).forEach(text -> write(conversation, text));
        List<Delivery> held = chatwoot.deliveries().held();
        for (Delivery delivery : List.of(held.get(1), held.get(0), held.get(2))) {
            chatwoot.deliveries().release(delivery);
            delivered();
        }
        receiver.close();
        assertThat(receiver.texts()).containsExactly("text 0", "text 1");
        assertThat(held.get(2).attempts().get(0).status()).isEqualTo(429);
    }

    /** How many came late differs from one recording to the next. */
    @Test
    void theDeliveriesOfTheRecordingsAreInOrderAfterwards() throws Exception {
        assertInOrderAfterwards(recordedMessages());
    }

    @Test
    void theDeliveriesOfTheRecordingsAreInOrderAfterwardsIfTheLastCameFirst() throws Exception {
        List<RecordedDelivery> reversed = new ArrayList<>(recordedMessages());
        Collections.reverse(reversed);
        assertThat(inversions(reversed.stream().map(LateEventsTest::message).toList()))
                .isPositive();
        assertInOrderAfterwards(reversed);
    }

    /** Those of the webhook that was told of most. */
    private static List<RecordedDelivery> recordedMessages() {
        return RecordedFiles.allDeliveries()
                .filter(RecordedDelivery::isSigned)
                .filter(delivery -> "message_created".equals(delivery.body().get("event")))
                .collect(Collectors.groupingBy(RecordedDelivery::path))
                .values()
                .stream()
                .max(Comparator.comparingInt(List::size))
                .orElseThrow();
    }

    private void assertInOrderAfterwards(List<RecordedDelivery> deliveries) throws Exception {
        try (Receiver receiver = receiver().start("&events=message_created&reorderWindow=600000")) {
            deliveries.forEach(delivery -> receiver.deliver(delivery.text()));
            receiver.camel.getRouteController().suspendRoute("events");
            patiently().until(() -> receiver.told.size() == deliveries.size());
            assertThat(inversions(receiver.told.stream().map(LateEventsTest::message).toList()))
                    .isZero();
        }
    }

    private record Message(long conversation, long id) {}

    private static Message message(RecordedDelivery delivery) {
        Map<?, ?> conversation = (Map<?, ?>) delivery.body().get("conversation");
        return new Message(
                ((Number) conversation.get("id")).longValue(),
                ((Number) delivery.body().get("id")).longValue());
    }

    private static Message message(ChatwootEvent event) {
        return new Message(event.conversationId(), event.messageId());
    }

    private static long inversions(List<Message> messages) {
        List<Message> late = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            Message message = messages.get(i);
            messages.subList(0, i).stream()
                    .filter(before -> before.conversation() == message.conversation())
                    .filter(before -> before.id() > message.id())
                    .findAny()
                    .ifPresent(before -> late.add(message));
        }
        return late.size();
    }

    private static List<String> texts(Receiver receiver, long conversation) {
        return receiver.told.stream()
                .filter(event -> event.conversationId() == conversation)
                .map(event -> event.message().content())
                .toList();
    }
}
