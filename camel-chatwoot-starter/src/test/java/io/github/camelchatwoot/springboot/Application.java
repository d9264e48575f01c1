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
package io.github.camelchatwoot.springboot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import io.github.camelchatwoot.test.ChatwootSimulator;

/** A Spring Boot application as people write it, on a random port. */
final class Application implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;

    private Application(ConfigurableApplicationContext context) {
        this.context = context;
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Empty {}

    /** Connected to this Chatwoot. */
    static Application start(ChatwootSimulator chatwoot, String... properties) {
        return start(chatwoot, List.of(), properties);
    }

    /** Connected to this Chatwoot, with beans of these classes. */
    static Application start(
            ChatwootSimulator chatwoot, List<Class<?>> beans, String... properties) {
        List<String> all = new ArrayList<>(List.of(properties));
        all.add("camel.component.chatwoot.base-url=" + chatwoot.baseUrl());
        all.add("camel.component.chatwoot.account-id=" + chatwoot.accountId());
        all.add("camel.component.chatwoot.access-token=" + chatwoot.accessToken());
        return with(beans, all.toArray(String[]::new));
    }

    /** With beans of these classes. */
    static Application with(List<Class<?>> beans, String... properties) {
        List<Class<?>> sources = new ArrayList<>(beans);
        sources.add(Empty.class);
        return new Application(
                new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
                        .run(
                                List.of(properties).stream()
                                        .map("--"::concat)
                                        .toArray(String[]::new)));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    CamelContext camel() {
        return bean(CamelContext.class);
    }

    ProducerTemplate template() {
        return bean(ProducerTemplate.class);
    }

    String url(String path) {
        return "http://127.0.0.1:"
                + context.getEnvironment().getProperty("local.server.port")
                + path;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url(path))).build());
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(request + " has no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
