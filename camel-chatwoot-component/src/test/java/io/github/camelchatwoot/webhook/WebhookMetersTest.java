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

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class WebhookMetersTest extends WebhookRoutes {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Override
    protected void prepare(DefaultCamelContext context) throws Exception {
        super.prepare(context);
        context.getRegistry().bind("meters", registry);
    }

    private double events(String event, String outcome) {
        return registry.get("chatwoot.events")
                .tags("consumer", "webhook", "routeId", "events", "source", "webhook")
                .tags("event", event, "outcome", outcome)
                .counter()
                .count();
    }

    @Test
    void whatBecameOfEachEventIsCounted() throws Exception {
        String secret = webhook("/chatwoot", "message_created", "conversation_created");
        route(
                "events",
                "chatwoot:webhook?path=/chatwoot&events=message_created&messageType=incoming&secret="
                        + secret,
                exchange -> {
                    if (exchange.getMessage().getBody(String.class).contains("Bad")) {
                        throw new IllegalStateException("the route can't do it");
                    }
                });
        long conversation = conversation();
        incoming(conversation, "Hello");
        incoming(conversation, "Bad");
        call("sendMessage", "conversationId", conversation, "content", "Hi");
        idle();

        assertThat(events("message_created", "delivered")).isOne();
        assertThat(events("message_created", "failed")).isOne();
        assertThat(events("message_created", "filtered")).isOne();
        assertThat(events("conversation_created", "filtered")).isOne();
        assertThat(registry.get("chatwoot.events.pending").gauge().value()).isZero();
    }

    @Test
    void aRepeatAndOurOwnDoingAreCountedAsSuch() throws Exception {
        String secret = webhook("/chatwoot", "message_created");
        component(camel).getConfiguration().setIntegration("shop");
        route("chatwoot:webhook?path=/chatwoot&secret=" + secret);
        long conversation = conversation();
        send("chatwoot:sendMessage", conversation, "Hi");
        byte[] body = message("message_created", conversation);
        assertThat(status(signed("/chatwoot", secret, body))).isEqualTo(200);
        assertThat(status(signed("/chatwoot", secret, body))).isEqualTo(200);
        idle();

        await().untilAsserted(
                        () -> {
                            assertThat(events("message_created", "own")).isOne();
                            assertThat(events("message_created", "delivered")).isOne();
                            assertThat(events("message_created", "duplicate")).isOne();
                        });
    }

    @Test
    void aNameThatNobodyKnowsMakesNoMeterOfItsOwn() throws Exception {
        route("chatwoot:webhook?path=/chatwoot&insecure=true");
        for (int i = 0; i < 3; i++) {
            byte[] body = message("invented_" + i, 1);
            assertThat(status(request("/chatwoot").POST(BodyPublishers.ofByteArray(body)).build()))
                    .isEqualTo(200);
        }
        idle();

        await().untilAsserted(
                        () ->
                                assertThat(registry.find("chatwoot.events").counters())
                                        .singleElement()
                                        .satisfies(
                                                counter -> {
                                                    assertThat(counter.getId().getTag("event"))
                                                            .isEqualTo("other");
                                                    assertThat(counter.count()).isEqualTo(3);
                                                }));
    }

    @Test
    void refusalsAreCountedWithTheirReason() throws Exception {
        route("chatwoot:webhook?path=/chatwoot&kind=account&maxBodySize=500&secret=right-secret");
        byte[] body = message("message_created", 1);
        status(request("/chatwoot").POST(BodyPublishers.ofByteArray(body)).build());
        status(signed("/chatwoot", "wrong-secret", body));
        status(signed("/chatwoot", "right-secret", "no JSON".getBytes(StandardCharsets.UTF_8)));
        status(signed("/chatwoot", "right-secret", new byte[600]));
        String longAgo = "1700000000";
        status(
                request("/chatwoot")
                        .header(WebhookSignature.TIMESTAMP_HEADER, longAgo)
                        .header(
                                WebhookSignature.SIGNATURE_HEADER,
                                Signing.signature("right-secret", longAgo, body))
                        .POST(BodyPublishers.ofByteArray(body))
                        .build());
        camel.getRouteController().suspendRoute("events");
        status(signed("/chatwoot", "right-secret", body));

        for (String reason :
                new String[] {"unsigned", "signature", "malformed", "size", "expired", "full"}) {
            assertThat(
                            registry.get("chatwoot.webhook.refused")
                                    .tags("routeId", "events", "reason", reason)
                                    .counter()
                                    .count())
                    .as(reason)
                    .isOne();
        }
    }

    @Test
    void gaugesEndWithTheirRoute() throws Exception {
        route("chatwoot:webhook?path=/chatwoot&insecure=true&catchUp=true");
        assertThat(registry.find("chatwoot.catchup.lag").gauge()).isNotNull();
        assertThat(registry.get("chatwoot.events.held").gauge().value()).isNotNegative();
        camel.getRouteController().stopRoute("events");
        assertThat(registry.find("chatwoot.catchup.lag").gauge()).isNull();
        assertThat(registry.find("chatwoot.events.held").gauge()).isNull();
        camel.getRouteController().startRoute("events");
        assertThat(registry.find("chatwoot.catchup.lag").gauge()).isNotNull();
    }

    private byte[] message(String event, long conversation) {
        return """
                {"event": "%s", "id": 77, "message_type": "incoming", "content": "Hello",
                 "account": {"id": %d}, "conversation": {"id": %d, "status": "open"}}
                """
                .formatted(event, chatwoot.accountId(), conversation)
                .getBytes(StandardCharsets.UTF_8);
    }
}
