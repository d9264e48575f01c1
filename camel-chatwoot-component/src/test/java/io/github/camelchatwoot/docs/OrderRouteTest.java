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

import java.util.List;
import java.util.Map;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelchatwoot.ChatwootComponent;
import io.github.camelchatwoot.response.ChatwootInbox;
import io.github.camelchatwoot.test.ChatwootSimulator;
import io.github.camelchatwoot.test.http.Fault;
import io.github.camelchatwoot.test.http.ReceivedRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** The test of testing.md. */
class OrderRouteTest extends CamelTestSupport {

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
                from("direct:inbox")
                        .to("chatwoot:createInbox?name=Orders&channel=RAW({\"type\": \"api\"})");
                from("direct:order")
                        .setVariable("order", body())
                        .to(
                                "chatwoot:createContact?name=${body[customer]}&retryUnsafe=true&retryDelay=1")
                        .to("chatwoot:createConversation?inboxId=${variable.order[inbox]}")
                        .to("chatwoot:sendMessage?content=Thank you, ${variable.order[customer]}!");
                from("direct:open").to("chatwoot:listConversations?status=open");
            }
        };
    }

    @Test
    void aNewOrderBecomesAConversation() {
        var inbox = template.requestBody("direct:inbox", null, ChatwootInbox.class);

        template.sendBody("direct:order", Map.of("inbox", inbox.id(), "customer", "Jane & Co"));

        List<?> open = template.requestBody("direct:open", null, List.class);
        assertThat(open).hasSize(1);
    }

    @Test
    void theCustomerIsThanked() {
        var inbox = template.requestBody("direct:inbox", null, ChatwootInbox.class);

        template.sendBody("direct:order", Map.of("inbox", inbox.id(), "customer", "Jane & Co"));

        ReceivedRequest message =
                chatwoot.requests().to("POST", "/conversations/*/messages").get(0);
        assertThat(message.json()).isEqualTo(Map.of("content", "Thank you, Jane & Co!"));
        assertThat(message.status()).isEqualTo(200);
    }

    @Test
    void aShortOutageDelaysTheOrder() {
        var inbox = template.requestBody("direct:inbox", null, ChatwootInbox.class);
        Fault outage = chatwoot.faults().onRequest("POST", "/contacts").answer(503).times(2);

        template.sendBody("direct:order", Map.of("inbox", inbox.id(), "customer", "Jane & Co"));

        assertThat(outage.count()).isEqualTo(2);
        List<?> open = template.requestBody("direct:open", null, List.class);
        assertThat(open).hasSize(1);
    }
}
