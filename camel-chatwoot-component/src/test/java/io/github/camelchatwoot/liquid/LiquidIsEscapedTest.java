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

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelchatwoot.fixture.ChatwootRoutes;

import static org.assertj.core.api.Assertions.assertThat;

class LiquidIsEscapedTest extends ChatwootRoutes {

    private static final String FOREIGN = "{{ contact.email }}";
    private static final String ESCAPED = "{{ '%7B' | url_decode }}{ contact.email }}";
    private static final String SEND = "chatwoot:sendMessage?conversationId=7";

    static String[] breakOuts() {
        return BreakOuts.texts();
    }

    private Object content(String uri, Object body) {
        return sent(uri, body).json().get("content");
    }

    @Test
    void inWhatCameFromAnExpressionAHeaderOrTheBody() {
        assertThat(content(SEND + "&content=${body}", FOREIGN)).isEqualTo(ESCAPED);
        assertThat(content(SEND + "&content=RAW(Hi ${body}!)", FOREIGN))
                .isEqualTo("Hi " + ESCAPED + "!");
        assertThat(content(SEND, FOREIGN)).isEqualTo(ESCAPED);
        assertThat(content(SEND, Map.of("content", FOREIGN))).isEqualTo(ESCAPED);
        assertThat(
                        sent(
                                        SEND,
                                        null,
                                        Map.of(
                                                "CamelChatwootParameters",
                                                Map.of("content", FOREIGN)))
                                .json())
                .containsEntry("content", ESCAPED);
    }

    @Test
    void inNotesTooBecauseTheServerRendersThem() {
        assertThat(content("chatwoot:sendPrivateNote?conversationId=7", FOREIGN))
                .isEqualTo(ESCAPED);
    }

    @Test
    void notInWhatTheServerDoesNotRender() {
        assertThat(content(SEND + "&messageType=incoming", FOREIGN)).isEqualTo(FOREIGN);
        assertThat(content("chatwoot:createIncomingMessage?conversationId=7", FOREIGN))
                .isEqualTo(FOREIGN);
        assertThat(content(SEND, Map.of("content", FOREIGN, "message_type", "incoming")))
                .isEqualTo(FOREIGN);
        assertThat(sent("chatwoot:updateContact?contactId=7&name=${body}", FOREIGN).json())
                .containsEntry("name", FOREIGN);
        assertThat(sent(SEND + "&emailHtmlContent=${body}&content=x", FOREIGN).json())
                .containsEntry("email_html_content", FOREIGN);
    }

    @Test
    void notInFixedTextAndResources() {
        assertThat(content(SEND + "&content=RAW({% if contact.name %}Hi{% endif %})", null))
                .isEqualTo("{% if contact.name %}Hi{% endif %}");
        assertThat(content(SEND + "&content=resource:classpath:welcome.liquid", null))
                .isEqualTo("Hello {{ contact.name }}, ${body} stays as it is.\n");
    }

    @Test
    void notIfTheRouteSaysSo() {
        assertThat(content(SEND + "&content=${body}&liquid=render", FOREIGN)).isEqualTo(FOREIGN);
    }

    @Test
    void onlyInTheRenderedPartsOfTemplates() {
        Map<String, Object> template =
                Map.of(
                        "name",
                        FOREIGN,
                        "processed_params",
                        Map.of("body", Map.of("1", FOREIGN), "list", List.of("`" + FOREIGN + "`")));
        Map<String, Object> expected =
                Map.of(
                        "name",
                        FOREIGN,
                        "processed_params",
                        Map.of("body", Map.of("1", ESCAPED), "list", List.of("`" + ESCAPED + "`")));
        assertThat(sent(SEND, Map.of("template_params", template)).json())
                .isEqualTo(Map.of("template_params", expected));
        assertThat(sent(SEND + "&templateParams=${body}", template).json())
                .isEqualTo(Map.of("template_params", expected));
    }

    @Test
    void inTheFirstMessageOfAConversation() {
        Map<String, Object> message = new HashMap<>(Map.of("content", FOREIGN, "echo_id", FOREIGN));
        assertThat(first(message)).isEqualTo(Map.of("content", ESCAPED, "echo_id", FOREIGN));
        message.put("message_type", "incoming");
        assertThat(first(message)).isEqualTo(message);
    }

    private Object first(Map<String, Object> message) {
        return sent("chatwoot:createConversation?inboxId=1&contactId=2&message=${body}", message)
                .json()
                .get("message");
    }

    @ParameterizedTest
    @MethodSource("breakOuts")
    void andRenderingGivesBackTheText(String text) {
        assertThat(rendered(content(SEND, text))).isEqualTo(text);
        for (int cut = 0; cut <= text.length(); cut++) {
            Map<String, Object> halves =
                    Map.of("a", text.substring(0, cut), "b", text.substring(cut));
            assertThat(rendered(content(SEND + "&content=RAW(${body[a]}${body[b]})", halves)))
                    .isEqualTo(text);
        }
    }

    /** What is left of a text once its only tags, those of ours, are rendered. */
    private static String rendered(Object sent) {
        String text =
                sent.toString()
                        .replace("{{ '%7B' | url_decode }}", "\u0001")
                        .replace("{{ '%60' | url_decode }}", "\u0002");
        String code = text.replaceAll("(?s)`[^`]*`", "");
        assertThat(code).doesNotContain("{{", "{%");
        assertThat(text).doesNotContainPattern("\\{`[^`]*`");
        return text.replace('\u0001', '{').replace('\u0002', '`');
    }
}
