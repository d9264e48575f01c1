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

import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.Chatwoot;
import io.github.camelchatwoot.event.ChatwootEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CloudEventsTest extends WebhookRoutes {

    private static final String TYPE = "chatwoot:application-cloudevents";

    @Test
    void anEventBecomesACloudEvent() throws Exception {
        String secret = webhook("/chatwoot", "message_created");
        camel.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(Chatwoot.webhook().path("/chatwoot").secret(secret))
                                .transformDataType(TYPE)
                                .process(exchange -> received.add(exchange.copy()));
                    }
                });
        long conversation = conversation();
        incoming(conversation, "Hello");
        idle();

        Exchange exchange = received.get(0);
        ChatwootEvent event = exchange.getMessage().getBody(ChatwootEvent.class);
        assertThat(exchange.getMessage().getHeaders())
                .containsEntry(
                        "CamelCloudEventID",
                        "message_created/%d/%d".formatted(event.accountId(), event.messageId()))
                .containsEntry("CamelCloudEventVersion", "1.0")
                .containsEntry("CamelCloudEventType", "com.chatwoot.message_created")
                .containsEntry(
                        "CamelCloudEventSource",
                        chatwoot.baseUrl() + "/api/v1/accounts/" + chatwoot.accountId())
                .containsEntry(
                        "CamelCloudEventSubject",
                        "conversations/%d/messages/%d".formatted(conversation, event.messageId()))
                .containsEntry("CamelCloudEventTime", event.time().toString())
                .containsEntry(Exchange.CONTENT_TYPE, "application/json");
        assertThat(map(exchange.getMessage().getBody())).containsEntry("content", "Hello");
    }

    @Test
    void inYamlAfterOtherStepsAndAsJson() throws Exception {
        String secret = webhook("/chatwoot", "contact_created");
        camel.getRegistry().bind("keep", (org.apache.camel.Processor) this::keep);
        yaml(
                """
                - route:
                    from:
                      uri: chatwoot:webhook
                      parameters: { path: /chatwoot, secret: "%s" }
                      steps:
                        - setHeader: { name: CamelChatwootOrigin, constant: "https://other.example.com" }
                        - transformDataType: { toType: "chatwoot:application-cloudevents" }
                        - marshal: { json: { library: Jackson } }
                        - process: { ref: keep }
                """
                        .formatted(secret));
        Map<String, Object> contact = call("createContact", "name", "Jane");
        idle();

        Message message = received.get(0).getMessage();
        assertThat(message.getHeader("CamelCloudEventSource", String.class))
                .startsWith(chatwoot.baseUrl());
        assertThat(message.getHeader("CamelCloudEventSubject"))
                .isEqualTo("contacts/" + id(contact));
        assertThat(new ObjectMapper().readTree(message.getBody(byte[].class)).get("name").asText())
                .isEqualTo("Jane");
    }

    @Test
    void whatIsNoEventIsRefused() throws Exception {
        camel.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:none").transformDataType(TYPE);
                    }
                });

        assertThatThrownBy(() -> camel.createProducerTemplate().sendBody("direct:none", "Hi"))
                .hasStackTraceContaining("is for routes that an event of Chatwoot started");
    }

    private void keep(Exchange exchange) {
        received.add(exchange.copy());
    }

    private void yaml(String text) throws Exception {
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(ResourceHelper.fromString("events.camel.yaml", text));
    }
}
