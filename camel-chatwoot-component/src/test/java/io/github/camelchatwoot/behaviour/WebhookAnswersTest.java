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
package io.github.camelchatwoot.behaviour;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootConstants;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of messages when routes answer, and when they fail. */
class WebhookAnswersTest extends WebhookDesk {

    /** Enough for a loop to show itself. */
    private static final Duration A_WHILE = Duration.ofSeconds(2);

    private final Queue<Object> attempts = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void forgetAttempts() {
        attempts.clear();
    }

    @Test
    void theBotAnswersEachMessageOnceAndNeverItself() throws Exception {
        long inbox = apiInbox();
        Map<String, Object> bot =
                one("createAgentBot", "name", unique("Robin"), "outgoingUrl", newUrl());
        listen(
                "register=bot&events=message_created&inboxId=" + inbox,
                exchange -> answer(exchange, bot.get("access_token")));
        Customer customer = customer(inbox);
        write(customer, "Hello");
        await().until(() -> messages(customer).size() == 2);
        write(customer, "Bye");
        await().until(() -> messages(customer).size() == 4);

        await().during(A_WHILE)
                .untilAsserted(
                        () ->
                                assertThat(messages(customer))
                                        .extracting(message -> message.get("content"))
                                        .containsExactly(
                                                "Hello",
                                                "You said: Hello",
                                                "Bye",
                                                "You said: Bye"));
        assertThat(contents()).containsExactly("Hello", "Bye");
    }

    private static void answer(Exchange exchange, Object token) {
        Object conversation = exchange.getMessage().getHeader(ChatwootConstants.CONVERSATION_ID);
        exchange.getContext()
                .createFluentProducerTemplate()
                .to("chatwoot:sendMessage?as=bot&botAccessToken=" + token)
                .withHeader(
                        ChatwootConstants.PARAMETERS,
                        Map.of(
                                "conversationId",
                                conversation,
                                "content",
                                "You said: "
                                        + exchange.getMessage().getBody(Map.class).get("content")))
                .request();
    }

    @Test
    void aBotsDeliveryThatFailsComesAgainWithTheSameIdAndTheConversationStaysPending()
            throws Exception {
        long inbox = apiInbox();
        newUrl();
        listen(
                "register=bot&events=message_created&reply=processed&inboxId=" + inbox,
                exchange -> {
                    attempts.add(exchange.getMessage().getHeader(ChatwootConstants.DELIVERY));
                    if (attempts.size() < 2) {
                        throw new IllegalStateException("The first attempt fails");
                    }
                });
        Customer customer = customer(inbox);
        write(customer, "Hello");
        await().until(() -> received.size() == 1);

        assertThat(List.copyOf(attempts)).hasSize(2).doesNotContainNull();
        assertThat(attempts.stream().distinct()).hasSize(1);
        assertThat(one("getConversation", "conversationId", customer.conversation()))
                .containsEntry("status", "pending");
    }

    @Test
    void anInboxWhoseRouteAlwaysFailsLeavesTheCustomersMessageAlone() throws Exception {
        long inbox = apiInbox();
        newUrl();
        listenAndFail("register=inbox&inboxId=" + inbox);
        assertTheCustomersMessageStaysSent(customer(inbox));
    }

    @Test
    void anInboxWhoseRouteDoesNotKnowThatLeavesTheCustomersMessageAlone() throws Exception {
        Map<String, Object> inbox =
                one(
                        "createInbox",
                        "name",
                        unique("Inbox"),
                        "channel",
                        Map.of("type", "api", "webhook_url", newUrl()));
        listenAndFail("secret=" + inbox.get("secret"));
        Customer customer = customer(id(inbox));
        assertTheCustomersMessageStaysSent(customer);

        camel.getRouteController().suspendRoute(ROUTE);
        write(customer, "Hello again");
        await().during(A_WHILE).until(() -> statuses(customer).equals(List.of("sent", "sent")));
        assertThat(attempts).doesNotContain("Hello again");
    }

    private void assertTheCustomersMessageStaysSent(Customer customer) {
        write(customer, "Hello");
        await().until(() -> attempts.contains("Hello"));

        await().during(A_WHILE).until(() -> statuses(customer).equals(List.of("sent")));
        assertThat(attempts).containsOnlyOnce("Hello");
    }

    @Test
    void anOutgoingMessageThatFailsIsMarkedAndStartsNoLoop() throws Exception {
        long inbox = apiInbox();
        newUrl();
        listenAndFail("register=inbox&inboxId=" + inbox);
        Customer customer = customer(inbox);
        one("sendMessage", "conversationId", customer.conversation(), "content", "Your order");
        await().until(() -> statuses(customer).equals(List.of("failed")));
        await().until(() -> attempts.size() == 2);

        await().during(A_WHILE).until(() -> attempts.size() == 2);
    }

    private void listenAndFail(String options) throws Exception {
        listen(
                options + "&events=message_*&reply=processed",
                exchange -> {
                    attempts.add(exchange.getMessage().getBody(Map.class).get("content"));
                    throw new IllegalStateException("Always fails");
                });
    }

    private List<Object> statuses(Customer customer) {
        return messages(customer).stream().map(message -> message.get("status")).toList();
    }
}
