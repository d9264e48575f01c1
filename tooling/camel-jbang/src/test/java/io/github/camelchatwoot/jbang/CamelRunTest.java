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

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A signed webhook comes in, and the answer arrives: {@code camel run} as people type it. */
class CamelRunTest extends AnsweringBot {

    private static final String BOT =
            """
            - route:
                id: first-bot
                from:
                  uri: chatwoot:webhook
                  parameters:
                    path: /chatwoot
                    secret: "{{env:CHATWOOT_WEBHOOK_SECRET}}"
                    events: message_created
                    messageType: incoming
                  steps:
                    - to:
                        uri: chatwoot:sendMessage
                        parameters: { content: "Thanks ${body[sender][name]}, a colleague will answer soon." }
            """;

    @BeforeEach
    void write() throws IOException {
        folder.write("application.properties", Folder.APPLICATION_PROPERTIES)
                .write("first-bot.camel.yaml", BOT);
    }

    @Test
    void aRouteFileAndOneDependencyAreEnough() throws IOException {
        try (CamelProcess camel =
                run(
                        "first-bot.camel.yaml",
                        "application.properties",
                        "--dep=" + Folder.DEPENDENCY)) {
            answers(camel);
        }
    }

    @Test
    void theDependencyMayStandInApplicationProperties() throws IOException {
        folder.write(
                "application.properties",
                Folder.APPLICATION_PROPERTIES + "camel.jbang.dependencies = " + Folder.DEPENDENCY);
        try (CamelProcess camel = run("first-bot.camel.yaml", "application.properties")) {
            answers(camel);
        }
    }

    @Test
    void aMisspeltParameterEndsItWithOneSentence() throws IOException {
        folder.write("first-bot.camel.yaml", BOT.replace("content:", "contents:"));
        try (CamelProcess camel =
                run(
                        "first-bot.camel.yaml",
                        "application.properties",
                        "--dep=" + Folder.DEPENDENCY)) {
            assertThat(camel.exitCode()).isEqualTo(1);
            assertThat(camel.output())
                    .contains(
                            "chatwoot:sendMessage: there is no option 'contents'; the nearest are content, contentType");
        }
    }
}
