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
package io.github.camelchatwoot.source;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelchatwoot.fixture.CapturedLog;
import io.github.camelchatwoot.fixture.ChatwootRoutes;

import static org.assertj.core.api.Assertions.assertThat;

class BodyTest extends ChatwootRoutes {

    private static final String UPDATE = "chatwoot:updateContact?contactId=7";
    private static final String SEND = "chatwoot:sendMessage?conversationId=7";
    private static final Map<String, Object> JSON = Map.of("Content-Type", "application/json");

    record Person(String name, @JsonProperty("phone_number") String phone) {}

    /** What a bean of an application looks like. */
    public static class Bean {
        public String getName() {
            return "Ann";
        }
    }

    @Test
    void aMapIsTheRequest() {
        assertThat(sent(UPDATE, Map.of("name", "Ann", "custom_attributes", Map.of("a", 1))).json())
                .isEqualTo(Map.of("name", "Ann", "custom_attributes", Map.of("a", 1)));
    }

    @Test
    void recordsBeansAndTreesAreRead() throws Exception {
        assertThat(sent(UPDATE, new Person("Ann", "+49")).json())
                .isEqualTo(Map.of("name", "Ann", "phone_number", "+49"));
        assertThat(sent(UPDATE, new Bean()).json()).isEqualTo(Map.of("name", "Ann"));
        assertThat(sent(UPDATE, new ObjectMapper().readTree("{\"name\": \"Ann\"}")).json())
                .isEqualTo(Map.of("name", "Ann"));
    }

    @Test
    void jsonTextBytesAndStreamsAreReadWithTheirContentType() {
        String json = "{\"content\": \"Hi\"}";
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        for (Object body : List.of(json, bytes, new ByteArrayInputStream(bytes))) {
            assertThat(sent(SEND, body, JSON).json()).isEqualTo(Map.of("content", "Hi"));
        }
        assertThat(
                        sent(
                                        SEND,
                                        json,
                                        Map.of(
                                                "Content-Type",
                                                "application/vnd.api+json; charset=utf-8"))
                                .json())
                .isEqualTo(Map.of("content", "Hi"));
    }

    @Test
    void jsonTextWithoutContentTypeIsReadWhereNoTextIsExpected() {
        assertThat(sent(UPDATE, "{\"name\": \"Ann\"}").json()).isEqualTo(Map.of("name", "Ann"));
    }

    @Test
    void textFillsTheTextParameterEvenIfItLooksLikeJson() {
        for (String text : List.of("Hello", "{\"message_type\": \"incoming\"}", "[1]", "null")) {
            assertThat(sent(SEND, text).json()).isEqualTo(Map.of("content", text));
        }
        assertThat(sent("chatwoot:searchContacts", "Ann").query()).isEqualTo("q=Ann");
        assertThat(sent("chatwoot:setConversationLabels?conversationId=7", "vip, new").json())
                .isEqualTo(Map.of("labels", List.of("vip", "new")));
    }

    @Test
    void textFillsTheTextParameterBesideFieldsOfTheUri() {
        assertThat(sent(SEND + "&private=true", "Hello").json())
                .isEqualTo(Map.of("content", "Hello", "private", true));
    }

