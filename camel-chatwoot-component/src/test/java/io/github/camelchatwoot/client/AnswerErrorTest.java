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
package io.github.camelchatwoot.client;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelchatwoot.ChatwootAuthenticationException;
import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.ChatwootNotFoundException;
import io.github.camelchatwoot.ChatwootPermissionException;
import io.github.camelchatwoot.ChatwootRateLimitException;
import io.github.camelchatwoot.ChatwootUnavailableException;
import io.github.camelchatwoot.ChatwootValidationException;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerErrorTest {

    private static final String JSON = "application/json; charset=utf-8";

    private static ChatwootException error(int status, String mediaType, String body) {
        return AnswerError.of("createContact", status, mediaType, body);
    }

    @Test
    void aRailsValidationNamesSentenceAndFields() {
        ChatwootException error =
                error(
                        422,
                        JSON,
                        "{\"message\":\"Email has already been taken\",\"attributes\":[\"email\"]}");
        assertThat(error)
                .isExactlyInstanceOf(ChatwootValidationException.class)
                .hasMessage(
                        "createContact: Chatwoot answered 422: Email has already been taken (email)");
        assertThat(error.getOperation()).isEqualTo("createContact");
        assertThat(error.getStatus()).isEqualTo(422);
        assertThat(error.getHttpResponseCode()).isEqualTo(422);
        assertThat(error.getSentence()).isEqualTo("Email has already been taken");
        assertThat(error.getAttributes()).containsExactly("email");
        assertThat(error.isRetryable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{'error':'Non permissible resource'}     | Non permissible resource",
                "{'errors':['one','two']}                 | one, two",
                "{'status':500,'error':'Internal Server Error'} | Internal Server Error",
                "{'message':'Sign-up is off'}             | Sign-up is off",
                "{'error':{'conditions':['is invalid','is long'],'name':['is missing']}}"
                        + " | conditions is invalid, is long; name is missing (conditions, name)",
                "{'message':null,'error':'second'}        | second",
                "'just text'                              | just text",
                "['a','b']                                | a, b",
            })
    void everyShapeOfJsonBecomesOneSentence(String body, String sentence) {
        assertThat(error(418, JSON, body.replace('\'', '"')))
                .hasMessage("createContact: Chatwoot answered 418: " + sentence);
    }

    @Test
    void textIsTheSentence() {
        assertThat(error(429, "text/plain", "Retry later\n"))
                .isExactlyInstanceOf(ChatwootRateLimitException.class)
                .hasMessage("createContact: Chatwoot answered 429: Retry later");
    }

    @Test
    void ofAPageOnlyTheTitleIsTold() {
        ChatwootException error =
                error(
                        502,
                        "text/html",
                        "<html><head><title>502 Bad\n Gateway</title></head><body>nginx</body></html>");
        assertThat(error)
                .isExactlyInstanceOf(ChatwootUnavailableException.class)
                .hasMessage("createContact: Chatwoot answered 502: 502 Bad Gateway");
        assertThat(error.getBody()).contains("nginx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html></html>", "{}", "null", "{\"error\":\"\"}", "{\"bro"})
    void anAnswerThatSaysNothingLeavesTheStatus(String body) {
        assertThat(error(500, JSON, body))
                .isExactlyInstanceOf(ChatwootException.class)
                .hasMessage("createContact: Chatwoot answered 500");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"errors\":[\"You need to sign in or sign up before continuing.\"]}",
                "{\"error\":\"Invalid Access Token\"}",
                "{\"error\":\"Invalid access_token\"}"
            })
    void a401AboutTheTokenIsAuthentication(String body) {
        assertThat(error(401, JSON, body))
                .isExactlyInstanceOf(ChatwootAuthenticationException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":\"Access to this endpoint is not authorized for bots\"}",
                "{\"error\":\"You are not authorized to do this action\"}",
                "{\"error\":\"Account is suspended\"}",
                "{\"error\":\"Non permissible resource\"}"
            })
    void any401AboutRightsIsPermission(String body) {
        assertThat(error(401, JSON, body)).isExactlyInstanceOf(ChatwootPermissionException.class);
    }

    @Test
    void everyStatusHasItsKind() {
        assertThat(error(402, JSON, "")).isExactlyInstanceOf(ChatwootPermissionException.class);
        assertThat(error(403, JSON, "")).isExactlyInstanceOf(ChatwootPermissionException.class);
        assertThat(error(404, JSON, "")).isExactlyInstanceOf(ChatwootNotFoundException.class);
        for (int status : new int[] {400, 409, 413, 422}) {
            assertThat(error(status, JSON, ""))
                    .isExactlyInstanceOf(ChatwootValidationException.class);
        }
        for (int status : new int[] {502, 503, 504}) {
            assertThat(error(status, JSON, ""))
                    .isExactlyInstanceOf(ChatwootUnavailableException.class);
        }
    }

    @Test
    void theBodyIsBoundedAndTheSentenceIsOneLine() {
        ChatwootException error = error(400, "text/plain", "line\r\nforged log line ".repeat(2000));
        assertThat(error.getBody()).hasSize(8192);
        assertThat(error.getSentence()).hasSizeLessThan(1010).doesNotContain("\n", "\r");
    }

    @Test
    void aRefusalOfOursNamesTheOperationToo() {
        ChatwootException refused =
                ChatwootValidationException.refused("sendMessage", "conversationId is needed");
        assertThat(refused).hasMessage("sendMessage: conversationId is needed");
        assertThat(refused.getSentence()).isEqualTo("conversationId is needed");
        assertThat(refused.getStatus()).isZero();
        assertThat(refused.isOutcomeUnknown()).isFalse();
    }
}
