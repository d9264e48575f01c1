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

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.ChatwootUnavailableException;

import static io.github.camelchatwoot.client.ClientFixture.JSON;
import static io.github.camelchatwoot.client.ClientFixture.get;
import static io.github.camelchatwoot.client.ClientFixture.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JsonAnswerTest {

    @RegisterExtension private final LocalServer server = new LocalServer();
    @RegisterExtension private final ClientFixture camel = new ClientFixture();

    private Answer answer() throws ChatwootException {
        return camel.client(server.url()).send(get(server.url("/")), JSON);
    }

    @Test
    void objectsAndListsBecomeMapsAndLists() throws ChatwootException {
        server.answerJson("{\"payload\":[{\"id\":1,\"name\":null}]}");
        Map<String, Object> person = new HashMap<>();
        person.put("id", 1);
        person.put("name", null);
        assertThat(answer().value()).isEqualTo(Map.of("payload", List.of(person)));
        assertThat(answer().headers().first("content-TYPE"))
                .contains("application/json; charset=utf-8");
    }

    @Test
    void numbersKeepEveryDigit() throws ChatwootException {
        server.answerJson(
                "[9007199254740993, 1782053651.123456789012, 123456789012345678901234567890]");
        assertThat(answer().value())
                .isEqualTo(
                        List.of(
                                9007199254740993L,
                                new BigDecimal("1782053651.123456789012"),
                                new BigInteger("123456789012345678901234567890")));
    }

    @Test
    void aKeyThatComesTwiceDoesNoHarm() throws ChatwootException {
        server.answerJson("{\"a\":1,\"a\":2}");
        assertThat(answer().value()).isEqualTo(Map.of("a", 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n"})
    void anEmptyBodyIsAnEmptyAnswerWhateverItsType(String body) throws ChatwootException {
        server.answer(200, "text/html", body);
        assertThat(answer().empty()).isTrue();
    }

    @Test
    void theLiteralNullIsAnAnswerAndNotEmpty() throws ChatwootException {
        server.answerJson("null");
        assertThat(answer().empty()).isFalse();
        assertThat(answer().value()).isNull();
    }

    @Test
    void aBareNumberIsAnAnswer() throws ChatwootException {
        server.answerJson("17");
        assertThat(answer().value()).isEqualTo(17);
    }

    @Test
    void compressedAnswersAreReadAsMeant() throws ChatwootException {
        server.answer(
                exchange -> {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
                        zip.write("[\"ü\"]".getBytes(StandardCharsets.UTF_8));
                    }
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                    exchange.sendResponseHeaders(200, bytes.size());
                    bytes.writeTo(exchange.getResponseBody());
                });
        assertThat(answer().value()).isEqualTo(List.of("ü"));
    }

    @Test
    void aPageInsteadOfJsonSaysWhatToCheck() {
        server.answer(200, "text/html", "<!doctype html><title>Sign in</title>");
        assertThatThrownBy(this::answer)
                .isExactlyInstanceOf(ChatwootException.class)
                .hasMessage(
                        "listContacts: Chatwoot answered 200: an HTML page with the title \"Sign in\" came"
                                + " where JSON was expected: check that baseUrl is the address of Chatwoot");
    }

    @Test
    void textInsteadOfJsonIsRefused() {
        server.answer(200, "text/plain", "Welcome to nginx");
        assertThatThrownBy(this::answer)
                .hasMessage(
                        "listContacts: Chatwoot answered 200: text/plain came where JSON was expected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"token\":\"s3cr3t\", oops}", "{} {}", "{\"a\":s3cr3t}"})
    void invalidJsonIsToldWithoutQuotingIt(String body) {
        server.answerJson(body);
        assertThatThrownBy(this::answer)
                .isExactlyInstanceOf(ChatwootException.class)
                .hasMessageStartingWith(
                        "listContacts: Chatwoot answered 200: the answer is not valid JSON (line 1,")
                .hasNoCause()
                .hasMessageNotContaining("s3cr3t");
    }

    @Test
    void jsonThatBreaksOffIsALostAnswerAndReadAgain() throws ChatwootException {
        server.answerJson("{\"payload\":[1,2").answerJson("{\"payload\":[1,2]}");
        assertThat(answer().value()).isEqualTo(Map.of("payload", List.of(1, 2)));
        assertThat(camel.pause.waits()).hasSize(1);
    }

    @Test
    void jsonThatBreaksOffAfterAPostIsNotSentAgain() {
        server.answerJson("{\"id\":");
        ChatwootClient client = camel.client(server.url());
        assertThatThrownBy(() -> client.send(post(server.url("/")), JSON))
                .isInstanceOf(ChatwootUnavailableException.class)
                .hasMessage("sendMessage: Chatwoot answered 200: the answer broke off")
                .satisfies(
                        e -> {
                            assertThat(((ChatwootException) e).isOutcomeUnknown()).isTrue();
                            assertThat(((ChatwootException) e).isRetryable()).isFalse();
                        });
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void jsonBeyondTheLimitsOfItsReaderIsNotCalledInvalid() {
        server.answerJson("[".repeat(2000) + "]".repeat(2000));
        assertThatThrownBy(this::answer)
                .isExactlyInstanceOf(ChatwootException.class)
                .hasMessageStartingWith(
                        "listContacts: Chatwoot answered 200: the answer is not read to its end: Document nesting depth");
    }

    @Test
    void aPostWhoseAnswerCanNotBeReadMayHaveBeenCarriedOut() {
        server.answer(200, "text/html", "<title>Sign in</title>");
        ChatwootClient client = camel.client(server.url());
        assertThatThrownBy(() -> client.send(post(server.url("/")), JSON))
                .isInstanceOfSatisfying(
                        ChatwootException.class,
                        e -> {
                            assertThat(e.isOutcomeUnknown()).isTrue();
                            assertThat(e.isRetryable()).isFalse();
                        });
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void moreBytesThanAllowedAreRefusedHoweverWellTheyAreCompressed() {
        server.answerJson("[" + "1,".repeat(600) + "1]");
        ChatwootClient client = camel.client(server.url());
        AnswerReader<Answer> small = AnswerReader.json(new ObjectMapper(), 1000);
        assertThatThrownBy(() -> client.send(get(server.url("/")), small))
                .hasMessage(
                        "listContacts: Chatwoot answered 200: the answer is larger than the 1000 bytes allowed");
    }

    @Test
    void exactlyAsManyBytesAsAllowedAreRead() throws ChatwootException {
        server.answerJson("[1,2,3]");
        AnswerReader<Answer> exact = AnswerReader.json(new ObjectMapper(), 7);
        assertThat(camel.client(server.url()).send(get(server.url("/")), exact).value())
                .isEqualTo(List.of(1, 2, 3));
    }

    @Test
    void csvIsReadAsTextInItsCharset() throws ChatwootException {
        server.answer(
                exchange -> {
                    byte[] bytes = "Müller;1".getBytes(StandardCharsets.ISO_8859_1);
                    exchange.getResponseHeaders()
                            .set("Content-Type", "text/csv; charset=ISO-8859-1");
                    exchange.sendResponseHeaders(200, bytes.length);
                    exchange.getResponseBody().write(bytes);
                });
        Answer csv = camel.client(server.url()).send(get(server.url("/")), AnswerReader.text(1000));
        assertThat(csv.value()).isEqualTo("Müller;1");
    }
}