    @Test
    void textIsNotReadIfTheUriNamesTheTextParameter() {
        assertThat(sent(SEND + "&content=Uri", "Hello").json()).isEqualTo(Map.of("content", "Uri"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"message_created", "conversation_status_changed", "message.updated"})
    void anEventIsNeverRead(String event) {
        Map<String, Object> body =
                Map.of("event", event, "message_type", "incoming", "content", "Help!");
        assertThat(refusal("chatwoot:setConversationLabels?conversationId=7", body))
                .startsWith("labels is needed");
        assertThat(sent(SEND + "&content=Hi", body).json()).isEqualTo(Map.of("content", "Hi"));
        assertThat(sent(SEND + "&content=Hi&body=merge", body).json())
                .isEqualTo(Map.of("content", "Hi"));
    }

    @Test
    void anEventThatComesAsJsonIsNeverReadEither() throws Exception {
        String event = "{\"event\": \"message_created\", \"message_type\": \"incoming\"}";
        String merge = SEND + "&contentType=text&body=merge";

        assertThat(sent(merge, event, JSON).json()).isEqualTo(Map.of("content_type", "text"));
        assertThat(sent(merge, event.getBytes(StandardCharsets.UTF_8), JSON).json())
                .isEqualTo(Map.of("content_type", "text"));
        assertThat(sent(merge, new ObjectMapper().readTree(event), Map.of()).json())
                .isEqualTo(Map.of("content_type", "text"));
    }

    @Test
    void anAnswerOfOursIsNeverRead() {
        server.answers(200, "{\"id\": 5, \"content\": \"Help!\", \"message_type\": 0}");
        yaml(
                """
                - route:
                    from:
                      uri: direct:start
                      steps:
                        - to: "chatwoot:sendMessage?conversationId=7&content=one"
                        - to: "chatwoot:sendMessage?conversationId=7&echoId=two&body=merge"
                """);
        assertThat(send("direct:start", null).getException()).isNull();
        assertThat(server.last().json()).isEqualTo(Map.of("echo_id", "two"));
    }

    @Test
    void aBodyBesideFieldsOfTheUriIsNotReadAndToldOnce() {
        try (CapturedLog log = CapturedLog.of("io.github.camelchatwoot")) {
            for (int i = 0; i < 3; i++) {
                assertThat(
                                sent(
                                                UPDATE + "&email=a@b.example",
                                                Map.of("identifier", "x", "blocked", true))
                                        .json())
                        .isEqualTo(Map.of("email", "a@b.example"));
            }
            sent(UPDATE + "&name=Ann", Map.of("colour", "red"));
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .contains("updateContact")
                    .contains("body=merge", "body=ignore");
        }
    }

    @Test
    void aBodyThatIsNotReadMayHoldAnything() {
        Map<String, Object> odd = new HashMap<>();
        odd.put("stream", new ByteArrayInputStream(new byte[0]));
        odd.put("thread", Thread.currentThread());
        odd.put("self", odd);
        assertThat(sent(UPDATE + "&name=Ann", odd).json()).isEqualTo(Map.of("name", "Ann"));
        assertThat(sent(UPDATE + "&name=Ann", List.of(1)).json()).isEqualTo(Map.of("name", "Ann"));
    }

    @Test
    void mergeReadsBothAndIgnoreNeither() {
        Map<String, Object> body = Map.of("name", "Body");
        assertThat(sent(UPDATE + "&email=a@b.example&body=merge", body).json())
                .isEqualTo(Map.of("email", "a@b.example", "name", "Body"));
        assertThat(sent(UPDATE + "&body=ignore", body).json()).isEmpty();
        assertThat(sent(SEND + "&echoId=1&body=ignore", "text").json())
                .isEqualTo(Map.of("echo_id", "1"));
    }

    @Test
    void anUnknownFieldIsRefusedWithTheNearest() {
        assertThat(refusal(UPDATE, Map.of("phonenumber", "+49")))
                .startsWith(
                        "the body has 'phonenumber', which updateContact does not know; the nearest are phone_number");
        assertThat(sent(UPDATE + "&unknownFields=send", Map.of("new_field", 1)).json())
                .isEqualTo(Map.of("new_field", 1));
    }

    @Test
    void aWrongEnumerationInABodyIsRefused() {
        assertThat(refusal("chatwoot:toggleStatus?conversationId=7", Map.of("status", "opne")))
                .isEqualTo(
                        "status: 'opne' is not one of open, resolved, pending, snoozed; did you mean open?");
    }

    @Test
    void jsonThatIsNoneOrNoObjectIsRefused() {
        assertThat(refusal(UPDATE, "{\"name\":", JSON))
                .startsWith("the body is not JSON, as its Content-Type says");
        assertThat(refusal(UPDATE, "[1]", JSON))
                .isEqualTo("the body is JSON, but not a JSON object");
        assertThat(refusal(UPDATE, List.of(1)))
                .isEqualTo(
                        "the body is a list; updateContact takes one Map, object or JSON object, so split the list first");
    }

    @Test
    void getAndDeleteIgnoreTheBody() {
        assertThat(sent("chatwoot:getContact?contactId=7", Map.of("name", "Ann")).body()).isEmpty();
        assertThat(sent("chatwoot:deleteContact?contactId=7", Map.of("name", "Ann")).body())
                .isEmpty();
        assertThat(sent("chatwoot:getContact?contactId=7", List.of(1)).body()).isEmpty();
    }

    @Test
    void aRequiredParameterThatIsNowhereIsNamedByOptionHeaderAndField() {
        assertThat(refusal("chatwoot:updateMessageStatus?conversationId=7&messageId=1", null))
                .isEqualTo(
                        "status is needed: set the option status, the field status of the body, or an entry of the header CamelChatwootParameters");
        assertThat(refusal("chatwoot:searchContacts?q=${body}", null))
                .isEqualTo("q is needed, and ${body} gave nothing");
    }

    @Test
    void anEmptyAnswerLeavesTheBodyAsItWas() {
        server.answers(200, "");
        Exchange exchange = send("chatwoot:deleteContact?contactId=7", "as it was");
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isEqualTo("as it was");
        assertThat(exchange.getMessage().getHeader("CamelHttpResponseCode")).isEqualTo(200);
    }

    @Test
    void aRawCallSendsTheBodyUnlessItIsAPayloadOrIgnored() {
        String post = "chatwoot:call?method=POST&path=/api/v1/accounts/{accountId}/things";
        assertThat(sent(post, Map.of("a", 1)).json()).isEqualTo(Map.of("a", 1));
        assertThat(sent(post, "{\"a\": 2}").json()).isEqualTo(Map.of("a", 2));
        assertThat(sent(post, new Person("Ann", null)).json()).containsEntry("name", "Ann");
        assertThat(sent(post, Map.of("event", "message_created", "id", 1)).body()).isEmpty();
        assertThat(sent(post + "&body=ignore", Map.of("a", 1)).body()).isEmpty();
        assertThat(sent(post.replace("POST", "GET"), Map.of("a", 1)).body()).isEmpty();
        assertThat(sent(post.replace("POST", "DELETE"), Map.of("a", 1)).body()).isEmpty();
        assertThat(sent(post.replace("POST", "DELETE") + "&body=merge", Map.of("a", 1)).json())
                .isEqualTo(Map.of("a", 1));
    }
}
