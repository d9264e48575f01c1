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
package io.github.camelchatwoot.poll;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.ScheduledPollConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import io.github.camelchatwoot.ChatwootComponent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A Camel whose routes poll the simulator, and what they received. */
abstract class PollRoutes extends SimulatorTest {

    static final String FAST = "delay=20&initialDelay=0";

    final List<Exchange> received = new CopyOnWriteArrayList<>();
    final Set<Long> failing = ConcurrentHashMap.newKeySet();
    DefaultCamelContext camel;

    @BeforeEach
    void startCamel() {
        camel = newCamel(chatwoot.baseUrl());
    }

    @AfterEach
    void stopCamel() {
        camel.stop();
    }

    /** A context of its own, as a new process has it. */
    DefaultCamelContext newCamel(String url) {
        DefaultCamelContext context = new DefaultCamelContext();
        context.disableJMX();
        ChatwootComponent component = component(context);
        component.getConfiguration().setBaseUrl(url);
        component.getConfiguration().setAccountId(chatwoot.accountId());
        component.getConfiguration().setAccessToken(chatwoot.accessToken());
        context.start();
        return context;
    }

    static ChatwootComponent component(CamelContext context) {
        return context.getComponent("chatwoot", ChatwootComponent.class);
    }

    void keep(String name, StateRepository<String, String> state) {
        camel.getRegistry().bind(name, state);
    }

    /** A route that keeps what it receives, unless it fails with it. */
    void route(String id, String uri) throws Exception {
        route(
                id,
                uri,
                exchange -> {
                    if (failing.contains(id(exchange))) {
                        throw new IllegalStateException("the route failed");
                    }
                });
    }

    void route(String id, String uri, Processor processor) throws Exception {
        camel.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(uri)
                                .routeId(id)
                                .process(processor)
                                .process(exchange -> received.add(exchange.copy()));
                    }
                });
    }

    /** A route that has taken note of what is there. */
    void listening(String uri) throws Exception {
        route("polling", uri);
        polledOnceMore("polling");
    }

    ScheduledPollConsumer consumer(String route) {
        return (ScheduledPollConsumer) camel.getRoute(route).getConsumer();
    }

    static long polls(CamelContext context, String route) {
        return ((ScheduledPollConsumer) context.getRoute(route).getConsumer()).getCounter();
    }

    /** A poll that began after this was called is done. */
    void polledOnceMore(String route) {
        long count = consumer(route).getCounter();
        await().until(() -> consumer(route).getCounter() > count + 1);
    }

    static long id(Exchange exchange) {
        return ((Number) exchange.getMessage().getBody(Map.class).get("id")).longValue();
    }

    List<Long> ids() {
        return received.stream().map(PollRoutes::id).toList();
    }

    void receives(List<Long> expected) {
        await().untilAsserted(() -> assertThat(ids()).isEqualTo(expected));
    }

    List<Long> contacts(int count) {
        List<Long> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(desk.contact());
        }
        return made;
    }

    List<Long> conversations(int count) {
        long inbox = desk.apiInbox();
        List<Long> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(desk.conversation(inbox));
        }
        return made;
    }
}
