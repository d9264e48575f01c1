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
package io.github.camelchatwoot.springboot;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.Bean;

import io.github.camelchatwoot.test.ChatwootSimulator;
import io.github.camelchatwoot.test.SimulatedCustomer;
import io.github.camelchatwoot.test.SimulatedWebhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Consumers come and go with the application. */
class LifecycleTest {

    private static final String ROUTES = "camel.main.routes-include-pattern=classpath:routes/";

    @RegisterExtension
    static ChatwootSimulator chatwoot = ChatwootSimulator.create().resetBeforeEach();

    @Test
    void aWebsocketIsOpenWhileTheApplicationRuns() {
        try (Application application =
                Application.start(chatwoot, ROUTES + "websocket.camel.yaml")) {
            await().until(() -> chatwoot.cable().subscriptions() == 1);
            assertThat(application.camel().isStarted()).isTrue();
        }
        await().until(() -> chatwoot.cable().connections() == 0);
    }

    @Test
    void anEventThatWasAcceptedIsDoneBeforeTheApplicationEnds() {
        SimulatedWebhook webhook = chatwoot.webhook("message_created");
        Application application =
                Application.start(
                        chatwoot, List.of(SlowBot.class), "webhook.secret=" + webhook.secret());
        SlowBot bot = application.bean(SlowBot.class);
        webhook.deliverTo(application.url("/chatwoot"));
        SimulatedCustomer jane = chatwoot.customer("Jane");
        jane.writes("Hello?");
        await().until(() -> bot.begun.getCount() == 0);

        CompletableFuture<Void> end = CompletableFuture.runAsync(application::close);
        await().until(
                        () ->
                                !application.camel().isRunAllowed()
                                        || application.camel().isStopping());
        assertThat(end).isNotDone();
        bot.goOn.countDown();

        await().until(end::isDone);
        assertThat(chatwoot.requests().to("POST", "/conversations/*/messages")).hasSize(1);
        assertThat(jane.reads()).containsExactly("Hello?", "Done.");
    }

    static class SlowBot {
        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch goOn = new CountDownLatch(1);

        @Bean
        RouteBuilder slowRoute() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("chatwoot:webhook?path=/chatwoot&messageType=incoming&secret={{webhook.secret}}")
                            .process(
                                    exchange -> {
                                        begun.countDown();
                                        goOn.await();
                                    })
                            .to("chatwoot:sendMessage?content=Done.");
                }
            };
        }
    }
}
