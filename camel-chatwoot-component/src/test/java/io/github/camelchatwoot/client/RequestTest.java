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

import java.net.URI;
import java.util.Map;

import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.ChatwootValidationException;

import static io.github.camelchatwoot.client.ClientFixture.delete;
import static io.github.camelchatwoot.client.ClientFixture.get;
import static io.github.camelchatwoot.client.ClientFixture.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RequestTest {

    @RegisterExtension private final LocalServer server = new LocalServer();
    @RegisterExtension private final ClientFixture camel = new ClientFixture();

    @Test
    void carriesTheTokenAndFewOtherHeaders() throws ChatwootException {
        server.answerJson("{}");
        camel.json(get(server.url("/api/v1/accounts/1/contacts?q=a%20b%26c")));

        LocalServer.Received sent = server.received().get(0);
        assertThat(sent.uri()).isEqualTo("/api/v1/accounts/1/contacts?q=a%20b%26c");
        assertThat(sent.headers().getFirst("api-access-token")).isEqualTo("s3cr3tT0k3n");
        assertThat(sent.headers().getFirst("Accept")).isEqualTo("application/json");
        assertThat(sent.headers().getFirst("User-Agent")).startsWith("camel-chatwoot/");
        assertThat(sent.headers().keySet())
                .containsExactlyInAnyOrder(
                        "Api-access-token",
                        "Accept",
                        "User-agent",
                        "Host",
                        "Connection",
                        "Accept-encoding");
        assertThat(sent.headers().get("Connection")).containsExactly("keep-alive");
    }

    @Test
    void hasNoTokenHeaderWithoutAToken() throws ChatwootException {
        server.answerJson("{}");
        camel.json(get(server.url("/")).withToken(null));
        assertThat(server.received().get(0).headers()).doesNotContainKey("Api-access-token");
    }

    @Test
    void keepsTheUserAgentOfTheHttpComponent() throws ChatwootException {
        server.answerJson("{}");
        camel.http(http -> http.setUserAgent("Our Desk")).json(get(server.url("/")));
        assertThat(server.received().get(0).headers().get("User-Agent"))
                .containsExactly("Our Desk");
    }

    @Test
    void sendsJsonAlsoWithDelete() throws ChatwootException {
        server.answer(200, null, "");
        RequestBody body = RequestBody.json("{\"user_ids\":[1]}".getBytes());
        camel.json(delete(server.url("/members")).withBody(body));

        LocalServer.Received sent = server.received().get(0);
        assertThat(sent.method()).isEqualTo("DELETE");
        assertThat(sent.body()).isEqualTo("{\"user_ids\":[1]}");
        assertThat(sent.headers().getFirst("Content-Type")).startsWith("application/json");
    }

    @Test
    void postWithoutBodySaysThatItIsEmpty() throws ChatwootException {
        server.answer(200, null, "");
        camel.json(post(server.url("/mute")).withBody(RequestBody.none()));
        assertThat(server.received().get(0).headers().getFirst("Content-Length")).isEqualTo("0");
    }

    @Test
    void neverSendsACookieBack() throws ChatwootException {
        server.answer(200, "application/json", "{}", "Set-Cookie", "_session=of-one-user; Path=/");
        camel.json(get(server.url("/")));
        camel.json(get(server.url("/")));
        assertThat(server.received().get(1).headers()).doesNotContainKey("Cookie");
    }

    @Test
    void isRefusedWhenItsAddressIsNotOnThisServer() {
        ChatwootClient client = camel.client(server.url());
        assertThatThrownBy(() -> client.send(get(URI.create("http://elsewhere.example.com/api"))))
                .isInstanceOf(ChatwootValidationException.class)
                .hasMessage("listContacts: its address is not on " + server.url())
                .extracting(e -> ((ChatwootException) e).getStatus())
                .isEqualTo(0);
    }

    @Test
    void worksWithTheActivityLogOfCamelHttpWithAndWithoutAnExchange() throws ChatwootException {
        server.answerJson("[1]");
        camel.http(http -> http.setLogHttpActivity(true));
        assertThat(camel.json(get(server.url("/")))).hasToString("[1]");

        Map<String, Object> attributes =
                Map.of(ChatwootRequest.EXCHANGE_ATTRIBUTE, new DefaultExchange(camel.camelContext));
        assertThat(camel.json(get(server.url("/")).withContextAttributes(attributes)))
                .hasToString("[1]");
    }

    @Test
    void showsNeitherQueryNorTokenNorBodyInItsText() {
        ChatwootRequest request = post(URI.create("http://desk/api?email=a@b.c"));
        assertThat(request).hasToString("sendMessage POST /api");
        assertThat(request.token()).hasToString("****");
        assertThat(request.body().toString()).doesNotContain("b0dy");
    }

    @Test
    void takesNoTokenThatCouldAddAHeader() {
        assertThatThrownBy(() -> new Token("abc\r\nX-Evil: 1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Evil");
    }
}
