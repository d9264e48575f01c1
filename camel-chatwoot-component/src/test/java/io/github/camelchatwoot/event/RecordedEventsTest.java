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

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.recorded.RecordedDelivery;
import io.github.camelchatwoot.recorded.RecordedFiles;
import io.github.camelchatwoot.recorded.RecordedFrame;
import io.github.camelchatwoot.response.Payload;

import static io.github.camelchatwoot.event.EventSubject.CONVERSATION;
import static io.github.camelchatwoot.event.EventSubject.MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

class RecordedEventsTest {

    static ChatwootEvent event(RecordedDelivery delivery) {
        return WebhookEvents.read(delivery.body(), delivery.deliveryId(), delivery.at());
    }

    static ChatwootEvent event(RecordedFrame frame) {
        return CableEvents.read(frame.message(), frame.at());
    }

    @Test
    void everyRecordedDeliveryIsAnEvent() {
        List<RecordedDelivery> deliveries = RecordedFiles.allDeliveries().toList();
        assertThat(deliveries).isNotEmpty();
        for (RecordedDelivery delivery : deliveries) {
            ChatwootEvent event = event(delivery);
            assertThat(event.name())
                    .as(delivery.toString())
                    .isEqualTo(delivery.body().get("event"));
            assertThat(event.payload()).isEqualTo(delivery.body());
            assertThat(event.deliveryId()).isEqualTo(delivery.deliveryId());
            assertIsComplete(event);
        }
    }

    @Test
    void everyRecordedFrameIsAnEvent() {
        List<RecordedFrame> frames = RecordedFiles.allFrames().toList();
        assertThat(frames).isNotEmpty();
        for (RecordedFrame frame : frames) {
            ChatwootEvent event = event(frame);
            assertThat(event.payload())
                    .as(frame.toString())
                    .contains(entry("event", event.name()))
                    .containsAllEntriesOf(data(frame));
            assertIsComplete(event);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> data(RecordedFrame frame) {
        return (Map<String, Object>) frame.message().get("data");
    }

    private static void assertIsComplete(ChatwootEvent event) {
        assertThat(event.accountId()).as("account of " + event).isNotNull();
        assertThat(EventNames.all()).contains(event.name());
        assertThat(Payload.isPayload(event.payload())).isTrue();
        assertThat(event.time())
                .isBetween(
                        event.receivedAt().minusSeconds(86_400),
                        event.receivedAt().plusSeconds(60));
        if (Set.of(MESSAGE, CONVERSATION, EventSubject.TYPING).contains(event.subject())) {
            assertThat(event.conversationId()).as("conversation of " + event).isNotNull();
            assertThat(event.inboxId()).as("inbox of " + event).isNotNull();
        }
        if (event.subject() == CONVERSATION || event.subject() == EventSubject.CONTACT) {
            assertThat(event.contactId()).as("contact of " + event).isNotNull();
        }
        if (event.subject() == EventSubject.INBOX) {
            assertThat(event.inboxId()).as("inbox of " + event).isNotNull();
        }
        if (event.subject() == MESSAGE) {
            assertThat(event.messageId()).as("message of " + event).isNotNull();
            assertThat(event.message().type()).isIn("incoming", "outgoing", "activity", "template");
        }
    }

    @Test
    void noDeliveryOfAConversationTellsWhoDidItAndEveryNewMessageOfAPersonDoes() {
        for (RecordedDelivery delivery : RecordedFiles.allDeliveries().toList()) {
            ChatwootEvent event = event(delivery);
            if (event.subject() == CONVERSATION) {
                assertThat(event.actor()).isNull();
            } else if (event.name().equals("message_created")) {
                boolean byTheServer = event.payload().get("sender") == null;
                assertThat(event.actor() == null).isEqualTo(byTheServer);
            } else if (event.subject() == EventSubject.TYPING) {
                assertThat(event.actor().type()).isIn("user", "contact", "agent_bot");
            }
        }
    }
}
