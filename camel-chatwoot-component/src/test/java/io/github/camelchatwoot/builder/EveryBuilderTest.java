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
package io.github.camelchatwoot.builder;

import java.util.List;

import org.apache.camel.builder.EndpointConsumerBuilder;
import org.apache.camel.builder.EndpointProducerBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelchatwoot.Chatwoot;
import io.github.camelchatwoot.ChatwootEndpoint;
import io.github.camelchatwoot.fixture.ChatwootRoutes;
import io.github.camelchatwoot.operation.Operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EveryBuilderTest extends ChatwootRoutes {

    static List<String> operations() {
        return Operations.names();
    }

    static List<String> consumers() {
        return Operations.consumers();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anOperationCanBeCalledAndAListThatIsPolledBeginsARoute(String operation) throws Exception {
        Object builder = Chatwoot.class.getMethod(operation).invoke(null);

        assertThat(builder)
                .isInstanceOf(EndpointProducerBuilder.class)
                .hasToString("chatwoot:" + operation);
        if (Operations.load(operation).polled()) {
            assertThat(builder).isInstanceOf(EndpointConsumerBuilder.class);
        }
    }

    @ParameterizedTest
    @MethodSource("consumers")
    void aConsumerBeginsARouteAndNothingElse(String consumer) throws Exception {
        assertThat(Chatwoot.class.getMethod(consumer).invoke(null))
                .isInstanceOf(EndpointConsumerBuilder.class)
                .isNotInstanceOf(EndpointProducerBuilder.class);
    }

    @Test
    void standWhereverRoutesTakeThem() {
        routes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        interceptSendToEndpoint(Chatwoot.muteConversation().toUri())
                                .skipSendToOriginalEndpoint()
                                .setHeader("muted", constant(true));
                        from("direct:start")
                                .to(Chatwoot.addLabels().conversationId(42).labels("vip"))
                                .toD(Chatwoot.sendMessage().conversationId(42).content("${body}"))
                                .wireTap(Chatwoot.sendPrivateNote().conversationId(42).content("!"))
                                .enrich(Chatwoot.getContact().contactId(7))
                                .to(Chatwoot.muteConversation())
                                .onCompletion()
                                .to(Chatwoot.resolveConversation().conversationId(42));
                        from(Chatwoot.listMessages()
                                        .messageType("incoming")
                                        .isPrivate(false)
                                        .delay(5_000)
                                        .fromBeginning(true))
                                .routeId("polling")
                                .autoStartup(false)
                                .to("log:new");
                    }
                });

        ChatwootEndpoint polled = (ChatwootEndpoint) camel.getRoute("polling").getEndpoint();
        assertThat(polled.getDelay()).isEqualTo(5_000);
        assertThat(polled.getEventOptions().getMessageType()).isEqualTo("incoming");
        assertThat(polled.getPollOptions().isFromBeginning()).isTrue();
    }

    @Test
    void pollEnrichIsRefusedWithAWayOut() {
        assertThatThrownBy(
                        () ->
                                camel.createConsumerTemplate()
                                        .receive(Chatwoot.listContacts().resolve(camel), 10))
                .rootCause()
                .hasMessageContaining("can't be used with pollEnrich or poll");
    }
}
