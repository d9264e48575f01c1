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
package io.github.camelchatwoot.hostile;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelchatwoot.fixture.ChatwootRoutes;
import io.github.camelchatwoot.fixture.RecordedRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** Text from outside where a route reads ids, lists, objects and headers. */
class HostileValueTest extends ChatwootRoutes {

    static String[] texts() {
        return HostileTextTest.texts().toArray(String[]::new);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void inAnIdThatIsANumberIsRefused(String text) {
        assertThat(refusal("chatwoot:getContact?contactId=${body}", text))
                .startsWith("contactId: '")
                .endsWith("' is not a whole number");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void inAnIdThatIsTextIsOneSegmentOfThePath(String text) {
        assumeThat(text.length()).isLessThan(60_000);
        RecordedRequest request =
                sent(
                        "chatwoot:clientGetContact?inboxIdentifier=abc&contactIdentifier=${body}",
                        text);
        String[] segments = request.path().split("/", -1);
        assertThat(segments).hasSize(8).startsWith("", "public", "api", "v1", "inboxes", "abc");
        assertThat(java.net.URI.create("/" + segments[7]).getPath().substring(1)).isEqualTo(text);
        assertThat(request.query()).isNull();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void inAnIdHeaderIsNoMoreThanAnId(String text) {
        assumeThat(text.length()).isLessThan(60_000);
        Map<String, Object> headers =
                ids(Map.of("CamelChatwootContactId", text, "CamelChatwootContactIdentifier", text));
        assertThat(refusal("chatwoot:getContact", null, headers))
                .startsWith("contactId: '")
                .endsWith("' is not a whole number");
        String path = sent("chatwoot:clientGetContact?inboxIdentifier=abc", null, headers).path();
        assertThat(path).startsWith("/public/api/v1/inboxes/abc/contacts/");
        assertThat(path.split("/", -1)).hasSize(8);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void inAQueryIsOneValue(String text) {
        assumeThat(text.length()).isLessThan(60_000);
        RecordedRequest request = sent("chatwoot:searchContacts?q=${body}", text);
        assertThat(request.query()).startsWith("q=").doesNotContain("&");
        assertThat(java.net.URI.create("/?" + request.query()).getQuery()).isEqualTo("q=" + text);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void inALeafOfJsonCanNotChangeItsShape(String text) {
        RecordedRequest request =
                sent(
                        "chatwoot:updateContact?contactId=7&customAttributes=RAW({\"said\": \"${body}\", \"n\": 1})",
                        text);
        assertThat(request.json())
                .isEqualTo(Map.of("custom_attributes", Map.of("said", text, "n", 1)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void inAListStaysOneElement(String text) {
        assertThat(
                        sent(
                                        "chatwoot:setConversationLabels?conversationId=7&labels=a,${body}",
                                        text)
                                .json())
                .isEqualTo(Map.of("labels", List.of("a", text)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void inAnEnumerationIsRefused(String text) {
        assertThat(refusal("chatwoot:toggleStatus?conversationId=7&status=${body}", text))
                .startsWith("status: '")
                .contains("is not one of open, resolved, pending, snoozed");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void inTheParametersHeaderArrivesAsText(String text) {
        RecordedRequest request =
                sent(
                        "chatwoot:updateContact?contactId=7",
                        null,
                        Map.of("CamelChatwootParameters", Map.of("name", text)));
        assertThat(request.json()).isEqualTo(Map.of("name", text));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void asTheBodyIsTheTextOfTheMessage(String text) {
        RecordedRequest request = sent("chatwoot:sendMessage?conversationId=7&liquid=render", text);
        assertThat(request.json()).isEqualTo(Map.of("content", text));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void inAFieldOfTheBodyArrivesAsText(String text) throws Exception {
        Map<String, String> body = Map.of("name", text);
        ObjectMapper json = new ObjectMapper();
        for (Object form :
                List.of(
                        body,
                        json.valueToTree(body),
                        new Named(text),
                        json.writeValueAsBytes(body))) {
            RecordedRequest request = sent("chatwoot:updateContact?contactId=7", form);
            assertThat(request.json()).isEqualTo(body);
        }
    }

    record Named(String name) {}

    @ParameterizedTest
    @MethodSource("texts")
    void inOtherHeadersGoesNowhere(String text) {
        RecordedRequest request =
                sent(
                        "chatwoot:updateContact?contactId=7&name=Ann",
                        null,
                        Map.of(
                                "X-Evil",
                                text,
                                "Api-Access-Token",
                                text,
                                "CamelHttpUri",
                                text,
                                "CamelHttpPath",
                                text,
                                "CamelHttpQuery",
                                text,
                                "Host",
                                text));
        assertThat(request.json()).isEqualTo(Map.of("name", "Ann"));
        assertThat(request.token()).isEqualTo(TOKEN);
        assertThat(request.header("X-Evil")).isNull();
        assertThat(request.query()).isNull();
    }

    @Test
    void halfASurrogatePairIsRefusedEverywhere() {
        String half = "a\ud83db";
        assertThat(refusal("chatwoot:searchContacts?q=${body}", half))
                .isEqualTo("q: the text has half a surrogate pair, which is no character");
        assertThat(refusal("chatwoot:updateContact?contactId=7&name=${body}", half))
                .isEqualTo("name: the text has half a surrogate pair, which is no character");
        assertThat(
                        refusal(
                                "chatwoot:updateContact?contactId=7&customAttributes=RAW({\"a\":\"${body}\"})",
                                half))
                .isEqualTo(
                        "customAttributes: the text has half a surrogate pair, which is no character");
        assertThat(
                        refusal(
                                "chatwoot:updateContact?contactId=7&customAttributes=${body}",
                                Map.of(half, "a key")))
                .isEqualTo(
                        "customAttributes: the text has half a surrogate pair, which is no character");
        for (Object body : List.of("{\"a\": \"" + half + "\"}", Map.of(half, 1))) {
            assertThat(refusal("chatwoot:call?method=POST&path=/x", body))
                    .isEqualTo("the text has half a surrogate pair, which is no character");
        }
    }

    @Test
    void stepsUpInAPathAreRefused() {
        for (String step : new String[] {".", ".."}) {
            assertThat(
                            refusal(
                                    "chatwoot:clientGetContact?inboxIdentifier=abc&contactIdentifier=${body}",
                                    step))
                    .isEqualTo(
                            "contactIdentifier: '%s' can't stand in a path where an id belongs"
                                    .formatted(step));
        }
    }

    @Test
    void thePathOfARawCallTakesAnExpressionAsOneSegment() {
        RecordedRequest request =
                sent(
                        "chatwoot:call?path=/api/v1/accounts/{accountId}/x/${body}/y",
                        "../a?b=c#d %2e%2e");
        assertThat(request.path())
                .isEqualTo("/api/v1/accounts/1/x/..%2Fa%3Fb%3Dc%23d%20%252e%252e/y");
        assertThat(request.query()).isNull();
        assertThat(refusal("chatwoot:call?path=/api/v1/x/${body}/y", "..")).contains("'..'");
        assertThat(refusal("chatwoot:call?path=/api/v1/x/${body}", null)).contains("''");
        assertThat(refusal("chatwoot:call?path=${body}", "/api/v1/profile"))
                .startsWith("path has to be written in the URI");
    }
}
