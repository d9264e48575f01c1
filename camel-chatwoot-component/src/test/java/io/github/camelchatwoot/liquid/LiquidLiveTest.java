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
package io.github.camelchatwoot.liquid;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.camel.impl.DefaultCamelContext;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.ChatwootComponent;
import io.github.camelchatwoot.ChatwootConfiguration;
import io.github.camelchatwoot.fixture.RecordedRequest;
import io.github.camelchatwoot.fixture.RecordingServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asks a real server whether it shows what customers wrote exactly as they wrote it. Reads the
 * system properties {@code chatwoot.baseUrl}, {@code chatwoot.accountId} and {@code
 * chatwoot.accessToken} (of an administrator of an account for tests).
 */
@Tag("live")
class LiquidLiveTest {

    private final RecordingServer webhook = new RecordingServer();
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private Object conversation;
    private Object inbox;
    private Object contact;

    @BeforeEach
    void openConversation() {
        ChatwootConfiguration options =
                camel.getComponent("chatwoot", ChatwootComponent.class).getConfiguration();
        options.setBaseUrl(System.getProperty("chatwoot.baseUrl"));
        options.setAccountId(Long.getLong("chatwoot.accountId"));
        options.setAccessToken(System.getProperty("chatwoot.accessToken"));
        camel.start();
        inbox =
                ask(
                                "createInbox",
                                Map.of(
                                        "name",
                                        "liquid",
                                        "channel",
                                        Map.of("type", "api", "webhook_url", webhook.url())))
                        .get("id");
        contact = ask("createContact", Map.of("name", "Ann", "inbox_id", inbox)).get("id");
        conversation =
                ask("createConversation", Map.of("inbox_id", inbox, "contact_id", contact))
                        .get("id");
    }

    @AfterEach
    void stop() {
        ask("deleteInbox?inboxId=" + inbox, null);
        camel.stop();
        webhook.close();
    }

    @Test
    void contentIsShownAsItWasWritten() {
        SoftAssertions softly = new SoftAssertions();
        for (String text : variants()) {
            Map<String, Object> message =
                    ask("sendMessage?conversationId=" + conversation, Map.of("content", text));
            softly.assertThat(message.get("content")).isEqualTo(text);
        }
        softly.assertAll();
    }

    @Test
    void templateParametersArriveAsTheyWere() {
        SoftAssertions softly = new SoftAssertions();
        for (String text : variants()) {
            Map<String, Object> template =
                    Map.of("name", text, "processed_params", Map.of("body", Map.of("1", text)));
            Map<String, Object> message =
                    ask(
                            "sendMessage?conversationId=" + conversation,
                            Map.of("content", "x", "template_params", template));
            // answers leave them out, webhooks tell them
            Map<?, ?> told = (Map<?, ?>) told(message.get("id")).get("additional_attributes");
            softly.assertThat(told.get("template_params")).isEqualTo(template);
        }
        softly.assertAll();
    }

    /** The message as the inbox's webhook tells it. */
    private Map<String, Object> told(Object id) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                webhook.requests().stream()
                                        .map(RecordedRequest::json)
                                        .filter(
                                                event ->
                                                        "message_created".equals(event.get("event"))
                                                                && id.equals(event.get("id")))
                                        .findFirst()
                                        .orElse(null),
                        Objects::nonNull);
    }

    @Test
    void theFirstMessageOfAConversationIsShownAsItWasWritten() {
        for (String text : List.of("{{ contact.name }}", "`{% endraw x %}{{ contact.name }}`")) {
            Map<String, Object> opened =
                    ask(
                            "createConversation?inboxId=" + inbox + "&contactId=" + contact,
                            null,
                            Map.of("message", Map.of("content", text)));
            assertThat(opened.get("messages").toString()).contains("content=" + text);
        }
    }

    @Test
    void fixedTextIsRendered() {
        Map<String, Object> message =
                ask(
                        "sendMessage?conversationId="
                                + conversation
                                + "&content=RAW({% if true %}yes {% endif %}${body})",
                        "{{ contact.name }}");
        assertThat(message.get("content")).isEqualTo("yes {{ contact.name }}");
    }

    private static List<String> variants() {
        List<String> texts = new ArrayList<>();
        for (String text : BreakOuts.texts()) {
            if (!text.isBlank()) {
                texts.add(text);
                texts.add("Dear {" + text + "} you` " + text + " `");
            }
        }
        return texts;
    }

    private Map<String, Object> ask(String operation, Object body) {
        return ask(operation, body, Map.of());
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> ask(String operation, Object body, Map<String, Object> parameters) {
        return camel.createFluentProducerTemplate()
                .to("chatwoot:" + operation)
                .withBody(body)
                .withHeader("CamelChatwootParameters", parameters)
                .request(Map.class);
    }
}
