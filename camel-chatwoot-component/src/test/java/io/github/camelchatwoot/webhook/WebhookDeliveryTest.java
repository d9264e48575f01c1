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
package io.github.camelchatwoot.webhook;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.event.ChatwootEvent;
import io.github.camelchatwoot.response.ChatwootMessage;
import io.github.camelchatwoot.test.delivery.Delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class WebhookDeliveryTest extends WebhookRoutes {

    @Test
    void anEventReachesTheRouteWithItsPayloadAndIdsAndNothingElse() throws Exception {
        String secret = webhook("/chatwoot", "message_created");
        route("chatwoot:webhook?path=/chatwoot&secret=" + secret);
        long conversation = conversation();
        incoming(conversation, "Hello");
        idle();

        assertThat(received).hasSize(1);
        Exchange exchange = received.get(0);
        Delivery delivery = chatwoot.deliveries().all().get(0);
        assertThat(map(exchange.getMessage().getBody()))
                .containsEntry("event", "message_created")
                .containsEntry("content", "Hello");
        assertThat(exchange.getMessage().getHeaders())
                .containsEntry("CamelChatwootEvent", "message_created")
                .containsEntry("CamelChatwootOrigin", chatwoot.baseUrl())
                .containsEntry("CamelChatwootAccountId", chatwoot.accountId())
                .containsEntry("CamelChatwootConversationId", conversation)
                .containsEntry("CamelChatwootDelivery", delivery.id())
                .containsEntry("CamelChatwootSource", "webhook")
                .containsEntry("CamelChatwootChanges", List.of())
                .containsKeys(
                        "CamelChatwootMessageId",
                        "CamelChatwootInboxId",
                        "CamelChatwootContactId",
                        "CamelChatwootEventTime");
        assertThat(exchange.getMessage().getHeaders().keySet())
                .allMatch(
                        name ->
                                name.startsWith("CamelChatwoot")
                                        || name.equals(Exchange.MESSAGE_TIMESTAMP));
        assertThat(exchange.getMessage().getBody(ChatwootMessage.class).content())
                .isEqualTo("Hello");
        assertThat(exchange.getMessage().getBody(ChatwootEvent.class).conversationId())
                .isEqualTo(conversation);
        assertThat(delivery.isDelivered()).isTrue();
    }

    @Test
    void theRouteAnswersInTheConversationThatTheEventNames() throws Exception {
        String secret = webhook("/chatwoot", "message_created");
        camel.addRoutes(
                new org.apache.camel.builder.RouteBuilder() {
                    @Override
                    public void configure() {
                        from("chatwoot:webhook?path=/chatwoot&messageType=incoming&secret="
                                        + secret)
                                .to("chatwoot:sendMessage?content=Thanks ${body[sender][name]}");
                    }
                });
        long conversation = conversation();
        incoming(conversation, "Hello");
        idle();

        List<Map<String, Object>> messages = call("listMessages", "conversationId", conversation);
        assertThat(messages).extracting(m -> m.get("content")).contains("Hello", "Thanks Jane");
    }

    @Test
    void changesAreToldWithTheirFields() throws Exception {
        String secret = webhook("/chatwoot", "conversation_updated", "conversation_status_changed");
        route(
                "chatwoot:webhook?path=/chatwoot&changes=resolved,label_added&skipOwn=false&secret="
                        + secret);
        long conversation = conversation();
        call("toggleStatus", "conversationId", conversation, "status", "resolved");
        idle();

        assertThat(received).hasSize(1);
        assertThat(received.get(0).getMessage().getHeaders())
                .containsEntry("CamelChatwootChanges", List.of("resolved"));
        assertThat(map(received.get(0).getMessage().getHeader("CamelChatwootChangedFields")))
                .containsKey("status");
    }

    @Test
    void aRepeatedDeliveryReachesTheRouteOnce() throws Exception {
        String secret = webhook("/chatwoot", "message_created");
        route("chatwoot:webhook?path=/chatwoot&secret=" + secret);
        chatwoot.deliveries().duplicateEach(true);
        incoming(conversation(), "Hello");
        idle();

        assertThat(chatwoot.deliveries().all().get(0).attempts()).hasSize(2);
        assertThat(receivedContents()).containsExactly("Hello");
    }

    @Test
    void theSameEventByTwoWebhooksReachesTheRouteOnce() throws Exception {
        String secret = webhook("/chatwoot", "message_created");
        Map<String, Object> inbox = apiInbox(url("/chatwoot"));
        route(
                "chatwoot:webhook?path=/chatwoot&events=message_created&secret="
                        + secret
                        + ","
                        + inbox.get("secret"));
        incoming(conversation(id(inbox)), "Hello");
        idle();

        assertThat(chatwoot.deliveries().of("message_created")).hasSize(2);
        assertThat(receivedContents()).containsExactly("Hello");
    }

    @Test
    void aConversationsEventsReachTheRouteInTheirOrderAndOthersMeanwhile() throws Exception {
        String secret = webhook("/chatwoot", "message_created");
        CountDownLatch otherWasThere = new CountDownLatch(1);
        long slow = conversation();
        long other = conversation();
        route(
                "events",
                "chatwoot:webhook?path=/chatwoot&secret=" + secret,
                exchange -> {
                    if (exchange.getMessage()
                            .getHeader("CamelChatwootConversationId")
                            .equals(slow)) {
                        otherWasThere.await();
                    } else {
                        otherWasThere.countDown();
                    }
                });
        for (String content : List.of("one", "two", "three")) {
            incoming(slow, content);
        }
        incoming(other, "other");
        idle();

        assertThat(receivedContents()).containsSubsequence("one", "two", "three").hasSize(4);
    }

    @Test
    void whileItIsSuspendedItAnswers429AndAfterItResumesItTakesEventsAgain() throws Exception {
        String secret = webhook("/chatwoot", "message_created");
        route("chatwoot:webhook?path=/chatwoot&kind=account&secret=" + secret);
        long conversation = conversation();
        camel.getRouteController().suspendRoute("events");
        incoming(conversation, "lost");
        idle();
        camel.getRouteController().resumeRoute("events");
        incoming(conversation, "taken");
        idle();

        assertThat(statuses()).containsExactly(429, 200);
        assertThat(receivedContents()).containsExactly("taken");
    }

    @Test
    void aStoppedOneIsNotFoundAndStartsAgain() throws Exception {
        String secret = webhook("/chatwoot", "message_created");
        route("chatwoot:webhook?path=/chatwoot&secret=" + secret);
        long conversation = conversation();
        camel.getRouteController().stopRoute("events");
        incoming(conversation, "lost");
        idle();
        camel.getRouteController().startRoute("events");
        incoming(conversation, "taken");
        idle();

        assertThat(statuses()).containsExactly(404, 200);
        assertThat(receivedContents()).containsExactly("taken");
    }

    @Test
    void whenTheQueueIsFullItAnswers429() throws Exception {
        String secret = webhook("/chatwoot", "message_created");
        CountDownLatch goOn = new CountDownLatch(1);
        route(
                "events",
                "chatwoot:webhook?path=/chatwoot&kind=account&queueSize=2&secret=" + secret,
                exchange -> goOn.await());
        long conversation = conversation();
        for (String content : List.of("one", "two", "three")) {
            incoming(conversation, content);
        }
        await().until(chatwoot.deliveries()::isIdle);
        goOn.countDown();
        idle();
        await().until(() -> received.size() == 2);

        assertThat(statuses()).containsExactly(200, 200, 429);
        assertThat(receivedContents()).containsExactly("one", "two");
    }

    @Test
    void stoppingWaitsForWhatWasAccepted() throws Exception {
        String secret = webhook("/chatwoot", "message_created");
        CountDownLatch goOn = new CountDownLatch(1);
        route("events", "chatwoot:webhook?path=/chatwoot&secret=" + secret, e -> goOn.await());
        long conversation = conversation();
        for (String content : List.of("one", "two", "three")) {
            incoming(conversation, content);
        }
        await().until(chatwoot.deliveries()::isIdle);
        Thread stopping = new Thread(camel::stop);
        stopping.start();
        await().until(() -> camel.isStopping());
        goOn.countDown();
        stopping.join();

        assertThat(receivedContents()).containsExactly("one", "two", "three");
    }

    @Test
    void onlyPostIsAllowed() throws Exception {
        route("chatwoot:webhook?path=/chatwoot&insecure=true");

        assertThat(status(HttpRequest.newBuilder(request("/chatwoot").build().uri()).GET().build()))
                .isEqualTo(405);
    }

    @Test
    void unsignedSendersNeedThePassword() throws Exception {
        route("chatwoot:webhook?path=/chatwoot&username=macros&password=s3cret:x");
        long conversation = conversation();
        String open = url("/chatwoot").replace("http://", "http://macros:wrong@");
        chatwoot.sendAutomation(open, "macro.executed", conversation);
        idle();
        assertThat(statuses()).containsExactly(401);

        String auth = java.util.Base64.getEncoder().encodeToString("macros:s3cret:x".getBytes());
        String body = chatwoot.deliveries().all().get(0).body();
        assertThat(
                        status(
                                request("/chatwoot")
                                        .header("Authorization", "Basic " + auth)
                                        .POST(HttpRequest.BodyPublishers.ofString(body))
                                        .build()))
                .isEqualTo(200);
        idle();
        assertThat(received).hasSize(1);
    }

    private List<Integer> statuses() {
        return chatwoot.deliveries().all().stream()
                .flatMap(delivery -> delivery.attempts().stream())
                .map(attempt -> attempt.status())
                .toList();
    }
}
