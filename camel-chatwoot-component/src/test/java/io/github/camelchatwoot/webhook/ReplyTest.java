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

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.test.delivery.Delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ReplyTest extends WebhookRoutes {

    private static final String SECRET = "Y7stFRZ9b2EKuY6jaJsfLoEX";
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Test
    void twoHundredAtOnceAreAnsweredThoughTheRouteIsNotDoneWithOne() throws Exception {
        route(
                "events",
                "chatwoot:webhook?path=/chatwoot&secret=" + SECRET,
                exchange -> goOn.await());
        List<CompletableFuture<Integer>> answers = contacts(200);

        assertThat(answers).allMatch(answer -> answer.join() == 200);
        assertThat(received).isEmpty();
        goOn.countDown();
        await().until(() -> received.size() == 200);
    }

    @Test
    void withReplyProcessedARouteThatTakesTooLongIsAnsweredAndGoesOn() throws Exception {
        route(
                "events",
                "chatwoot:webhook?path=/chatwoot&reply=processed&replyTimeout=300&secret=" + SECRET,
                exchange -> goOn.await());
        List<CompletableFuture<Integer>> answers = contacts(60);

        assertThat(answers).allMatch(answer -> answer.join() == 200);
        assertThat(received).isEmpty();
        goOn.countDown();
        await().until(() -> received.size() == 60);
    }

    @Test
    void withReplyProcessedTheAnswerComesWhenTheRouteIsDone() throws Exception {
        route(
                "events",
                "chatwoot:webhook?path=/chatwoot&reply=processed&replyTimeout=60000&secret="
                        + SECRET,
                exchange -> goOn.await());
        CompletableFuture<Integer> answer = contacts(1).get(0);
        await().until(() -> camel.getInflightRepository().size("events") == 1);

        assertThat(answer).isNotDone();
        goOn.countDown();
        assertThat(answer.join()).isEqualTo(200);
        assertThat(received).hasSize(1);
    }

    @Test
    void noMoreThanMaxWaitingTakeThreadsOfTheServer() throws Exception {
        route(
                "events",
                "chatwoot:webhook?path=/chatwoot&reply=processed&replyTimeout=60000&maxWaiting=2&secret="
                        + SECRET,
                exchange -> goOn.await());
        List<CompletableFuture<Integer>> answers = contacts(30);

        await().until(() -> answers.stream().filter(CompletableFuture::isDone).count() == 28);
        goOn.countDown();
        assertThat(answers).allMatch(answer -> answer.join() == 200);
    }

    @Test
    void routesThatWaitTogetherLeaveThreadsOfTheServerToOthers() throws Exception {
        for (String path : List.of("/chatwoot", "/second", "/third")) {
            route(
                    path,
                    "chatwoot:webhook?reply=processed&replyTimeout=60000&path=%s&secret=%s"
                            .formatted(path, SECRET),
                    exchange -> goOn.await());
        }
        route("other", "platform-http:/other", exchange -> {});
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (String path : List.of("/chatwoot", "/second", "/third")) {
            answers.addAll(contacts(path, 30));
        }

        assertThat(
                        HTTP.sendAsync(
                                        request("/other").GET().build(),
                                        HttpResponse.BodyHandlers.discarding())
                                .get(30, TimeUnit.SECONDS)
                                .statusCode())
                .isBetween(200, 204);
        goOn.countDown();
        assertThat(answers).allMatch(answer -> answer.join() == 200);
        await().until(() -> received.size() == 91);
    }

    @Test
    void aBotsDeliveryThatFailedComesAgainWithItsIdAndIsProcessed() throws Exception {
        Map<String, Object> bot =
                call("createAgentBot", "name", "Robin", "outgoingUrl", url("/bot"));
        long inbox = id(apiInbox(null));
        call("setInboxAgentBot", "inboxId", inbox, "agentBot", id(bot));
        AtomicInteger attempts = new AtomicInteger();
        route(
                "events",
                "chatwoot:webhook?path=/bot&events=message_created&reply=processed&secret="
                        + bot.get("secret"),
                exchange -> {
                    if (attempts.incrementAndGet() == 1) {
                        throw new IllegalStateException("The first attempt fails");
                    }
                });
        long conversation = conversation(inbox);
        chatwoot.clock().stop();
        incoming(conversation, "Hello");
        await().until(() -> delivery().attempts().size() == 1);
        chatwoot.clock().advance(Duration.ofMillis(3100));
        idle();

        assertThat(delivery().attempts())
                .extracting(attempt -> attempt.status())
                .containsExactly(500, 200);
        assertThat(receivedContents()).containsExactly("Hello");
        assertThat(received.get(0).getMessage().getHeader("CamelChatwootDelivery"))
                .isEqualTo(delivery().id());
        Map<String, Object> now = call("getConversation", "conversationId", conversation);
        assertThat(now).containsEntry("status", "pending");
    }

    @Test
    void aFailureAfterTheAnswerGoesToTheExceptionHandlerAndIsNotSeen() throws Exception {
        String secret = webhook("/chatwoot", "message_created");
        AtomicInteger attempts = new AtomicInteger();
        List<Exception> failures = new ArrayList<>();
        camel.getRegistry()
                .bind(
                        "failures",
                        (org.apache.camel.spi.ExceptionHandler)
                                new org.apache.camel.support.LoggingExceptionHandler(
                                        camel, ReplyTest.class) {
                                    @Override
                                    public void handleException(
                                            String message,
                                            org.apache.camel.Exchange exchange,
                                            Throwable e) {
                                        failures.add((Exception) e);
                                    }
                                });
        route(
                "events",
                "chatwoot:webhook?path=/chatwoot&exceptionHandler=#failures&secret=" + secret,
                exchange -> {
                    if (attempts.incrementAndGet() == 1) {
                        throw new IllegalStateException("The first attempt fails");
                    }
                });
        incoming(conversation(), "Hello");
        idle();
        await().until(() -> failures.size() == 1);
        assertThat(delivery().isDelivered()).isTrue();

        chatwoot.deliveries().duplicate(delivery());
        idle();
        chatwoot.deliveries().duplicate(delivery());
        idle();
        assertThat(receivedContents()).containsExactly("Hello");
    }

    private Delivery delivery() {
        return chatwoot.deliveries().of("message_created").get(0);
    }

    private List<CompletableFuture<Integer>> contacts(int count) {
        return contacts("/chatwoot", count);
    }

    /** So many contacts, all at once. */
    private List<CompletableFuture<Integer>> contacts(String path, int count) {
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String body =
                    "{\"event\": \"contact_created\", \"id\": %d, \"account\": {\"id\": 1}, \"created_at\": \"%s\"}"
                            .formatted(i + 1, Instant.now());
            answers.add(
                    HTTP.sendAsync(
                                    signed(path, SECRET, body.getBytes(UTF_8)),
                                    HttpResponse.BodyHandlers.discarding())
                            .thenApply(HttpResponse::statusCode));
        }
        return answers;
    }
}
