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
package io.github.camelchatwoot.test;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelchatwoot.test.cable.CableClient;
import io.github.camelchatwoot.test.http.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class SimulatedCustomerTest {
    @RegisterExtension
    static ChatwootSimulator chatwoot = ChatwootSimulator.create().resetBeforeEach();

    private final Api api = Api.of(chatwoot);

    @Test
    void hasAContactAndAnOpenConversationInAnApiInbox() throws Exception {
        SimulatedCustomer jane = chatwoot.customer("Jane Doe");

        Map<?, ?> conversation = get("/conversations/" + jane.conversationId());
        Map<?, ?> contact = get("/contacts/" + jane.contactId());
        assertThat(conversation.get("status")).isEqualTo("open");
        assertThat(conversation.get("inbox_id").toString()).isEqualTo("" + jane.inboxId());
        assertThat(contact.get("payload").toString()).contains("name=Jane Doe");
        assertThat(get("/inboxes/" + jane.inboxId()).get("channel_type")).isEqualTo("Channel::Api");
    }

    @Test
    void customersShareAnInboxButNoConversation() {
        SimulatedCustomer jane = chatwoot.customer("Jane Doe");
        SimulatedCustomer john = chatwoot.customer("John Roe");

        jane.writes("Hello from Jane");
        john.writes("Hello from John");

        assertThat(john.inboxId()).isEqualTo(jane.inboxId());
        assertThat(jane.texts()).containsExactly("Hello from Jane");
        assertThat(john.texts()).containsExactly("Hello from John");
    }

    @Test
    void webhooksAndWebsocketsHearWhatACustomerWrites() {
        chatwoot.deliveries().hold();
        chatwoot.webhook("message_created").deliverTo("http://127.0.0.1:1/");
        SimulatedCustomer jane = chatwoot.customer("Jane Doe");
        try (var client = CableClient.of(chatwoot, "Ada Admin")) {
            long message = jane.writes("Hello?");

            await().until(() -> !client.events("message.created").isEmpty());
            Map<?, ?> event = chatwoot.deliveries().of("message_created").get(0).payload();
            assertThat(event.get("id").toString()).isEqualTo("" + message);
            assertThat(event.get("message_type")).isEqualTo("incoming");
            assertThat(event.get("sender").toString()).contains("Jane Doe");
        }
    }

    @Test
    void theSameIsToldAsOfAMessageByTheClientApi() throws Exception {
        chatwoot.deliveries().hold();
        SimulatedCustomer jane = chatwoot.customer("Jane Doe");
        chatwoot.webhook().deliverTo("http://127.0.0.1:1/");

        jane.writes("One");
        int told = chatwoot.deliveries().all().size();
        api.post(clientPath(jane), Map.of("content", "Two"));

        assertThat(told).isPositive();
        assertThat(chatwoot.deliveries().all()).hasSize(2 * told);
        assertThat(chatwoot.deliveries().all().get(told).payload().keySet())
                .isEqualTo(chatwoot.deliveries().all().get(0).payload().keySet());
        assertThat(jane.reads()).containsExactly("One", "Two");
    }

    @Test
    void readsAnswersButNeitherNotesNorActivities() throws Exception {
        SimulatedCustomer jane = chatwoot.customer("Jane Doe");
        String conversation = "/conversations/" + jane.conversationId();
        jane.writes("Hello?");
        api.post(conversation + "/messages", Map.of("content", "Ask Gus.", "private", true));
        api.post(conversation + "/messages", Map.of("content", "One moment."));
        api.post(conversation + "/toggle_status", Map.of("status", "resolved"));

        assertThat(jane.reads()).containsExactly("Hello?", "One moment.");
        assertThat(jane.texts())
                .containsExactly(
                        "Hello?",
                        "Ask Gus.",
                        "One moment.",
                        "Conversation was marked resolved by Ada Admin");
        assertThat(jane.status()).isEqualTo("resolved");
    }

    @Test
    void aConversationThatWasResolvedOpensWhenTheCustomerWrites() throws Exception {
        SimulatedCustomer jane = chatwoot.customer("Jane Doe");
        String path = "/conversations/" + jane.conversationId() + "/toggle_status";
        api.post(path, Map.of("status", "resolved"));

        jane.writes("One more thing");

        assertThat(jane.status()).isEqualTo("open");
        assertThat(jane.reads()).containsExactly("One more thing");
    }

    @Test
    void requestsHoldOnlyWhatTheTestedSideSent() {
        chatwoot.faults().onRequest("*", "/messages").answer(500);

        chatwoot.customer("Jane Doe").writes("Hello?");

        assertThat(chatwoot.requests().all()).isEmpty();
    }

    @Test
    void takesNoMoreThanChatwootDoes() {
        SimulatedCustomer jane = chatwoot.customer("Jane Doe");
        chatwoot.clock().stop();
        for (int i = 0; i < 200; i++) {
            jane.writes("Hello " + i);
        }

        assertThatThrownBy(() -> jane.writes("Hello?"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Too many messages");
    }

    @Test
    void aCustomerFromBeforeAResetSaysSo() {
        SimulatedCustomer jane = chatwoot.customer("Jane Doe");
        chatwoot.reset();

        assertThatThrownBy(() -> jane.writes("Hello?"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "Conversation 1 of Jane Doe is gone, by reset() or because it was deleted; chatwoot.customer(\"Jane Doe\") begins another");
    }

    private static String clientPath(SimulatedCustomer jane) {
        var desk = chatwoot.desk();
        synchronized (desk) {
            String inbox =
                    desk.inboxes.find(jane.inboxId()).orElseThrow().channelText("identifier");
            String source =
                    desk.contactInboxes.stream()
                            .filter(session -> session.contact.id == jane.contactId())
                            .findFirst()
                            .orElseThrow()
                            .sourceId;
            return "/public/api/v1/inboxes/%s/contacts/%s/conversations/%d/messages"
                    .formatted(inbox, source, jane.conversationId());
        }
    }

    private Map<?, ?> get(String path) throws Exception {
        return (Map<?, ?>) Api.read(api.get(path).body());
    }
}
