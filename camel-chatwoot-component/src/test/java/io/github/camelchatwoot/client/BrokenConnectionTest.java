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

import java.net.ConnectException;
import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.ChatwootNotFoundException;
import io.github.camelchatwoot.ChatwootUnavailableException;

import static io.github.camelchatwoot.client.ClientFixture.JSON;
import static io.github.camelchatwoot.client.ClientFixture.delete;
import static io.github.camelchatwoot.client.ClientFixture.get;
import static io.github.camelchatwoot.client.ClientFixture.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class BrokenConnectionTest {

    private static final String JSON_HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ";
    private static final String GOOD = JSON_HEAD + "2\r\n\r\n{}";

    @RegisterExtension private final RawServer server = new RawServer();
    @RegisterExtension private final ClientFixture camel = new ClientFixture();

    private ChatwootUnavailableException failure(ChatwootRequest request) {
        return catchThrowableOfType(ChatwootUnavailableException.class, () -> camel.json(request));
    }

    /** An address where nobody listens, because its server has just gone. */
    private static URI nobody() {
        LocalServer gone = new LocalServer();
        gone.stop();
        return gone.url();
    }

    @Test
    void aRefusedConnectionIsToldAfterTheRepeats() {
        URI nobody = nobody();
        ChatwootUnavailableException e = failure(post(nobody));
        assertThat(e)
                .hasMessage("sendMessage: " + nobody + " refused the connection")
                .hasCauseInstanceOf(ConnectException.class);
        assertThat(e.getStatus()).isZero();
        assertThat(e.isRetryable()).isTrue();
        assertThat(e.isOutcomeUnknown()).isFalse();
        assertThat(camel.pause.waits()).hasSize(3);
    }

    @Test
    void aPostIsRepeatedAfterARefusedConnection() throws ChatwootException {
        URI nobody = nobody();
        LocalServer[] back = new LocalServer[1];
        camel.pause.meanwhile(
                () -> back[0] = new LocalServer(nobody.getPort()).answerJson("{\"id\":5}"));
        assertThat(camel.json(post(nobody))).hasToString("{id=5}");
        assertThat(back[0].received()).hasSize(1);
        back[0].stop();
    }

    @Test
    void anUnknownHostIsToldAfterTheRepeats() {
        ChatwootUnavailableException e = failure(post(URI.create("http://desk.invalid/api")));
        assertThat(e).hasMessage("sendMessage: the host of http://desk.invalid is unknown");
        assertThat(camel.pause.waits()).hasSize(3);
    }

    @Test
    void aPostIsNotRepeatedWhenTheServerHangsUp() {
        ChatwootUnavailableException e = failure(post(server.url()));
        assertThat(e)
                .hasMessage(
                        "sendMessage: the connection to "
                                + server.url()
                                + " broke before an answer came");
        assertThat(e.isOutcomeUnknown()).isTrue();
        assertThat(e.isRetryable()).isFalse();
        assertThat(server.heads()).hasSize(1);
    }

    @Test
    void aPostIsRepeatedWhenTheServerHangsUpAndTheUserWantsIt() throws ChatwootException {
        server.answer("", GOOD);
        RetrySettings unsafe = RetrySettings.DEFAULT.withRetryUnsafe(true);
        camel.client(server.url(), unsafe).send(post(server.url()), JSON);
        assertThat(server.heads()).hasSize(2);
    }

    @Test
    void aGetIsRepeatedWhenTheServerHangsUp() throws ChatwootException {
        server.answer("", "", GOOD);
        assertThat(camel.json(get(server.url()))).hasToString("{}");
        assertThat(server.heads()).hasSize(3);
    }

    @Test
    void aServerThatNeverAnswersIsGivenUpAfterTheResponseTimeout() {
        server.keepSilent();
        camel.http(http -> http.setResponseTimeout(50));
        ChatwootUnavailableException e = failure(post(server.url()));
        assertThat(e)
                .hasMessage(
                        "sendMessage: no answer from "
                                + server.url()
                                + " within the response timeout");
        assertThat(e.isOutcomeUnknown()).isTrue();
        assertThat(server.heads()).hasSize(1);
    }

    @Test
    void anAnswerCutInTheMiddleIsReadAgain() throws ChatwootException {
        server.answer(JSON_HEAD + "100\r\n\r\n{\"payload\":", GOOD);
        assertThat(camel.json(get(server.url()))).hasToString("{}");
    }

    @Test
    void twoGigabytesAnnouncedAndFewSentFailWithoutBeingReserved() {
        server.answer(JSON_HEAD + "2147483648\r\n\r\n{\"payload\":[");
        ChatwootUnavailableException e = failure(get(server.url()));
        assertThat(e).hasMessage("listContacts: Chatwoot answered 200: the answer broke off");
        assertThat(server.heads()).hasSize(4);
    }

    @Test
    void aLengthThatNoMemoryHoldsIsReadAsFarAsItComes() {
        server.answer(JSON_HEAD + "9000000000000000\r\n\r\n[1,");
        assertThat(failure(get(server.url()))).hasMessageContaining("broke off");
    }

    @Test
    void anErrorThatBreaksOffIsStillThatError() {
        server.answer("HTTP/1.1 404 Not Found\r\nContent-Length: 500\r\n\r\nno such contact");
        ChatwootException e =
                catchThrowableOfType(
                        ChatwootNotFoundException.class, () -> camel.json(get(server.url())));
        assertThat(e).hasMessage("listContacts: Chatwoot answered 404: no such contact");
    }

    @Test
    void httpsToAServerWithoutItIsNotRepeated() {
        server.speakFirst().answer("HTTP/1.1 400 Bad Request\r\n\r\n");
        URI https = URI.create("https://127.0.0.1:" + server.url().getPort());
        ChatwootUnavailableException e = failure(post(https));
        assertThat(e).hasMessage("sendMessage: no secure connection to " + https);
        assertThat(e.isOutcomeUnknown()).isFalse();
        assertThat(e.isRetryable()).isFalse();
        assertThat(camel.pause.waits()).isEmpty();
    }

    @Test
    void aPoolThatIsFullCountsAsNotSent() throws Exception {
        server.answer(JSON_HEAD + "100\r\n\r\n{");
        camel.http(http -> http.setConnectionsPerRoute(1)).http().setConnectionRequestTimeout(50);
        try (ChatwootResponse open = camel.client(server.url()).send(get(server.url()))) {
            ChatwootUnavailableException e = failure(post(server.url()));
            assertThat(e).hasMessageContaining("within the connection request timeout");
            assertThat(e.isRetryable()).isTrue();
            assertThat(open.status()).isEqualTo(200);
        }
        assertThat(camel.pause.waits()).hasSize(3);
    }

    @Test
    void somethingThatIsNoHttpCountsAsABrokenConnection() {
        server.answer("SSH-2.0-OpenSSH\r\n\r\n\r\n");
        assertThat(failure(post(server.url()))).hasMessageContaining("broke before an answer came");
    }

    @Test
    void aDeleteThatFindsNothingOnTheRepeatAfterALostAnswerIsDone() throws ChatwootException {
        server.answer("", "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        Answer answer = camel.client(server.url()).send(delete(server.url()), JSON);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.empty()).isTrue();
    }

    @Test
    void aDeleteThatFindsNothingAtOnceIsNotDone() {
        server.answer("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        assertThat(
                        catchThrowableOfType(
                                ChatwootNotFoundException.class,
                                () -> camel.json(delete(server.url()))))
                .isNotNull();
    }
}
