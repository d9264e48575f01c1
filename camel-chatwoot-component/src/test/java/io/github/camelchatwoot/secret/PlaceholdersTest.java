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
package io.github.camelchatwoot.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelchatwoot.ChatwootComponent;
import io.github.camelchatwoot.ChatwootConfiguration;
import io.github.camelchatwoot.ChatwootConnection;
import io.github.camelchatwoot.ChatwootEndpoint;
import io.github.camelchatwoot.WebhookOptions;
import io.github.camelchatwoot.fixture.ChatwootRoutes;

import static org.assertj.core.api.Assertions.assertThat;

/** Every secret may be a placeholder, wherever it is configured, and arrives as it is. */
class PlaceholdersTest extends ChatwootRoutes {

    /** What URIs, properties files and placeholders would each read in their own way. */
    private static final String ODD = "a&b%20c+d#e=f?g%";

    private static final List<String> OF_CONNECTIONS =
            List.of("accessToken", "botAccessToken", "platformAccessToken", "hmacToken");

    @BeforeEach
    void openVault() {
        camel.getPropertiesComponent().addPropertiesFunction(new Vault(PlaceholdersTest::odd));
    }

    /** Different for each name. */
    private static String odd(String name) {
        return name + ODD;
    }

    private static String option(ChatwootConfiguration options, String name) {
        return switch (name) {
            case "accessToken" -> options.getAccessToken();
            case "botAccessToken" -> options.getBotAccessToken();
            case "platformAccessToken" -> options.getPlatformAccessToken();
            case "hmacToken" -> options.getHmacToken();
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"accessToken", "botAccessToken", "platformAccessToken", "hmacToken"})
    void ofAVaultOnAnEndpoint(String name) {
        ChatwootEndpoint endpoint =
                camel.getEndpoint(
                        "chatwoot:getInstanceInfo?%s=RAW({{vault:%s}})".formatted(name, name),
                        ChatwootEndpoint.class);

        assertThat(option(endpoint.getConfiguration(), name)).isEqualTo(odd(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"accessToken", "botAccessToken", "platformAccessToken", "hmacToken"})
    void ofAVaultUnderParametersInYaml(String name) {
        yaml(
                """
                - route:
                    from:
                      uri: direct:yaml
                      steps:
                        - to: { uri: chatwoot:getInstanceInfo, parameters: { %s: "{{vault:%s}}" } }
                """
                        .formatted(name, name));

        assertThat(camel.getEndpoints())
                .filteredOn(ChatwootEndpoint.class::isInstance)
                .singleElement()
                .satisfies(
                        endpoint ->
                                assertThat(
                                                option(
                                                        ((ChatwootEndpoint) endpoint)
                                                                .getConfiguration(),
                                                        name))
                                        .isEqualTo(odd(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "username", "password"})
    void ofAVaultOnWebhooks(String name) {
        WebhookOptions webhook =
                camel.getEndpoint(
                                "chatwoot:webhook?path=/hook&secret=s&username=u&password=p"
                                        .replace(
                                                "&%s=%s".formatted(name, name.charAt(0)),
                                                "&%s=RAW({{vault:%s}})".formatted(name, name)),
                                ChatwootEndpoint.class)
                        .getWebhookOptions();

        assertThat(List.of(webhook.getSecret(), webhook.getUsername(), webhook.getPassword()))
                .contains(odd(name));
    }

    @Test
    void ofAVaultOnWebsockets() {
        ChatwootEndpoint websocket =
                camel.getEndpoint(
                        "chatwoot:websocket?pubsubToken=RAW({{vault:pubsub}})",
                        ChatwootEndpoint.class);
        assertThat(websocket.getWebsocketOptions().getPubsubToken()).isEqualTo(odd("pubsub"));
    }

    @Test
    void itReachesTheServerAsItIs() {
        javaRoute("chatwoot:getContact?contactId=7&accessToken=RAW({{vault:user}})");

        assertThat(sent("direct:start", null).header("api-access-token")).isEqualTo(odd("user"));
    }

    @Test
    void ofPropertiesOfTheComponentAndOfNamedConnections() throws Exception {
        Main main = new Main();
        main.configure().withAutoConfigurationLogSummary(false);
        OF_CONNECTIONS.forEach(
                name -> {
                    main.addProperty("camel.component.chatwoot." + name, "{{vault:" + name + "}}");
                    main.addProperty(
                            "camel.component.chatwoot.connections[sales]." + name,
                            "{{vault:sales" + name + "}}");
                });
        main.addMainListener(
                new MainListenerSupport() {
                    @Override
                    public void beforeInitialize(BaseMainSupport starting) {
                        starting.getCamelContext()
                                .getPropertiesComponent()
                                .addPropertiesFunction(new Vault(PlaceholdersTest::odd));
                    }
                });
        main.start();
        try {
            assertConfigured(main);
        } finally {
            main.stop();
        }
    }

    private static void assertConfigured(Main main) {
        ChatwootComponent chatwoot =
                main.getCamelContext().getComponent("chatwoot", ChatwootComponent.class);
        ChatwootConnection sales = chatwoot.getConnections().get("sales");
        assertThat(OF_CONNECTIONS)
                .allSatisfy(
                        name ->
                                assertThat(option(chatwoot.getConfiguration(), name))
                                        .isEqualTo(odd(name)));
        assertThat(sales.getAccessToken()).isEqualTo(odd("salesaccessToken"));
        assertThat(sales.getBotAccessToken()).isEqualTo(odd("salesbotAccessToken"));
        assertThat(sales.getPlatformAccessToken()).isEqualTo(odd("salesplatformAccessToken"));
        assertThat(sales.getHmacToken()).isEqualTo(odd("saleshmacToken"));
    }

    @Test
    void ofAFileAndOfTheEnvironment(@TempDir Path folder) throws IOException {
        Properties secrets = new Properties();
        secrets.setProperty("shop.token", ODD);
        Path file = folder.resolve("secrets.properties");
        try (var out = Files.newOutputStream(file)) {
            secrets.store(out, null);
        }
        camel.getPropertiesComponent().setLocation("file:" + file);
        Map.Entry<String, String> variable =
                System.getenv().entrySet().stream()
                        .filter(entry -> entry.getKey().matches("PATH|HOME|USER"))
                        .findFirst()
                        .orElseThrow();

        assertThat(token("RAW({{shop.token}})")).isEqualTo(ODD);
        assertThat(token("RAW({{env:" + variable.getKey() + "}})")).isEqualTo(variable.getValue());
    }

    @Test
    void literallyInAUri() {
        assertThat(token("RAW(" + ODD + ")")).isEqualTo(ODD);
    }

    private String token(String written) {
        return camel.getEndpoint(
                        "chatwoot:getInstanceInfo?accessToken=" + written, ChatwootEndpoint.class)
                .getConfiguration()
                .getAccessToken();
    }
}
