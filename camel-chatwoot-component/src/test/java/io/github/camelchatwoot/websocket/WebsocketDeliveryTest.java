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
package io.github.camelchatwoot.websocket;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.consumer.ChatwootEventConsumer;
import io.github.camelchatwoot.event.ChatwootEvent;
import io.github.camelchatwoot.response.ChatwootMessage;

import static io.github.camelchatwoot.websocket.Recorder.await;
import static org.assertj.core.api.Assertions.assertThat;

class WebsocketDeliveryTest extends WebsocketRoutes {

    private static final String MESSAGES = QUICK + "&events=message_created";

    @Test
    void anEventReachesTheRouteWithItsPayloadAndIdsAndNothingElse() throws Exception {
        long conversation = conversation();
        subscribe(MESSAGES);
        incoming(conversation, "Hello");
        awaitReceived(1);

        Exchange exchange = received.get(0);
        assertThat(map(exchange.getMessage().getBody()))
                .containsEntry("event", "message_created")
                .containsEntry("content", "Hello");
        assertThat(exchange.getMessage().getHeaders())
                .containsEntry("CamelChatwootEvent", "message_created")
                .containsEntry("CamelChatwootOrigin", chatwoot.baseUrl())
                .containsEntry("CamelChatwootAccountId", chatwoot.accountId())
                .containsEntry("CamelChatwootConversationId", conversation)
                .containsEntry("CamelChatwootSource", "websocket")
                .containsEntry("CamelChatwootChanges", List.of())
                .containsKeys(
                        "CamelChatwootMessageId", "CamelChatwootInboxId", "CamelChatwootEventTime");
        assertThat(exchange.getMessage().getHeaders().keySet())
                .allMatch(
                        name ->
                                name.startsWith("CamelChatwoot")
                                        || name.equals(Exchange.MESSAGE_TIMESTAMP));
        assertThat(exchange.getMessage().getBody(ChatwootMessage.class).content())
                .isEqualTo("Hello");
        assertThat(exchange.getMessage().getBody(ChatwootEvent.class).conversationId())
                .isEqualTo(conversation);
    }

