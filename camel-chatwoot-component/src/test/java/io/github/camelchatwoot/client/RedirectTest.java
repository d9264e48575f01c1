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

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelchatwoot.ChatwootException;

import static io.github.camelchatwoot.client.ClientFixture.TOKEN;
import static io.github.camelchatwoot.client.ClientFixture.get;
import static io.github.camelchatwoot.client.ClientFixture.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RedirectTest {

    private static final String TOKEN_HEADER = "Api-access-token";

    @RegisterExtension private final LocalServer server = new LocalServer();
    @RegisterExtension private final LocalServer other = new LocalServer();
    @RegisterExtension private final ClientFixture camel = new ClientFixture();

    private LocalServer redirect(int status, String location) {
        return server.answer(status, "text/html", "", "Location", location);
    }

    private String file(LocalServer from) throws ChatwootException, IOException {
        try (ChatwootResponse response =
                camel.client(server.url())
                        .download("downloadAttachment", from.url("/file"), TOKEN)) {
            return new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aReadingCallFollowsOnTheSameServerWithItsToken() throws ChatwootException {
        redirect(301, "/new").answerJson("[]");
        camel.json(get(server.url("/old")));
        assertThat(server.received().get(1).uri()).isEqualTo("/new");
        assertThat(server.received().get(1).headers().getFirst(TOKEN_HEADER))
                .isEqualTo(TOKEN.value());
    }

    @Test
    void aCallToAnotherServerIsRefusedAndTheTokenStays() {
        redirect(302, other.url("/api?x=s3cr3t").toString());
        assertThatThrownBy(() -> camel.json(get(server.url("/api"))))
                .isExactlyInstanceOf(ChatwootException.class)
                .hasMessage(
                        "listContacts: Chatwoot answered 302: "
                                + server.url()
                                + " redirects to "
                                + other.url()
                                + ": set baseUrl to that address");
        assertThat(other.received()).isEmpty();
    }

    @Test
    void aForcedHttpsIsToldAsTheAddressToSet() {
        redirect(301, "https://127.0.0.1/api");
        assertThatThrownBy(() -> camel.json(get(server.url("/api"))))
                .hasMessageEndingWith(
                        "redirects to https://127.0.0.1: set baseUrl to that address");
    }

    @Test
    void aWritingCallIsNeverRedirected() {
        redirect(307, "/new");
        assertThatThrownBy(() -> camel.json(post(server.url("/old"))))
                .hasMessageEndingWith("redirects a POST, which is not followed: check baseUrl");
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void aCircleEnds() {
        redirect(302, "/again");
        assertThatThrownBy(() -> camel.json(get(server.url("/"))))
                .hasMessageEndingWith("more than 5 redirects");
        assertThat(server.received()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://files.example.com/a", "file:///etc/passwd", "http://a:b@c/", "::"})
    void aRedirectToAnythingButHttpIsRefused(String location) {
        redirect(302, location);
        assertThatThrownBy(() -> file(server))
                .hasMessageEndingWith(
                        "a redirect to something that is no plain http or https address");
    }

    @Test
    void aFileIsFetchedFromAnotherServerWithoutTheToken() throws ChatwootException, IOException {
        redirect(302, other.url("/store/file").toString());
        other.answer(200, "image/png", "bytes");
        assertThat(file(server)).isEqualTo("bytes");
        assertThat(server.received().get(0).headers()).containsKey(TOKEN_HEADER);
        assertThat(other.received().get(0).headers()).doesNotContainKey(TOKEN_HEADER);
    }

    @Test
    void theTokenDoesNotReturnWhenAFileLeadsBackToItsServer() throws Exception {
        redirect(302, other.url("/there").toString()).answer(200, "image/png", "bytes");
        other.answer(302, "text/html", "", "Location", server.url("/back").toString());
        assertThat(file(server)).isEqualTo("bytes");
        assertThat(server.received().get(1).headers()).doesNotContainKey(TOKEN_HEADER);
    }

    @Test
    void aFileOnAnotherServerGetsNoToken() throws ChatwootException, IOException {
        other.answer(200, "image/png", "bytes");
        assertThat(file(other)).isEqualTo("bytes");
        assertThat(other.received().get(0).headers()).doesNotContainKey(TOKEN_HEADER);
    }

    @Test
    void aFileThatIsNotThereIsToldWithoutItsAddress() {
        other.answer(403, "application/xml", "<Error><Code>AccessDenied</Code></Error>");
        assertThatThrownBy(() -> file(other))
                .hasMessage("downloadAttachment: Chatwoot answered 403");
    }
}
