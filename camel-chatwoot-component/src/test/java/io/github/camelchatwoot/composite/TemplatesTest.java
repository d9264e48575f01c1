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
package io.github.camelchatwoot.composite;

import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelchatwoot.ChatwootValidationException;
import io.github.camelchatwoot.fixture.ChatwootRoutes;
import io.github.camelchatwoot.fixture.RecordedRequest;
import io.github.camelchatwoot.fixture.RecordingServer.Reply;

import static org.assertj.core.api.Assertions.assertThat;

/** On an inbox with the templates that were recorded, and some that try the rest. */
class TemplatesTest extends ChatwootRoutes {

    private static final String INBOX =
            """
            {"id": 44, "channel_type": "Channel::Whatsapp", "message_templates": [
             {"name": "order_shipped", "status": "APPROVED", "category": "UTILITY", "language": "en", "namespace": "ns",
              "components": [{"text": "Hello {{1}}, order {{2}} ships today.", "type": "BODY"}, {"text": "Acme", "type": "FOOTER"}], "parameter_format": "POSITIONAL"},
             {"name": "promo_image", "status": "APPROVED", "category": "MARKETING", "language": "en", "namespace": "ns", "parameter_format": "NAMED",
              "components": [{"type": "HEADER", "format": "IMAGE"}, {"text": "Hi {{first_name}}, look at this.", "type": "BODY"},
               {"type": "BUTTONS", "buttons": [{"text": "Call", "type": "PHONE_NUMBER"}, {"url": "https://acme.example/{{1}}", "text": "Shop", "type": "URL"}, {"text": "Copy", "type": "COPY_CODE"}]}]},
             {"name": "rejected_one", "status": "REJECTED", "category": "MARKETING", "language": "de", "components": [{"text": "Nein", "type": "BODY"}]},
             {"name": "bye", "status": "APPROVED", "language": "en", "components": [{"type": "HEADER", "format": "TEXT", "text": "About {{1}}"}, {"text": "Bye", "type": "BODY"}]},
             {"name": "bye", "status": "APPROVED", "language": "de", "components": [{"text": "Tschüss", "type": "BODY"}]}]}
            """;

    @BeforeEach
    void anInboxWithTemplates() {
        server.answers(TemplatesTest::answer);
    }

    private static Reply answer(RecordedRequest request) {
        String path = request.path();
        if (path.endsWith("/inboxes/44")) {
            return new Reply(200, INBOX);
        } else if (path.endsWith("/inboxes/45")) {
            return new Reply(200, "{\"id\": 45, \"channel_type\": \"Channel::Api\"}");
        } else if (path.endsWith("/conversations/15")) {
            return new Reply(200, "{\"id\": 15, \"inbox_id\": 44}");
        }
        return new Reply(200, "{\"id\": 782, \"conversation_id\": 15, \"inbox_id\": 44}");
    }

    @Test
    void isSentAsTheServerWasSeenToTakeIt() {
        Exchange exchange =
                send(
                        "chatwoot:sendTemplate?conversationId=15&template=order_shipped"
                                + "&parameters=RAW({\"1\": \"${body[name]}\", \"2\": 4711})",
                        Map.of("name", "Wanda"));

        assertThat(exchange.getException()).isNull();
        assertThat(server.last().json())
                .containsEntry("content", "Hello Wanda, order 4711 ships today.")
                .containsEntry(
                        "template_params",
                        Map.of(
                                "name", "order_shipped",
                                "namespace", "ns",
                                "category", "UTILITY",
                                "language", "en",
                                "processed_params",
                                        Map.of("body", Map.of("1", "Wanda", "2", "4711"))));
        assertThat(exchange.getMessage().getHeader("CamelChatwootMessageId")).isEqualTo(782);
    }

    @Test
    void headerAndButtonsStandWhereTheServerCountsThem() {
        send(
                "chatwoot:sendTemplate?conversationId=15&inboxId=44&template=promo_image"
                        + "&parameters=RAW({\"first_name\": \"Wanda\"})&buttons=shoes/7,SAVE10"
                        + "&header=RAW(https://acme.example/shoe.png)",
                null);

        assertThat(server.requests()).hasSize(2);
        Map<?, ?> params = (Map<?, ?>) server.last().json().get("template_params");
        assertThat(params.get("processed_params"))
                .isEqualTo(
                        Map.of(
                                "body", Map.of("first_name", "Wanda"),
                                "header",
                                        Map.of(
                                                "media_url", "https://acme.example/shoe.png",
                                                "media_type", "image"),
                                "buttons",
                                        List.of(
                                                Map.of("type", "none"),
                                                Map.of("type", "url", "parameter", "shoes/7"),
                                                Map.of(
                                                        "type",
                                                        "copy_code",
                                                        "parameter",
                                                        "SAVE10"))));
    }

