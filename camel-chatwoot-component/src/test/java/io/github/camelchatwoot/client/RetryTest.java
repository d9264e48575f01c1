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

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.ChatwootNotFoundException;
import io.github.camelchatwoot.ChatwootRateLimitException;
import io.github.camelchatwoot.ChatwootUnavailableException;

import static io.github.camelchatwoot.client.ClientFixture.JSON;
import static io.github.camelchatwoot.client.ClientFixture.delete;
import static io.github.camelchatwoot.client.ClientFixture.get;
import static io.github.camelchatwoot.client.ClientFixture.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RetryTest {

    @RegisterExtension private final LocalServer server = new LocalServer();
    @RegisterExtension private final RawServer raw = new RawServer();
    @RegisterExtension private final ClientFixture camel = new ClientFixture();

    private LocalServer limited(String... headers) {
        return server.answer(429, "text/plain", "Retry later\n", headers);
    }

    @Test
    void aRateLimitIsWaitedOutByTheServersClockAlsoForAPost() throws ChatwootException {
        raw.answer(
                "HTTP/1.1 429 Too Many Requests\r\nDate: Fri, 02 Jan 2026 10:20:45 GMT\r\n"
                        + "Connection: close\r\nContent-Length: 5\r\n\r\nlater",
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
        assertThat(camel.json(post(raw.url()))).hasToString("{}");
        assertThat(camel.pause.waits()).containsExactly(Duration.ofSeconds(15));
    }

    @Test
    void retryAfterOutranksTheMinute() throws ChatwootException {
        limited("Retry-After", "7").answerJson("{}");
        camel.json(post(server.url()));
        assertThat(camel.pause.waits()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void aWaitThatIsTooLongIsNotBegun() {
        limited("Retry-After", "3600");
        ChatwootRateLimitException e =
                catchThrowableOfType(
                        ChatwootRateLimitException.class, () -> camel.json(get(server.url())));
        assertThat(e).hasMessage("listContacts: Chatwoot answered 429: Retry later");
        assertThat(e.getRetryAfter()).isEqualTo(Duration.ofHours(1));
        assertThat(e.isRetryable()).isTrue();
        assertThat(camel.pause.waits()).isEmpty();
    }

    @Test
    void aLimitThatStaysIsToldAfterTheRepeats() {
        limited();
        assertThatThrownBy(() -> camel.json(get(server.url())))
                .isInstanceOf(ChatwootRateLimitException.class);
        assertThat(server.received()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void gatewayTroubleIsRepeatedWithGrowingPauses(int status) throws ChatwootException {
        server.answer(status, "text/html", "").answer(status, "text/html", "").answerJson("{}");
        camel.json(get(server.url()));
        assertThat(camel.pause.waits())
                .containsExactly(Duration.ofMillis(250), Duration.ofMillis(500));
    }

    @Test
    void aPostThatAGatewayAnswers503IsSentOnceEvenWithRetryAfter() {
        server.answer(503, "text/html", "", "Retry-After", "1");
        ChatwootUnavailableException e =
                catchThrowableOfType(
                        ChatwootUnavailableException.class, () -> camel.json(post(server.url())));
        assertThat(e.isOutcomeUnknown()).isTrue();
        assertThat(e.isRetryable()).isFalse();
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void aPostMarkedHarmlessIsRepeated() throws ChatwootException {
        server.answer(503, "text/html", "", "Retry-After", "1").answerJson("{}");
        camel.json(post(server.url()).withRepeatHarmless(true));
        assertThat(server.received()).hasSize(2);
        assertThat(server.received().get(1).body()).contains("b0dy");
        assertThat(camel.pause.waits()).containsExactly(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 422, 500})
    void whatWillNotPassIsNeverRepeated(int status) {
        server.answer(status, "application/json", "{}");
        assertThatThrownBy(() -> camel.json(get(server.url())))
                .isInstanceOf(ChatwootException.class);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void noRetriesMeansOneAttempt() {
        server.answer(503, "text/html", "");
        ChatwootClient client = camel.client(server.url(), RetrySettings.DEFAULT.withMaxRetries(0));
        assertThatThrownBy(() -> client.send(get(server.url()), JSON))
                .isInstanceOf(ChatwootUnavailableException.class);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void aDeleteThatFindsNothingAfterAGatewayTimeoutIsDone() throws ChatwootException {
        server.answer(504, "text/html", "").answer(404, "application/json", "{}");
        assertThat(camel.client(server.url()).send(delete(server.url()), JSON).status())
                .isEqualTo(204);
    }

    @Test
    void aDeleteThatFindsNothingAfterARateLimitIsNotDone() {
        limited().answer(404, "application/json", "{}");
        assertThatThrownBy(() -> camel.json(delete(server.url())))
                .isInstanceOf(ChatwootNotFoundException.class);
    }
}
