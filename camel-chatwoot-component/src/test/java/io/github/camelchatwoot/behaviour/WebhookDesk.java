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
package io.github.camelchatwoot.behaviour;

import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** A desk whose Chatwoot sends webhooks to this machine, and customers who write. */
abstract class WebhookDesk extends Desk {

    /** A customer with a conversation of their own. */
    record Customer(Object inbox, Object contact, long conversation) {}

    private static final long LIMIT = 1_000_000;
    static final String ROUTE = "events";

    final List<Exchange> received = new CopyOnWriteArrayList<>();
    private int port;
    private String path;

    @BeforeAll
    void startServer() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        camel.getPropertiesComponent().addInitialProperty("camel.server.maxBodySize", "" + LIMIT);
        MainHttpServer server = new MainHttpServer();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.setMaxBodySize(LIMIT);
        camel.addService(server);
    }

    @AfterEach
    void endRoute() throws Exception {
        stopRoute();
        camel.removeRoute(ROUTE);
        received.clear();
    }

    void stopRoute() throws Exception {
        camel.getRouteController().stopRoute(ROUTE);
    }

    /** Where the next route will listen; each has an address of its own. */
    String newUrl() {
        path = "/" + unique("chatwoot");
        return url();
    }

    String url() {
        return "http://127.0.0.1:" + port + path;
    }

    /**
     * Starts a route that keeps what it gets, unless the processor fails.
     *
     * @param options with register first, the webhook is taken away at the end
     */
    void listen(String options, Processor processor) throws Exception {
        String address =
                options.startsWith("register=") ? "&unregister=true&publicUrl=" + url() : "";
        String uri = "chatwoot:webhook?path=%s&%s%s".formatted(path, options, address);
        camel.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(uri)
                                .routeId(ROUTE)
                                .process(processor)
                                .process(exchange -> received.add(exchange.copy()));
                    }
                });
    }

    void listen(String options) throws Exception {
        listen(options, exchange -> {});
    }

    List<Object> contents() {
        return received.stream()
                .map(exchange -> exchange.getMessage().getBody(Map.class).get("content"))
                .toList();
    }

    static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(30));
    }

    Customer customer(long inboxId) {
        Object inbox = one("getInbox", "inboxId", inboxId).get("inbox_identifier");
        Object contact =
                one("clientCreateContact", "inboxIdentifier", inbox, "name", unique("Jane"))
                        .get("source_id");
        long conversation =
                id(
                        one(
                                "clientCreateConversation",
                                "inboxIdentifier",
                                inbox,
                                "contactIdentifier",
                                contact));
        return new Customer(inbox, contact, conversation);
    }

    void write(Customer customer, String content) {
        one(
                "clientCreateMessage",
                "inboxIdentifier",
                customer.inbox(),
                "contactIdentifier",
                customer.contact(),
                "conversationId",
                customer.conversation(),
                "content",
                content);
    }

    /** Incoming and outgoing ones, without notices such as "was resolved by". */
    List<Map<String, Object>> messages(Customer customer) {
        return list("listMessages", "conversationId", customer.conversation()).stream()
                .filter(message -> !Integer.valueOf(2).equals(message.get("message_type")))
                .toList();
    }
}