    @Test
    void aTextHeaderTakesAValueAndALanguageChooses() {
        send("chatwoot:sendTemplate?conversationId=15&template=bye&language=EN&header=you", null);

        Map<?, ?> params = (Map<?, ?>) server.last().json().get("template_params");
        assertThat(params.get("processed_params"))
                .isEqualTo(Map.of("body", Map.of(), "header", Map.of("text", "you")));
    }

    /** A customer's name is a value: neither a template of Chatwoot's nor a placeholder. */
    @Test
    void valuesAreNotRendered() {
        send(
                "chatwoot:sendTemplate?conversationId=15&template=order_shipped"
                        + "&parameters=RAW({\"1\": \"${body}\", \"2\": \"x\"})",
                "{{2}} {{contact.email}}");

        assertThat(server.last().json().get("content").toString())
                .startsWith("Hello {{ ")
                .doesNotContain("{{2}}")
                .doesNotContain("{{contact");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    template=order_shiped                                           | there is no template 'order_shiped' in this inbox; the nearest are order_shipped
                    template=rejected_one                                           | template rejected_one is not approved; there are de REJECTED
                    template=bye                                                    | template bye needs a language; there are en APPROVED, de APPROVED
                    template=bye&language=fr                                        | template bye is not approved in fr; there are
                    template=bye&language=en                                        | template bye (en): header is needed, the value in 'About {{1}}'
                    template=bye&language=de&header=x                               | template bye (de): it has no header that takes a value
                    template=order_shipped&parameters={"1": "a"}                    | template order_shipped (en) takes the parameters 1, 2; missing or empty: 2
                    template=order_shipped&parameters={"1":"a","2":"b","3":"c"}     | takes the parameters 1, 2; too much: 3
                    template=order_shipped&parameters={"1":"a\\nb","2":"b"}         | the value of 1 has a line break, a tab
                    template=promo_image&parameters={"first_name":"a"}              | header is needed, the address of its image
                    template=promo_image&parameters={"first_name":"a"}&header=photo | header has to be an address with http
                    template=promo_image&parameters={"first_name":"a"}&header=http://x&buttons=a | the button 'Copy' needs a value in buttons
                    template=promo_image&parameters={"first_name":"a"}&header=http://x&buttons=a,b,c | 2 of its buttons take a value, and buttons has 3
                    template=promo_image&parameters={"first_name":"a"}&header=http://x&buttons=a,A123456789012345 | takes up to 15 characters
                    template=order_shipped&inboxId=45                               | inbox 45 is no WhatsApp inbox but Channel::Api
                    """)
    void whatDoesNotFitIsRefusedBeforeAnythingIsSent(String options, String sentence) {
        String uri =
                "chatwoot:sendTemplate?conversationId=15&"
                        + options.replaceAll("=(\\{[^|]*?})(?=&|$)", "=RAW($1)");

        Exchange exchange = send(uri, null);

        assertThat(exchange.getException())
                .isInstanceOf(ChatwootValidationException.class)
                .hasMessageContaining(sentence);
        assertThat(server.requests()).allMatch(request -> request.method().equals("GET"));
    }

    @Test
    void areListedByStatus() {
        Exchange all = send("chatwoot:listTemplates?inboxId=44", null);
        Exchange rejected = send("chatwoot:listTemplates?inboxId=44&status=REJECTED", null);

        assertThat((List<?>) all.getMessage().getBody()).hasSize(5);
        assertThat(((List<?>) rejected.getMessage().getBody()).stream().map(Object.class::cast))
                .singleElement()
                .isEqualTo(
                        Map.of(
                                "name", "rejected_one",
                                "status", "REJECTED",
                                "category", "MARKETING",
                                "language", "de",
                                "components", List.of(Map.of("text", "Nein", "type", "BODY"))));
    }
}
