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
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.Exchange;
import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelchatwoot.ChatwootComponent;
import io.github.camelchatwoot.ChatwootConfiguration;
import io.github.camelchatwoot.ChatwootConnection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Every route on the pages starts, and where its comments tell what it sends, it does send that.
 */
class YamlOnPagesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern START = Pattern.compile("uri: (direct:[\\w-]+)");
    private static final Pattern ENVIRONMENT = Pattern.compile("\\{\\{env:[^}]+}}");

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final ListeningServer server = new ListeningServer();

    static Stream<Page.Block> yaml() {
        return Page.blocks("yaml").filter(block -> !block.mark().matches("(catalogue|file): .*"));
    }

    @BeforeEach
    void configure() {
        context.disableJMX();
        ChatwootComponent component = context.getComponent("chatwoot", ChatwootComponent.class);
        ChatwootConfiguration options = component.getConfiguration();
        options.setBaseUrl(server.url());
        options.setAccountId(1L);
        options.setAccessToken("person");
        options.setBotAccessToken("bot");
        options.setPlatformAccessToken("platform");
        options.setRetryDelay(0);
        ChatwootConnection sales = new ChatwootConnection();
        sales.setBaseUrl(server.url());
        sales.setAccountId(2L);
        sales.setAccessToken("sales");
        component.getConnections().put("sales", sales);
        context.getPropertiesComponent().addOverrideProperty("greeting", "Fish & chips");
        context.getPropertiesComponent().addOverrideProperty("webhook.secret", "value");
        context.getPropertiesComponent().addOverrideProperty("data", "target/data");
        context.getPropertiesComponent()
                .addOverrideProperty("chatwoot.state", "target/docs/chatwoot-state");
    }

    @AfterEach
    void stop() {
        context.stop();
        server.close();
    }

    @ParameterizedTest
    @MethodSource("yaml")
    void startsAndDoesWhatItsCommentsTell(Page.Block block) throws Exception {
        Told told = Told.by(block.text());
        Throwable failure = catchThrowable(() -> start(block));
        Exchange exchange = null;
        if (failure == null && (told.isRun() || told.fails() != null)) {
            exchange = send(told, block.text());
            failure = exchange.getException();
        }
        if (told.fails() == null && failure != null) {
            throw new AssertionError(block + ": " + messages(failure), failure);
        } else if (told.fails() != null) {
            assertThat(messages(failure)).contains(told.fails());
        }
        if (exchange != null) {
            compare(told, exchange);
        }
    }

    private void start(Page.Block block) throws Exception {
        if (block.text().matches("(?s).*chatwoot(:webhook|-webhook-source).*")) {
            MainHttpServer http = new MainHttpServer();
            http.setPort(0);
            context.addService(http);
        }
        context.start();
        String text = ENVIRONMENT.matcher(block.text()).replaceAll("value");
        boolean whole =
                Pattern.compile("(?m)^(- (route|from|onException|beans)|kind):")
                        .matcher(text)
                        .find();
        String yaml =
                whole ? text : "- from:\n    uri: direct:start\n    steps:\n" + text.indent(6);
        PluginHelper.getRoutesLoader(context)
                .loadRoutes(ResourceHelper.fromString("page.camel.yaml", yaml));
    }

    private Exchange send(Told told, String yaml) {
        server.willAnswer(told.answers());
        Matcher start = START.matcher(yaml);
        return context.createFluentProducerTemplate()
                .to(start.find() ? start.group(1) : "direct:start")
                .withProcessor(
                        exchange -> {
                            exchange.getMessage().setBody(value(told.body()));
                            told.headers()
                                    .forEach((n, v) -> exchange.getMessage().setHeader(n, here(v)));
                        })
                .send();
    }

    /** The pages call the server by a name that needs no port. */
    private Object here(String header) {
        return header.replace("https://chat.example.com", server.url());
    }

    private void compare(Told told, Exchange exchange) throws JsonProcessingException {
        List<Object> sent = server.sent().stream().map(YamlOnPagesTest::request).toList();
        assertThat(sent).isEqualTo(told.sends().stream().map(YamlOnPagesTest::request).toList());
        if (told.bodyNow() != null) {
            Object body = exchange.getMessage().getBody();
            assertThat(JSON.readTree(JSON.writeValueAsString(body)))
                    .isEqualTo(JSON.readTree(told.bodyNow()));
        }
        told.headersNow()
                .forEach(
                        (name, value) ->
                                assertThat(String.valueOf(exchange.getMessage().getHeader(name)))
                                        .as(name)
                                        .isEqualTo(here(value)));
    }

    /** Method and path, and the JSON as what it means. */
    private static Object request(String told) {
        int json = told.indexOf(" {");
        return json < 0
                ? told
                : Map.of("to", told.substring(0, json), "body", value(told.substring(json)));
    }

    private static Object value(String told) {
        if (told == null || !told.matches("(?s)\\s*[{\\[].*")) {
            return told;
        }
        try {
            return JSON.readValue(told, Object.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError("The page has no JSON where it should: " + told, e);
        }
    }

    private static String messages(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(Throwable::getMessage)
                .collect(Collectors.joining("\n"));
    }
}
