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
package io.github.camelchatwoot.jbang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code camel run} with Kamelets, and with the files for Camel K as far as it reads them. */
class KameletRunTest extends AnsweringBot {

    private static final Path EXAMPLE = Path.of("../../camel-chatwoot-examples/camel-k");
    private static final Path KAMELETS =
            Path.of("../../camel-chatwoot-component/target/classes/kamelets");
    private static final String SEND = "chatwoot-send-message-action";

    @Test
    void aRouteOfKameletsNeedsNoDependencyForTheyNameIt() throws IOException {
        Files.createDirectory(path.resolve("kamelets"));
        folder.write(
                "kamelets/" + SEND + ".kamelet.yaml",
                Files.readString(KAMELETS.resolve(SEND + ".kamelet.yaml")));
        folder.write(
                "hello.camel.yaml",
                """
                - route:
                    from:
                      uri: timer:once
                      parameters: { repeatCount: 1 }
                      steps:
                        - to:
                            uri: kamelet:chatwoot-send-message-action
                            parameters: { conversationId: 1, content: "Hello from a Kamelet" }
                """);
        folder.write(
                "application.properties",
                """
                camel.kamelet.chatwoot-send-message-action.baseUrl = {{env:CHATWOOT_BASE_URL}}
                camel.kamelet.chatwoot-send-message-action.accountId = {{env:CHATWOOT_ACCOUNT_ID}}
                camel.kamelet.chatwoot-send-message-action.accessToken = {{env:CHATWOOT_ACCESS_TOKEN}}
                """);
        try (CamelProcess camel =
                run("hello.camel.yaml", "application.properties", "--local-kamelet-dir=kamelets")) {
            camel.soon()
                    .untilAsserted(
                            () ->
                                    assertThat(desk.jane().texts())
                                            .containsExactly("Hello from a Kamelet"));
        }
    }

    @Test
    void thePipeForCamelK() throws IOException {
        folder.write("pipe.yaml", Files.readString(EXAMPLE.resolve("pipe.yaml")));
        folder.write("chatwoot.properties", secret());
        try (CamelProcess camel =
                run("pipe.yaml", "chatwoot.properties", "--dep=" + Folder.DEPENDENCY)) {
            answers(camel);
        }
    }

    /** The camel command knows no Integration; what it has inside is a route like any other. */
    @Test
    void theRouteOfTheIntegrationForCamelK() throws IOException {
        YAMLMapper yaml = new YAMLMapper();
        String integration = Files.readString(EXAMPLE.resolve("integration.yaml"));
        folder.write(
                "first-bot.camel.yaml",
                yaml.writeValueAsString(yaml.readTree(integration).at("/spec/flows")));
        folder.write("chatwoot.properties", secret());
        assertThat(integration).contains(Folder.DEPENDENCY);
        try (CamelProcess camel =
                run("first-bot.camel.yaml", "chatwoot.properties", "--dep=" + Folder.DEPENDENCY)) {
            answers(camel);
        }
    }

    private static String secret() throws IOException {
        return Files.readString(EXAMPLE.resolve("chatwoot.properties"))
                .replace("https://chat.example.com", "{{env:CHATWOOT_BASE_URL}}")
                .replace("accountId = 1", "accountId = {{env:CHATWOOT_ACCOUNT_ID}}")
                .replace("the-token-of-the-user-that-answers", "{{env:CHATWOOT_ACCESS_TOKEN}}")
                .replace(
                        "the-secret-that-Chatwoot-shows-for-the-webhook",
                        "{{env:CHATWOOT_WEBHOOK_SECRET}}");
    }
}