    @Test
    void theRouteAnswersInTheConversationThatTheEventNames() throws Exception {
        camel.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(MESSAGES + "&messageType=incoming")
                                .to("chatwoot:sendMessage?content=Thanks ${body[sender][name]}");
                    }
                });
        awaitSubscriptions(1);
        long conversation = conversation();
        incoming(conversation, "Hello");
        await().until(() -> contents(conversation).contains("Thanks Jane"));

        assertThat(contents(conversation)).contains("Hello", "Thanks Jane");
    }

    private List<Object> contents(long conversation) {
        List<Map<String, Object>> messages = call("listMessages", "conversationId", conversation);
        return messages.stream().map(message -> message.get("content")).toList();
    }

    @Test
    void aContactHearsOfMessagesButNotOfNotes() throws Exception {
        Room room = new Room(chatwoot);
        component(camel).getConfiguration().setAccessToken(null);
        component(camel).getConfiguration().setAccountId(null);
        subscribe(MESSAGES + "&pubsubToken=" + room.contactToken);
        room.note("Careful");
        room.receive("Hello");
        awaitReceived(1);

        assertThat(receivedContents()).containsExactly("Hello");
    }

    @Test
    void whatHappensInAnotherAccountOfThePersonIsNotReceived() throws Exception {
        component(camel).getConfiguration().setPlatformAccessToken(chatwoot.platformAccessToken());
        long other = id(call("platformCreateAccount", "name", "Other"));
        Map<String, Object> profile = call("getProfile");
        call(
                "platformCreateAccountUser",
                "accountId",
                other,
                "userId",
                id(profile),
                "role",
                "administrator");
        subscribe(QUICK + "&events=conversation_created,message_created&skipOwn=false");
        new Room(chatwoot.baseUrl(), other, chatwoot.accessToken()).receive("elsewhere");
        long conversation = conversation();
        incoming(conversation, "here");
        awaitReceived(2);

        assertThat(received)
                .extracting(exchange -> exchange.getMessage().getHeader("CamelChatwootAccountId"))
                .containsOnly(chatwoot.accountId());
    }

    @Test
    void itConnectsAgainAfterADropWithoutACloseFrame() throws Exception {
        long conversation = conversation();
        subscribe(MESSAGES);
        incoming(conversation, "before");
        awaitReceived(1);
        chatwoot.cable().dropAll();
        awaitAttempts(2);
        awaitSubscriptions(1);
        incoming(conversation, "after");
        awaitReceived(2);

        assertThat(receivedContents()).containsExactly("before", "after");
    }

    @Test
    void itConnectsAgainAfterSilence() throws Exception {
        long conversation = conversation();
        chatwoot.cable().silence(true);
        subscribe(MESSAGES + "&pingTimeout=3100");
        awaitAttempts(2);
        chatwoot.cable().silence(false);
        awaitSubscriptions(1);
        incoming(conversation, "after");
        awaitReceived(1);

        assertThat(receivedContents()).containsExactly("after");
    }

    /** Each asks who subscribes. */
    private void awaitAttempts(int count) {
        await().until(() -> chatwoot.requests().to("GET", "/api/v1/profile").size() >= count);
    }

    @Test
    void aSlowRoutePausesTheReadAndLosesNothing() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        long[] conversations = IntStream.range(0, 4).mapToLong(i -> conversation()).toArray();
        subscribe("events", MESSAGES + "&queueSize=2&lanes=2", exchange -> goOn.await());
        IntStream.range(0, 200).forEach(i -> incoming(conversations[i % 4], "m" + i));
        assertThat(camel.getInflightRepository().size()).isLessThanOrEqualTo(2);
        goOn.countDown();
        awaitReceived(200);

        for (int c = 0; c < 4; c++) {
            long conversation = conversations[c];
            int first = c;
            assertThat(
                            received.stream()
                                    .map(Exchange::getMessage)
                                    .filter(
                                            m ->
                                                    m.getHeader("CamelChatwootConversationId")
                                                            .equals(conversation))
                                    .map(m -> m.getBody(Map.class).get("content")))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 50)
                                    .<Object>mapToObj(i -> "m" + (first + 4 * i))
                                    .toList());
        }
    }

    @Test
    void whileItIsSuspendedNothingIsReadAndAfterItResumesItConnectsAgain() throws Exception {
        long conversation = conversation();
        subscribe(MESSAGES);
        camel.getRouteController().suspendRoute("events");
        awaitSubscriptions(0);
        incoming(conversation, "lost");
        camel.getRouteController().resumeRoute("events");
        awaitSubscriptions(1);
        incoming(conversation, "taken");
        awaitReceived(1);

        assertThat(receivedContents()).containsExactly("taken");
    }

    @Test
    void aStoppedOneStartsAgain() throws Exception {
        long conversation = conversation();
        subscribe(MESSAGES);
        camel.getRouteController().stopRoute("events");
        awaitSubscriptions(0);
        camel.getRouteController().startRoute("events");
        awaitSubscriptions(1);
        incoming(conversation, "taken");
        awaitReceived(1);

        assertThat(receivedContents()).containsExactly("taken");
    }

    @Test
    void stoppingWaitsForWhatWasReadAlsoWhatFoundNoRoomYet() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        long conversation = conversation();
        subscribe("events", MESSAGES + "&queueSize=2&lanes=1", exchange -> goOn.await());
        for (String content : List.of("one", "two", "three")) {
            incoming(conversation, content);
        }
        var consumer = (ChatwootEventConsumer) camel.getRoute("events").getConsumer();
        await().until(consumer::isFull);
        Thread stopping = new Thread(camel::stop);
        stopping.start();
        await().until(() -> chatwoot.cable().connections() == 0);
        goOn.countDown();
        stopping.join();

        assertThat(receivedContents()).containsExactly("one", "two", "three");
    }
}
