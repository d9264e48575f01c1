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
package io.github.camelchatwoot.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.dsl.yaml.common.YamlSupport;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

import io.github.camelchatwoot.ChatwootComponent;
import io.github.camelchatwoot.ChatwootConnection;
import io.github.camelchatwoot.response.Payload;

/** The component in a Camel context, called as a route would call it. */
final class ComponentUnderTest implements AutoCloseable {

    private final CamelContext context = new DefaultCamelContext();
    private final ChatwootComponent component = new ChatwootComponent();
    private final ProducerTemplate template;
    private final String baseUrl;

    ComponentUnderTest(String baseUrl) {
        this.baseUrl = baseUrl;
        component.getConfiguration().setBaseUrl(baseUrl);
        component.getConfiguration().setMaxRetries(0);
        context.addComponent("chatwoot", component);
        context.start();
        template = context.createProducerTemplate();
    }

    /** Has calls of this route made with a token of this kind. */
    Route with(Route route, RecordedTokens.Kind kind, String token) {
        String name = kind + ":" + token;
        component.getConnections().computeIfAbsent(name, n -> connection(kind, token));
        return route.option("connection", name);
    }

    private ChatwootConnection connection(RecordedTokens.Kind kind, String token) {
        ChatwootConnection connection = new ChatwootConnection();
        connection.setBaseUrl(baseUrl);
        switch (kind) {
            case USER -> connection.setAccessToken(token);
            case BOT -> connection.setBotAccessToken(token);
            case PLATFORM -> connection.setPlatformAccessToken(token);
            case NONE -> connection.setAccessToken(null);
        }
        return connection;
    }

    Outcome call(Route route) {
        Object body = route.body() == null ? new Payload.Fields(Map.of("id", -1)) : route.body();
        Exchange exchange = exchange(route, body);
        try {
            template.send(uri(route), exchange);
            return new Outcome(exchange, exchange.getException(), body);
        } catch (ResolveEndpointFailedException e) {
            return new Outcome(null, e, body);
        }
    }

    /** What a streaming splitter behind the call gets, one after another. */
    List<Object> split(Route route) {
        List<Object> items = new ArrayList<>();
        String start = "direct:split-" + context.getRoutes().size();
        Exchange exchange = exchange(route, new Payload.Fields(Map.of("id", -1)));
        try {
            RouteBuilder.addRoutes(
                    context,
                    routes ->
                            routes.from(start)
                                    .to(uri(route))
                                    .split(routes.body())
                                    .streaming()
                                    .process(part -> items.add(part.getMessage().getBody())));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        template.send(start, exchange);
        if (exchange.getException() != null) {
            throw new IllegalStateException(exchange.getException());
        }
        return items;
    }

    /** Loads a YAML route with this one step, {@code to} or {@code toD}, and sends through it. */
    void sendThroughYaml(String step, Route route) {
        String start = "direct:yaml-" + context.getRoutes().size();
        Map<String, Object> call =
                Map.of("uri", "chatwoot:" + route.operation(), "parameters", route.parameters());
        Object yaml =
                List.of(Map.of("from", Map.of("uri", start, "steps", List.of(Map.of(step, call)))));
        try {
            // JSON is YAML
            PluginHelper.getRoutesLoader(context)
                    .loadRoutes(
                            ResourceHelper.fromString("route.yaml", Json.node(yaml).toString()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        Exchange exchange = template.send(start, exchange(route, null));
        if (exchange.getException() != null) {
            throw new IllegalStateException(exchange.getException());
        }
    }

    /** Sends an exchange that is filled by its sender; safe for many threads. */
    Exchange send(String uri, Processor filler) {
        return template.send(uri, filler);
    }

    private Exchange exchange(Route route, Object body) {
        Exchange exchange = new DefaultExchange(context);
        exchange.getMessage().setBody(body);
        Noise.addTo(exchange.getMessage());
        exchange.getMessage().getHeaders().putAll(route.headers());
        return exchange;
    }

    /** As the YAML DSL makes it of {@code parameters:}. */
    String uri(Route route) {
        return YamlSupport.createEndpointUri(
                context,
                null,
                "chatwoot:" + route.operation(),
                new LinkedHashMap<>(route.parameters()));
    }

    @Override
    public void close() {
        context.stop();
    }
}
