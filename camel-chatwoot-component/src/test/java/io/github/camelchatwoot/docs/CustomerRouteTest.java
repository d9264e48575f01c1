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
package io.github.camelchatwoot.docs;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelchatwoot.ChatwootComponent;
import io.github.camelchatwoot.test.ChatwootSimulator;
import io.github.camelchatwoot.test.SimulatedCustomer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The customer of testing.md, and a route that answers. */
class CustomerRouteTest extends CamelTestSupport {

    @RegisterExtension
    static ChatwootSimulator chatwoot = ChatwootSimulator.create().resetBeforeEach();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        var options = context.getComponent("chatwoot", ChatwootComponent.class).getConfiguration();
        options.setBaseUrl(chatwoot.baseUrl());
        options.setAccountId(chatwoot.accountId());
        options.setAccessToken(chatwoot.accessToken());
        return context;
    }

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("chatwoot:websocket?events=message_created&messageType=incoming")
                        .to("chatwoot:sendPrivateNote?content=Answered by a machine")
                        .to("chatwoot:sendMessage?content=A colleague will answer soon.");
            }
        };
    }

    @Test
    void aQuestionIsAnswered() {
        await().until(() -> chatwoot.cable().subscriptions() == 1);
        SimulatedCustomer jane = chatwoot.customer("Jane Doe");

        jane.writes("Hello?");

        await().until(() -> jane.reads().size() == 2);
        assertThat(jane.reads()).containsExactly("Hello?", "A colleague will answer soon.");
    }
}
