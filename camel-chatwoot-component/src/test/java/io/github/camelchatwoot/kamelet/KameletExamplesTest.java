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
package io.github.camelchatwoot.kamelet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelchatwoot.ChatwootComponent;
import io.github.camelchatwoot.ChatwootConfiguration;
import io.github.camelchatwoot.ChatwootConnection;
import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Operations;
import io.github.camelchatwoot.operation.Parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** What a form proposes can be filled in; nothing is called, and nothing starts. */
class KameletExamplesTest {

    /** What a field means nothing without. */
    private static final Map<String, Map<String, Object>> TOGETHER =
            Map.of(
                    "username", Map.of("password", "secret"),
                    "password", Map.of("username", "chatwoot"),
                    "register", Map.of("publicUrl", "https://camel.example.com/chatwoot"),
                    "publicUrl", Map.of("register", "account"),
                    "filterInternalMessages", Map.of("conversationId", 42),
                    "unregister",
                            Map.of(
                                    "register",
                                    "account",
                                    "publicUrl",
                                    "https://camel.example.com/chatwoot"),
                    "catchUpFrom", Map.of("catchUp", true),
                    "catchUpContacts", Map.of("catchUp", true));

    private static final Set<String> TRIED = new HashSet<>();
    private static final ScheduledExecutorService THREADS = Executors.newScheduledThreadPool(1);
    private static CamelContext camel;

    static List<KameletFile> kamelets() {
        return KameletFile.all();
    }

    @BeforeAll
    static void configure() {
        camel = newCamel();
    }

    @AfterAll
    static void stop() {
        camel.stop();
        THREADS.shutdownNow();
    }

    @Test
    void everyKameletMakesItsRouteOfWhatItNeeds() throws Exception {
        List<KameletFile> kamelets = kamelets();
        camel.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        for (KameletFile kamelet : kamelets) {
                            String uri = "kamelet:" + kamelet + query(needed(kamelet));
                            if (kamelet.type().equals("source")) {
                                from(uri).to("log:events");
                            } else {
                                from("direct:" + kamelet).to(uri);
                            }
                        }
                    }
                });
        camel.start();

        assertThat(camel.getRoutes()).hasSize(2 * kamelets.size());
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void theEndpointTakesWhatEachFieldShows(KameletFile kamelet) {
        Operation operation = Operations.load(kamelet.operation());
        for (String name : kamelet.fields().keySet()) {
            boolean own = isOwn(operation, name);
            String shown = shown(kamelet, name);
            // what Kamelets have in common need not be tried with all of them
            if ((own && !kamelet.type().equals("sink"))
                    || TRIED.add(kamelet.type() + " " + name + "=" + shown)) {
                Map<String, Object> filled = needed(kamelet);
                if (kamelet.type().equals("source")) {
                    filled.putAll(TOGETHER.getOrDefault(name, Map.of()));
                }
                filled.remove(name.equals("where") ? "payload" : operation.names().get(name));
                filled.put(name, shown);

                assertThatCode(() -> build(kamelet, filled))
                        .as("%s of %s", filled, kamelet)
                        .doesNotThrowAnyException();
            }
        }
    }

    private static boolean isOwn(Operation operation, String name) {
        return operation.names().containsKey(name)
                || operation.parameters().stream().anyMatch(p -> p.option().equals(name));
    }

    private static String shown(KameletFile kamelet, String name) {
        JsonNode field = kamelet.fields().get(name);
        String value = field.path("example").asText(field.path("default").asText());
        // where the example is a property, its value is nobody's business here
        boolean hidden = value.startsWith("{{") || field.path("format").asText().equals("password");
        return hidden ? "secret" : value;
    }

    private static void build(KameletFile kamelet, Map<String, Object> filled) throws Exception {
        var endpoint = camel.getEndpoint("chatwoot:" + kamelet.operation() + query(filled));
        if (kamelet.type().equals("source")) {
            assertThat(endpoint.createConsumer(exchange -> {})).isNotNull();
        } else {
            assertThat(endpoint.createProducer()).isNotNull();
        }
    }

    /** Required fields, and those of which one is needed. */
    private static Map<String, Object> needed(KameletFile kamelet) {
        Map<String, Object> needed = new HashMap<>();
        kamelet.required().forEach(name -> needed.put(name, shown(kamelet, name)));
        Operation operation = Operations.load(kamelet.operation());
        if (kamelet.operation().equals("webhook")) {
            needed.put("secret", "signed");
        } else if (operation.polled() && !kamelet.operation().equals("listMessages")) {
            operation.parameters().stream()
                    .filter(Parameter::required)
                    .map(Parameter::option)
                    .filter(option -> !option.equals("accountId"))
                    .forEach(option -> needed.put(option, shown(kamelet, option)));
        }
        return needed;
    }

    private static String query(Map<String, Object> values) {
        StringBuilder query = new StringBuilder();
        values.forEach(
                (name, value) ->
                        query.append(query.isEmpty() ? '?' : '&')
                                .append(name)
                                .append('=')
                                .append(value));
        return query.toString();
    }

    private static CamelContext newCamel() {
        DefaultCamelContext context = new DefaultCamelContext();
        context.disableJMX();
        context.setAutoStartup(false);
        ChatwootComponent component = context.getComponent("chatwoot", ChatwootComponent.class);
        ChatwootConfiguration options = component.getConfiguration();
        options.setBaseUrl("http://127.0.0.1:1");
        options.setAccountId(1L);
        options.setAccessToken("person");
        options.setBotAccessToken("bot");
        options.setPlatformAccessToken("platform");
        component.getConnections().put("support", connection());
        context.getRegistry().bind("idempotentRepository", new MemoryIdempotentRepository());
        context.getRegistry().bind("stateRepository", new MemoryStateRepository());
        context.getRegistry().bind("executorService", THREADS);
        context.getRegistry().bind("scheduledExecutorService", THREADS);
        context.getRegistry().bind("pollStrategy", new DefaultPollingConsumerPollStrategy());
        return context;
    }

    private static ChatwootConnection connection() {
        ChatwootConnection connection = new ChatwootConnection();
        connection.setBaseUrl("http://127.0.0.1:2");
        connection.setAccountId(2L);
        connection.setAccessToken("person");
        connection.setBotAccessToken("bot");
        connection.setPlatformAccessToken("platform");
        return connection;
    }
}
