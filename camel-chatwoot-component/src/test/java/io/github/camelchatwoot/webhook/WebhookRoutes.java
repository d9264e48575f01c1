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

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import io.github.camelchatwoot.ChatwootComponent;
import io.github.camelchatwoot.ChatwootConfiguration;
import io.github.camelchatwoot.ChatwootConstants;
import io.github.camelchatwoot.test.ChatwootSimulator;

import static org.awaitility.Awaitility.await;

/** A Camel with an HTTP server, and a Chatwoot that delivers to it. */
abstract class WebhookRoutes {

    static final int SERVER_LIMIT = 100_000;
    static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    final List<Exchange> received = new CopyOnWriteArrayList<>();
    ChatwootSimulator chatwoot;
    DefaultCamelContext camel;
    private int port;

    @BeforeEach
    void start() throws Exception {
        chatwoot = ChatwootSimulator.start();
        port = freePort();
        camel = startedCamel();
    }

    @AfterEach
    void stop() {
        camel.stop();
        chatwoot.close();
    }

    /** A context of its own, on the same port. */
    DefaultCamelContext startedCamel() throws Exception {
        DefaultCamelContext context = new DefaultCamelContext();
        context.disableJMX();
        context.getPropertiesComponent()
                .addInitialProperty("camel.server.maxBodySize", "" + SERVER_LIMIT);
        MainHttpServer server = new MainHttpServer();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.setMaxBodySize((long) SERVER_LIMIT);
        context.addService(server);
        ChatwootConfiguration options = component(context).getConfiguration();
        options.setBaseUrl(chatwoot.baseUrl());
        options.setAccountId(chatwoot.accountId());
        options.setAccessToken(chatwoot.accessToken());
        context.start();
        return context;
    }

    static ChatwootComponent component(DefaultCamelContext context) {
        return context.getComponent("chatwoot", ChatwootComponent.class);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** A route with this id that keeps what it receives, after the processor. */
    void route(String id, String uri, Processor processor) throws Exception {
        camel.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(uri)
                                .routeId(id)
                                .process(processor)
                                .process(exchange -> received.add(copy(exchange)));
                    }
                });
    }

    void route(String uri) throws Exception {
        route("events", uri, exchange -> {});
    }

    private static Exchange copy(Exchange exchange) {
        return exchange.copy();
    }

    List<String> receivedContents() {
        return received.stream()
                .map(exchange -> (String) exchange.getMessage().getBody(Map.class).get("content"))
                .toList();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    /** Calls an operation with parameters by name. */
    @SuppressWarnings("unchecked")
    <T> T call(String operation, Object... parameters) {
        Map<String, Object> named = new java.util.HashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            named.put((String) parameters[i], parameters[i + 1]);
        }
        return (T)
                camel.createFluentProducerTemplate()
                        .to("chatwoot:" + operation)
                        .withHeader(ChatwootConstants.PARAMETERS, named)
                        .request();
    }

    /** A webhook of the account, and its secret. */
    String webhook(String path, String... events) {
        Map<String, Object> made =
                call("createWebhook", "url", url(path), "subscriptions", List.of(events));
        return (String) made.get("secret");
    }

    long id(Map<String, Object> thing) {
        return ((Number) thing.get("id")).longValue();
    }

    Map<String, Object> apiInbox(String callback) {
        return call(
                "createInbox",
                "name",
                "Shop",
                "channel",
                callback == null
                        ? Map.of("type", "api")
                        : Map.of("type", "api", "webhook_url", callback));
    }

    long conversation(long inbox) {
        Map<String, Object> contact = call("createContact", "name", "Jane");
        return id(call("createConversation", "inboxId", inbox, "contactId", id(contact)));
    }

    long conversation() {
        return conversation(id(apiInbox(null)));
    }

    void incoming(long conversation, String content) {
        call(
                "sendMessage",
                "conversationId",
                conversation,
                "content",
                content,
                "messageType",
                "incoming");
    }

    /** Everything was sent, and the routes are done with it. */
    void idle() {
        await().until(chatwoot.deliveries()::isIdle);
        await().until(() -> camel.getInflightRepository().size() == 0);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url(path)))
                .header("Content-Type", "application/json");
    }

    int status(HttpRequest request) throws Exception {
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    /** Signed now. */
    HttpRequest signed(String path, String secret, byte[] body) {
        return signedBuilder(path, secret, body)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    HttpRequest.Builder signedBuilder(String path, String secret, byte[] body) {
        String now = "" + java.time.Instant.now().getEpochSecond();
        return request(path)
                .header(WebhookSignature.TIMESTAMP_HEADER, now)
                .header(WebhookSignature.SIGNATURE_HEADER, Signing.signature(secret, now, body));
    }
}
