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

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.event.ChatwootEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Failures after the answer, and the error handlers that a route can have for them. */
class ErrorHandlerTest extends WebhookRoutes {

    private final List<Exchange> handled = new CopyOnWriteArrayList<>();

    @Test
    void aRouteThatFailsIsHandledByItsOwnErrorHandlerOnce() throws Exception {
        failing(true, "bridgeErrorHandler=true");
        incoming(conversation(), "Hello");
        idle();

        assertHandledOnce();
    }

    @Test
    void aFailureThatStaysOneIsNotBridgedToTheHandlerThatHadItAlready() throws Exception {
        failing(false, "bridgeErrorHandler=true");
        incoming(conversation(), "Hello");
        idle();

        assertHandledOnce();
    }

    private void assertHandledOnce() {
        await().until(() -> !handled.isEmpty());
        assertThat(handled).hasSize(1);
        assertThat(handled.get(0).getMessage().getBody(ChatwootEvent.class).message().content())
                .isEqualTo("Hello");
    }

    @Test
    void aFailureOfTheConsumerReachesTheErrorHandlerOfTheRoute() throws Exception {
        camel.getRegistry()
                .bind(
                        "broken",
                        new MemoryIdempotentRepository() {
                            @Override
                            public boolean contains(String key) {
                                throw new IllegalStateException("The repository is broken");
                            }
                        });
        failing(true, "bridgeErrorHandler=true&idempotentRepository=#broken");
        incoming(conversation(), "Hello");
        idle();

        await().until(() -> handled.size() == 1);
        assertThat(handled.get(0).getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class))
                .hasMessage("The repository is broken");
    }

    /** A handled failure is none: with a bot it would not come again. */
    @Test
    void aHandledFailureIsAnsweredAsASuccessAndIsSeen() throws Exception {
        failing(true, "reply=processed&kind=account");
        incoming(conversation(), "Hello");
        idle();
        chatwoot.deliveries().duplicate(chatwoot.deliveries().all().get(0));
        idle();

        assertThat(chatwoot.deliveries().all().get(0).attempts())
                .extracting(attempt -> attempt.status())
                .containsExactly(200, 200);
        assertThat(handled).hasSize(1);
    }

    private void failing(boolean isHandled, String options) throws Exception {
        String secret = webhook("/chatwoot", "message_created");
        Processor keep = exchange -> handled.add(exchange.copy());
        camel.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        onException(IllegalStateException.class).handled(isHandled).process(keep);
                        from("chatwoot:webhook?path=/chatwoot&secret=" + secret + "&" + options)
                                .routeId("events")
                                .throwException(new IllegalStateException("Always fails"));
                    }
                });
    }
}
