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
package io.github.camelchatwoot.attachment;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.fixture.ChatwootRoutes;

import static org.assertj.core.api.Assertions.assertThat;

class AttachmentUrlsTest extends ChatwootRoutes {

    private static final String SEND =
            "chatwoot:sendMessage?conversationId=7&content=Here&attachmentUrls=${body}";

    private final List<HttpExchange> asked = new CopyOnWriteArrayList<>();
    private HttpServer files;
    private String address;

    @BeforeEach
    void startFiles() throws IOException {
        files = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        files.createContext("/", this::answer);
        files.start();
        address = "http://localhost:" + files.getAddress().getPort();
        options().setAttachmentHosts(address);
    }

    @AfterEach
    void stopFiles() {
        files.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange);
        String path = exchange.getRequestURI().getPath();
        byte[] content = ("content of " + path).getBytes(StandardCharsets.UTF_8);
        if (path.startsWith("/moved")) {
            exchange.getResponseHeaders().add("Location", exchange.getRequestURI().getQuery());
        }
        int status = path.startsWith("/moved") ? 302 : path.startsWith("/gone") ? 404 : 200;
        exchange.sendResponseHeaders(status, content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    private String failure(String uri, Object body) {
        Exchange exchange = send(uri, body);
        assertThat(exchange.getException()).isNotNull();
        return exchange.getException().getMessage();
    }

    @Test
    void namedByMessagesAreFetchedAndSentAsFiles() {
        String form =
                sent(SEND, List.of(address + "/a/terms.txt", address + "/b.pdf?sig=1")).text();
        assertThat(form)
                .contains("name=\"attachments[]\"; filename=\"terms.txt\"", "content of /a/terms")
                .contains("name=\"attachments[]\"; filename=\"b.pdf\"", "content of /b.pdf")
                .contains("application/pdf")
                .doesNotContain("attachment_urls");
        assertThat(asked)
                .allSatisfy(
                        request ->
                                assertThat(request.getRequestHeaders())
                                        .doesNotContainKey("Api_access_token"));
    }

    @Test
    void goBesideOtherAttachmentsAndInABody() {
        assertThat(
                        sent(
                                        "chatwoot:sendMessage?conversationId=7",
                                        Map.of(
                                                "attachments",
                                                List.of("note".getBytes()),
                                                "attachment_urls",
                                                address + "/a.txt"))
                                .text())
                .contains("note", "content of /a.txt");
        assertThat(sent(SEND, null).json()).isEqualTo(Map.of("content", "Here"));
    }

    @Test
    void ofAHostThatIsNotNamedAreRefusedBeforeAnythingIsSent() {
        assertThat(refusal(SEND, "https://other.example/x"))
                .contains("attachmentUrls: https://other.example is not among attachmentHosts");
        assertThat(refusal(SEND, "http://127.0.0.1:1/x")).contains("not among attachmentHosts");
        assertThat(refusal(SEND, "/etc/passwd")).contains("an address starts with http");
        assertThat(refusal(SEND, "https://x/a b?token=secret"))
                .contains("an address is not one")
                .doesNotContain("secret");
        options().setAttachmentHosts(null);
        assertThat(refusal(SEND + "&private=true", address + "/x")).contains("which names none");
        assertThat(asked).isEmpty();
    }

    @Test
    void areNotFollowedToAnotherHost() {
        String elsewhere = server.url() + "/secret";
        assertThat(failure(SEND, address + "/moved?" + elsewhere))
                .contains("a redirect that is not followed", "not among attachmentHosts");
        assertThat(server.requests()).noneMatch(request -> request.text().contains("/secret"));
    }

    @Test
    void areFollowedOnTheirHost() {
        assertThat(sent(SEND, address + "/moved?/new.txt").text()).contains("content of /new.txt");
    }

    @Test
    void thatAreGoneOrTooLongFailTheCall() {
        assertThat(failure(SEND, address + "/gone")).contains("can't be opened", "404");
        assertThat(failure(SEND + "&maxUploadSize=5", address + "/long.txt"))
                .contains("longer than the 5 bytes");
    }

    @Test
    void andFilesTogetherAreFifteenAtMost() {
        List<byte[]> many = Collections.nCopies(16, new byte[] {65});
        assertThat(refusal("chatwoot:sendMessage?conversationId=7&attachments=${body}", many))
                .contains("16 attachments are too many: Chatwoot takes 15");
        assertThat(refusal(SEND, Collections.nCopies(16, address + "/a"))).contains("16 attach");
    }

    @Test
    void aFileThatIsTooLongIsRefusedBeforeItIsSent() {
        assertThat(
                        refusal(
                                "chatwoot:sendMessage?conversationId=7&attachments=${body}&maxUploadSize=3&attachmentName=a.txt",
                                "four".getBytes()))
                .contains("the file a.txt has 4 bytes, more than the 3 that maxUploadSize allows");
    }

    @Test
    void wrongHostsAreRefusedAtStart() {
        assertThat(refusalAtStart("chatwoot:sendMessage?conversationId=7&attachmentHosts=*"))
                .contains("attachmentHosts: '*' is no host");
    }
}
