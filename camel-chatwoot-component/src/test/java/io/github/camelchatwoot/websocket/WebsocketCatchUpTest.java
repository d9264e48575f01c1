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

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ComponentClock;

import static org.assertj.core.api.Assertions.assertThat;

/** What happens while there is no connection. */
class WebsocketCatchUpTest extends WebsocketRoutes {

    /** Only when it starts and after a reconnect. */
    private static final String CATCHING_UP =
            QUICK + "&events=message_created&catchUp=true&catchUpInterval=0";

    private final Semaphore arrived = new Semaphore(0);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private long conversation;

    @Override
    protected void prepare(DefaultCamelContext context) {
        ComponentClock.set(component(context), chatwoot.clock()::now);
    }

    @BeforeEach
    void aConversation() {
        conversation = conversation();
    }

    /** The connection ends without a close frame, and none is made before {@link #mend}. */
    private void cut() {
        chatwoot.faults().onRequest("GET", "/profile").cutConnection();
        chatwoot.cable().dropAll();
        awaitSubscriptions(0);
    }

    private void mend() {
        chatwoot.faults().reset();
        awaitSubscriptions(1);
    }

    private Processor waitingAt(String content) {
        return exchange -> {
            if (content.equals(content(exchange))) {
                arrived.release();
                goOn.await();
            }
        };
    }

    private static Object content(Exchange exchange) {
        return map(exchange.getMessage().getBody()).get("content");
    }

    private void subscribeAndReceive(Processor processor) throws Exception {
        subscribe("events", CATCHING_UP, processor);
        incoming(conversation, "before");
        awaitReceived(1);
    }

    @Test
    void whatWasMissedComesOnceAndInOrderBeforeWhatComesLater() throws Exception {
        subscribeAndReceive(waitingAt("missed 1"));
        cut();
        incoming(conversation, "missed 1");
        incoming(conversation, "missed 2");
        mend();
        arrived.acquire();
        incoming(conversation, "live");
        goOn.countDown();
        awaitReceived(4);

        assertThat(receivedContents()).containsExactly("before", "missed 1", "missed 2", "live");
        assertThat(received)
                .extracting(exchange -> exchange.getMessage().getHeader("CamelChatwootSource"))
                .startsWith("websocket", "catch_up", "catch_up");
    }

    @Test
    void whatWasToldIsNotToldAgainAfterTheNextReconnect() throws Exception {
        subscribeAndReceive(exchange -> {});
        cut();
        incoming(conversation, "missed");
        mend();
        awaitReceived(2);
        cut();
        mend();
        incoming(conversation, "live");
        awaitReceived(3);
        assertThat(receivedContents()).containsExactly("before", "missed", "live");
    }

    @Test
    void aConnectionThatEndsWhileItCatchesUpLosesNothing() throws Exception {
        subscribeAndReceive(waitingAt("missed 1"));
        cut();
        incoming(conversation, "missed 1");
        mend();
        arrived.acquire();
        incoming(conversation, "live, and held back");
        cut();
        incoming(conversation, "missed 2");
        goOn.countDown();
        mend();
        incoming(conversation, "live");
        awaitReceived(5);
        assertThat(receivedContents())
                .containsExactly("before", "missed 1", "live, and held back", "missed 2", "live");
    }

    @Test
    void whatHappensWhileItIsSuspendedComesWhenItIsResumed() throws Exception {
        subscribeAndReceive(exchange -> {});
        camel.getRouteController().suspendRoute("events");
        awaitSubscriptions(0);
        incoming(conversation, "meanwhile");
        camel.getRouteController().resumeRoute("events");
        awaitSubscriptions(1);
        incoming(conversation, "live");
        awaitReceived(3);
        assertThat(receivedContents()).containsExactly("before", "meanwhile", "live");
    }

    @Test
    void whatHappensBetweenTheVeryFirstStartAndTheFirstConnectionComes() throws Exception {
        incoming(conversation, "past");
        chatwoot.faults().onRequest("GET", "/profile").cutConnection();
        route(CATCHING_UP);
        chatwoot.clock().advance(Duration.ofSeconds(5));
        incoming(conversation, "early");
        mend();
        incoming(conversation, "live");
        awaitReceived(2);
        assertThat(receivedContents()).containsExactly("early", "live");
    }
}
