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
package io.github.camelchatwoot.test.admin;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelchatwoot.test.ChatwootSimulator;

import static org.assertj.core.api.Assertions.assertThat;

class WebhooksTest {
    @RegisterExtension
    static ChatwootSimulator chatwoot = ChatwootSimulator.create().resetBeforeEach();

    private final Desktop desktop = new Desktop(chatwoot);

    @Test
    void withoutAChoiceItHearsAllButTypingAndInboxes() throws Exception {
        String webhook =
                desktop.refusal("POST", "/webhooks", Map.of("url", "https://acme.example/hook"));

        assertThat(webhook)
                .contains("conversation_created", "message_updated", "webwidget_triggered")
                .doesNotContain("typing", "inbox_created");
    }

    @Test
    void wrongAddressesAndEventsAreRefused() throws Exception {
        create("https://acme.example/hook", List.of("message_created"));

        assertThat(create("https://acme.example/hook", List.of("message_created")))
                .isEqualTo(
                        "422 {\"message\":\"Url has already been taken\","
                                + "\"attributes\":[\"url\"]}");
        assertThat(create("ftp://acme.example", List.of("message_created")))
                .isEqualTo("422 {\"message\":\"Url is invalid\",\"attributes\":[\"url\"]}");
        assertThat(create("https://acme.example/2", List.of("nope")))
                .isEqualTo(
                        "422 {\"message\":\"Subscriptions Invalid events\","
                                + "\"attributes\":[\"subscriptions\"]}");
        assertThat(create("https://acme.example/2", List.of())).startsWith("422 ");
    }

    private String create(String url, List<String> events) throws Exception {
        Map<String, Object> fields = Map.of("url", url, "subscriptions", events);
        return desktop.refusal("POST", "/webhooks", Map.of("webhook", fields));
    }

    @Test
    void agentsDoNotSeeWebhooks() throws Exception {
        assertThat(desktop.agent.get("/webhooks").statusCode()).isEqualTo(401);
    }
}
