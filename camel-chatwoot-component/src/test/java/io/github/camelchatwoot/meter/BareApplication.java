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
package io.github.camelchatwoot.meter;

import org.apache.camel.Endpoint;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

import io.github.camelchatwoot.ChatwootComponent;
import io.github.camelchatwoot.fixture.RecordingServer;

/** Runs in a class loader of its own. */
public final class BareApplication {

    private BareApplication() {}

    /** Sends from a route, and makes a consumer: how many requests the server got. */
    public static int requests() throws Exception {
        try (RecordingServer server = new RecordingServer();
                DefaultCamelContext camel = new DefaultCamelContext()) {
            ChatwootComponent chatwoot = camel.getComponent("chatwoot", ChatwootComponent.class);
            chatwoot.getConfiguration().setBaseUrl(server.url());
            chatwoot.getConfiguration().setAccountId(1L);
            chatwoot.getConfiguration().setAccessToken("some-token");
            camel.addRoutes(
                    new RouteBuilder() {
                        @Override
                        public void configure() {
                            from("direct:start")
                                    .to("chatwoot:getContact?contactId=7")
                                    .to("chatwoot:sendMessage?conversationId=42&content=Hi");
                        }
                    });
            camel.start();
            Endpoint endpoint = camel.getEndpoint("chatwoot:websocket");
            endpoint.createConsumer(exchange -> {});
            camel.createFluentProducerTemplate().to("direct:start").request();
            return server.requests().size();
        }
    }
}
