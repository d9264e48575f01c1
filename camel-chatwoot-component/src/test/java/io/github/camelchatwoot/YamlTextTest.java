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
package io.github.camelchatwoot;

import java.io.IOException;
import java.util.Properties;

import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Text under {@code parameters:} of a YAML route reaches Chatwoot as its author wrote it. */
class YamlTextTest {

    private final CamelContext context = new DefaultCamelContext();
    private RecordingServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = new RecordingServer();
        ChatwootConfiguration configuration =
                context.getComponent("chatwoot", ChatwootComponent.class).getConfiguration();
        configuration.setBaseUrl(server.baseUrl());
        configuration.setAccountId(3L);
        configuration.setAccessToken("token");
        Properties properties = new Properties();
        properties.put("shop", "Fish & chips: 100% + #1?");
        context.getPropertiesComponent().setInitialProperties(properties);
    }

    @AfterEach
    void stop() {
        context.stop();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fish & chips: 100% + #1?",
                "(a) & b and c%",
                "quotes \" ' ` and \\ <tags> {json} [x] ^ | ~ ; = , @ Grüße 你好 👋"
            })
    void arrivesAsWritten(String text) throws Exception {
        send("chatwoot:sendMessage", text);

        assertThat(content()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fish & chips: 100% + #1?",
                "Dear customer,\n\nopening hours & prices:\n  9-17, 100 % + VAT\n\nBye",
                "Bonjour\u00a0! Ça va\u202f?",
                "(a)&b and %26 or %25"
            })
    void keepsLinesAndAllElseIfTheOperationIsAmongTheParameters(String text) throws Exception {
        send("chatwoot", text);

        assertThat(content()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chatwoot", "chatwoot:sendMessage"})
    void expressionsAndPropertiesInItAreEvaluated(String uri) throws Exception {
        send(uri, "Hello ${body}, welcome to {{shop}} & more");

        assertThat(content())
                .isEqualTo("Hello Jane & Joe, welcome to Fish & chips: 100% + #1? & more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chatwoot", "chatwoot:sendMessage"})
    void anUnsetOptionalPropertyIsNotGiven(String uri) throws Exception {
        send(uri, "{{?not.set}}");

        assertThat(content()).isEqualTo("Jane & Joe");
    }

    private void send(String uri, String content) throws Exception {
        String route =
                """
                - from:
                    uri: direct:start
                    steps:
                      - to:
                          uri: %s
                          parameters:
                            %sconversationId: 42
                            content: "%s"
                """
                        .formatted(
                                uri,
                                uri.equals("chatwoot")
                                        ? "operation: sendMessage\n            "
                                        : "",
                                content.replace("\\", "\\\\")
                                        .replace("\"", "\\\"")
                                        .replace("\n", "\\n"));
        PluginHelper.getRoutesLoader(context)
                .loadRoutes(ResourceHelper.fromString("text.yaml", route));
        context.start();
        context.createProducerTemplate().requestBody("direct:start", "Jane & Joe");
    }

    private String content() {
        return server.request().body().path("content").asText();
    }
}
