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
package io.github.camelchatwoot.missed;

import java.io.IOException;
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

import io.github.camelchatwoot.ChatwootComponent;
import io.github.camelchatwoot.ChatwootConfiguration;
import io.github.camelchatwoot.ComponentClock;
import io.github.camelchatwoot.event.ChatwootEvent;
import io.github.camelchatwoot.test.ChatwootSimulator;

/** An application that listens to webhooks; what its route is done with is told to all. */
final class Receiver implements AutoCloseable {

    static final String PATH = "/chatwoot";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final DefaultCamelContext camel = new DefaultCamelContext();
    final List<ChatwootEvent> told;
    private final int port;

    /**
     * @param told shared by one process and the next
     */
    Receiver(ChatwootSimulator chatwoot, int port, List<ChatwootEvent> told) {
        this.port = port;
        this.told = told;
        // longer than any test, shorter than the patience of who waits for a broken one
        camel.getShutdownStrategy().setTimeout(20);
        ChatwootComponent component = camel.getComponent("chatwoot", ChatwootComponent.class);
        ComponentClock.set(component, chatwoot.clock()::now);
        ChatwootConfiguration options = component.getConfiguration();
        options.setBaseUrl(chatwoot.baseUrl());
        options.setAccountId(chatwoot.accountId());
        options.setAccessToken(chatwoot.accessToken());
        options.setMaxRetries(0);
    }

    Receiver(ChatwootSimulator chatwoot, int port) {
        this(chatwoot, port, new CopyOnWriteArrayList<>());
    }

    Receiver bind(String name, Object bean) {
        camel.getRegistry().bind(name, bean);
        return this;
    }

    /** Without the beans of JMX. */
    Receiver unmanaged() {
        camel.disableJMX();
        return this;
    }

    /** Starts with a route that lets the processor work before it is done with an event. */
    Receiver start(String options, Processor processor) throws Exception {
        MainHttpServer server = new MainHttpServer();
        server.setHost("127.0.0.1");
        server.setPort(port);
        camel.addService(server);
        camel.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("chatwoot:webhook?path="
                                        + PATH
                                        + "&insecure=true&kind=account"
                                        + options)
                                .routeId("events")
                                .process(processor)
                                .process(Receiver.this::tell);
                    }
                });
        camel.start();
        return this;
    }

    Receiver start(String options) throws Exception {
        return start(options, exchange -> {});
    }

    /** Posts a delivery and says how it was answered. */
    int deliver(String body) {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + PATH))
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private void tell(Exchange exchange) {
        told.add(exchange.getMessage().getBody(ChatwootEvent.class));
    }

    List<ChatwootEvent> named(String name) {
        return told.stream().filter(event -> event.name().equals(name)).toList();
    }

    /** What the messages say, in the order in which they came. */
    List<String> texts() {
        return named("message_created").stream().map(event -> event.message().content()).toList();
    }

    @SuppressWarnings("unchecked")
    static String text(Exchange exchange) {
        return String.valueOf(
                ((Map<String, Object>) exchange.getMessage().getBody()).get("content"));
    }

    @Override
    public void close() {
        camel.stop();
    }
}
