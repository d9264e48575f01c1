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
package io.github.camelchatwoot.composite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootConstants;
import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.ComponentPauses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SendingUnderFaultsTest extends FaultyDesk {

    private static final int SENDS = 1000;
    private static final int CONVERSATIONS = 20;

    private long inbox;

    @BeforeEach
    void startCamel() throws Exception {
        ComponentPauses.skip(component);
        camel.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        errorHandler(
                                defaultErrorHandler().maximumRedeliveries(8).redeliveryDelay(0));
                        from("direct:once")
                                .to(
                                        "chatwoot:sendMessageOnce?conversationId=${header.conversation}&key=${header.order}");
                    }
                });
        camel.start();
        inbox =
                sent("createInbox", Map.of("name", "Shop", "channel", Map.of("type", "api")))
                        .getMessage()
                        .getHeader(ChatwootConstants.INBOX_ID, Long.class);
    }

    private long conversation() {
        return sent(
                        "findOrCreateConversation",
                        Map.of(
                                "inboxId",
                                inbox,
                                "email",
                                "jane" + System.nanoTime() + "@acme.example"))
                .getMessage()
                .getHeader(ChatwootConstants.CONVERSATION_ID, Long.class);
    }

    private List<?> messages(long conversation) {
        return sent(
                        "listMessages",
                        Map.of("conversationId", conversation, "after", 1, "before", 1_000_000_000))
                .getMessage()
                .getBody(List.class);
    }

    private static String key(Object message) {
        Object attributes = ((Map<?, ?>) message).get("content_attributes");
        return String.valueOf(((Map<?, ?>) attributes).get("camel_chatwoot_key"));
    }

    @Test
    void aThousandMessagesAreThereOnceEachThoughAnswersAreLostAndCallsRefused() throws Exception {
        List<Long> conversations =
                IntStream.range(0, CONVERSATIONS).mapToObj(i -> conversation()).toList();
        var lost = chatwoot.faults().onRequest("POST", "/messages").loseAnswer().every(5);
        var limited = chatwoot.faults().onRequest("POST", "/messages").rateLimit().every(16);
        var refused = chatwoot.faults().onRequest("POST", "/messages").answer(503).every(15);
        List<Callable<Exchange>> sends =
                IntStream.range(0, SENDS)
                        .<Callable<Exchange>>mapToObj(
                                i ->
                                        () ->
                                                camel.createFluentProducerTemplate()
                                                        .to("direct:once")
                                                        .withHeader(
                                                                "conversation",
                                                                conversations.get(
                                                                        i % CONVERSATIONS))
                                                        .withHeader("order", "order-" + i)
                                                        .withBody("It is on its way.")
                                                        .send())
                        .toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);

        List<Future<Exchange>> results = threads.invokeAll(sends);

        threads.shutdown();
        chatwoot.faults().reset();
        for (Future<Exchange> result : results) {
            assertThat(result.get().getException()).isNull();
        }
        assertThat(lost.count()).isGreaterThanOrEqualTo(SENDS / 5);
        assertThat(limited.count() + refused.count()).isGreaterThanOrEqualTo(SENDS / 10);
        assertThat(
                        conversations.stream()
                                .flatMap(conversation -> messages(conversation).stream())
                                .map(SendingUnderFaultsTest::key))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, SENDS).mapToObj(i -> "order-" + i).toList());
    }

    @Test
    void aRedeliveredExchangeLooksFurtherBack() {
        long conversation = conversation();
        Map<String, Object> message =
                Map.of("conversationId", conversation, "key", "order-1", "content", "Sent.");
        sent("sendMessageOnce", message);
        for (int i = 0; i < 30; i++) {
            sent("sendMessage", Map.of("conversationId", conversation, "content", "Other"));
        }

        Exchange again =
                camel.createFluentProducerTemplate()
                        .to("chatwoot:sendMessageOnce")
                        .withHeader(ChatwootConstants.PARAMETERS, new HashMap<>(message))
                        .withHeader(Exchange.REDELIVERED, true)
                        .send();

        assertThat(again.getMessage().getHeader(ChatwootConstants.META))
                .isEqualTo(Map.of("outcome", "found"));
    }

    @Test
    void aSurveyWhoseAnswerIsLostIsNotSentAgain() {
        long conversation = conversation();
        chatwoot.faults().onRequest("POST", "/messages").loseAnswer().times(1);

        sent("sendCsat", Map.of("conversationId", conversation, "content", "How was it?"));

        assertThat(messages(conversation)).hasSize(1);
    }

    @Test
    void aHandOverThatFailsMidwayTellsWhatWasDoneAndStaysPending() {
        Map<?, ?> bot =
                sent("createAgentBot", Map.of("name", "Bot")).getMessage().getBody(Map.class);
        sent("setInboxAgentBot", Map.of("inboxId", inbox, "agentBot", bot.get("id")));
        options.setBotAccessToken((String) bot.get("access_token"));
        long conversation = conversation();
        chatwoot.faults().onRequest("POST", "/toggle_status").answer(422).times(1);
        Map<String, Object> values =
                Map.of(
                        "conversationId",
                        conversation,
                        "note",
                        "Refund",
                        "labels",
                        List.of("refund"));

        Exchange failed = send("handoff", values);

        assertThat(failed.getException())
                .isInstanceOfSatisfying(
                        ChatwootException.class,
                        e ->
                                assertThat(e.getDone())
                                        .containsExactly("wrote the note", "added the labels"));
        Map<?, ?> after =
                sent("getConversation", Map.of("conversationId", conversation))
                        .getMessage()
                        .getBody(Map.class);
        assertThat(after.get("status")).isEqualTo("pending");
    }

    @Test
    void whoseTokenIsMissingIsToldAtStart() {
        assertThatThrownBy(() -> camel.getEndpoint("chatwoot:handoff").createProducer().start())
                .hasMessageContaining("only an agent bot can hand over");
        options.setAccessToken(null);
        options.setBotAccessToken("bot");
        assertThatThrownBy(() -> camel.getEndpoint("chatwoot:sendMessageOnce?key=1"))
                .hasMessageContaining("agent bots may not read");
        assertThatThrownBy(() -> camel.getEndpoint("chatwoot:toggleStatus?onlyWhilePending=true"))
                .hasMessageContaining("onlyWhilePending is for operations that send messages");
    }
}
