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

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelchatwoot.ChatwootException;

import static io.github.camelchatwoot.client.ClientFixture.JSON;
import static io.github.camelchatwoot.client.ClientFixture.TOKEN;
import static io.github.camelchatwoot.client.ClientFixture.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class SecretsTest {

    @RegisterExtension private final LocalServer server = new LocalServer();
    @RegisterExtension private final RawServer raw = new RawServer();
    @RegisterExtension private final ClientFixture camel = new ClientFixture();

    /** Everything that a log or a debugger could show of the failure of this call. */
    private String told(URI base) {
        ChatwootRequest request = post(base.resolve("/api?email=pr1vate%40example.com"));
        ChatwootException e =
                catchThrowableOfType(
                        ChatwootException.class, () -> camel.client(base).send(request, JSON));
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text + e.getBody() + e.getSentence() + e.getHttpResponseStatus();
    }

    private static void holdsNoSecret(String told) {
        assertThat(told).contains("sendMessage").doesNotContain(TOKEN.value(), "pr1vate", "b0dy");
    }

    @Test
    void noAnswerTellsNoSecret() {
        holdsNoSecret(told(raw.url()));
        raw.answer("nonsense\r\n\r\n");
        holdsNoSecret(told(raw.url()));
        raw.answer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
        holdsNoSecret(told(raw.url()));
        holdsNoSecret(told(URI.create("http://desk.invalid")));
    }

    @Test
    void anErrorTellsNoSecret() {
        server.answer(500, "application/json", "{\"error\":\"Internal Server Error\"}")
                .answer(302, "text/html", "", "Location", "https://x/?email=pr1vate")
                .answer(200, "text/html", "<html>")
                .answer(503, "text/html", "");
        for (int i = 0; i < 4; i++) {
            holdsNoSecret(told(server.url()));
        }
    }

    @Test
    void anAnswerDoesNotPrintWhatItHolds() throws ChatwootException {
        server.answer(
                200, "application/json", "{\"access_token\":\"abc\"}", "Set-Cookie", "id=abc");
        Answer answer = camel.client(server.url()).send(post(server.url("/")), JSON);
        assertThat(answer + " " + answer.headers()).doesNotContain("abc");
    }

    @Test
    void aTokenThatTheServerEchoesIsBlottedOut() {
        server.answer(500, "text/plain", "headers: api-access-token=" + TOKEN.value());
        assertThat(told(server.url()))
                .contains("api-access-token=****")
                .doesNotContain(TOKEN.value());
    }

    @Test
    void aBrokenAnswerThatQuotesTheTokenTellsOnlyThatItBroke() {
        raw.answer("HTTP/1.1 " + TOKEN.value() + "\r\n\r\n");
        holdsNoSecret(told(raw.url()));
    }

    @Test
    void anAnswerThatCanNotBeUsedTellsNoTokenThatItQuotes() {
        server.answer(200, "text/html", "<title>GET " + TOKEN.value() + "</title>");
        assertThat(told(server.url())).contains("GET ****").doesNotContain(TOKEN.value());
    }

    @Test
    void anErrorThatIsCutWithinTheTokenTellsNoPartOfIt() {
        String part = TOKEN.value().substring(0, 8);
        server.answer(500, "text/plain", "x".repeat(8192 - part.length()) + TOKEN.value());
        assertThat(told(server.url())).contains("xxx****").doesNotContain(part);
    }
}
