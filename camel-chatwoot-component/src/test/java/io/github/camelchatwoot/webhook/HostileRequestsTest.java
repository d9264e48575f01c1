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
package io.github.camelchatwoot.webhook;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class HostileRequestsTest extends WebhookRoutes {

    private static final String SECRET = "Y7stFRZ9b2EKuY6jaJsfLoEX";
    private static final String PATH = "/chatwoot";
    private static final int LIMIT = 2000;

    /** Text beyond ASCII, so that a decoded and encoded body would have other bytes. */
    private static final String CONTACT =
            "{\"event\": \"contact_created\", \"id\": 7, \"account\": {\"id\": 1}, \"name\": \"Zoë 你好 👋\"}";

    @BeforeEach
    void listen() throws Exception {
        route("chatwoot:webhook?path=" + PATH + "&maxBodySize=" + LIMIT + "&secret=" + SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=ISO-8859-1",
                "application/json; charset=UTF-16",
                "application/json; charset=no-such-charset",
                "text/plain",
                "application/octet-stream"
            })
    void bytesArriveAsTheyAreWhateverTheContentTypeSays(String type) throws Exception {
        byte[] body = CONTACT.getBytes(UTF_8);
        HttpRequest request =
                signedBuilder(PATH, SECRET, body)
                        .setHeader("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();

        assertThat(status(request)).isEqualTo(200);
        idle();
        assertThat(map(received.get(0).getMessage().getBody())).containsEntry("name", "Zoë 你好 👋");
    }

    @Test
    void aByteOrderMarkIsNoHindrance() throws Exception {
        assertThat(send(("\uFEFF" + CONTACT).getBytes(UTF_8))).isEqualTo(200);
        idle();
        assertThat(map(received.get(0).getMessage().getBody())).containsEntry("name", "Zoë 你好 👋");
    }

    @Test
    void bytesThatAreNoUtf8AreMalformed() throws Exception {
        assertThat(send(CONTACT.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "42",
                "{",
                "{}",
                "{\"event\": 1}",
                "{\"event\": \"message_created\"}",
                "{\"event\": \"message_created\", \"id\": \"x\"}",
                "{\"event\": \"contact_created\", \"id\": 7} trailing",
                "event=contact_created"
            })
    void whatIsNoEventIsMalformed(String body) throws Exception {
        assertThat(send(body.getBytes(UTF_8))).isEqualTo(400);
        idle();
        assertThat(received).isEmpty();
    }

    @Test
    void deepNestingIsMalformed() throws Exception {
        String deep = "[".repeat(900) + "]".repeat(900);
        String tooDeep = "{\"event\": \"contact_created\", \"id\": 7, \"x\": " + deep + "}";
        camel.getRouteController().stopRoute("events");
        camel.removeRoute("events");
        route("chatwoot:webhook?path=/deep&secret=" + SECRET);
        String evenDeeper = tooDeep.replace(deep, "[".repeat(5000) + "]".repeat(5000));

        assertThat(status(signed("/deep", SECRET, evenDeeper.getBytes(UTF_8)))).isEqualTo(400);
    }

    @Test
    void aFormIsNoDelivery() throws Exception {
        byte[] body = "event=contact_created&id=7".getBytes(UTF_8);
        HttpRequest request =
                signedBuilder(PATH, SECRET, body)
                        .setHeader("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();

        assertThat(status(request)).isEqualTo(401);
    }

    @Test
    void chunkedBodiesAreReadUpToTheLimit() throws Exception {
        assertThat(status(chunked(padded(LIMIT)))).isEqualTo(200);
        idle();
        assertThat(received).hasSize(1);
        assertThat(status(chunked(padded(LIMIT + 1)))).isEqualTo(413);
        assertThat(status(chunked(padded(SERVER_LIMIT + 1)))).isEqualTo(413);
    }

    private HttpRequest chunked(byte[] body) {
        return signedBuilder(PATH, SECRET, body)
                .POST(
                        HttpRequest.BodyPublishers.ofInputStream(
                                () -> new java.io.ByteArrayInputStream(body)))
                .build();
    }

    @Test
    void theLimitIsAllowedAndOneByteMoreIsNot() throws Exception {
        assertThat(send(padded(LIMIT))).isEqualTo(200);
        assertThat(send(padded(LIMIT + 1))).isEqualTo(413);
        assertThat(send(padded(SERVER_LIMIT + 1))).isEqualTo(413);
    }

    @Test
    void headersOfTheRequestNeverReachTheRouteOrTheAnswer() throws Exception {
        byte[] body = CONTACT.getBytes(UTF_8);
        HttpRequest request =
                signedBuilder(PATH + "?CamelChatwootAccountId=99&x=1", SECRET, body)
                        .header("CamelChatwootConversationId", "99")
                        .header("X-Evil", "1")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        var answer = HTTP.send(request, java.net.http.HttpResponse.BodyHandlers.ofString());
        idle();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().map()).doesNotContainKeys("x-evil", "x-chatwoot-signature");
        assertThat(received.get(0).getMessage().getHeaders())
                .containsEntry("CamelChatwootAccountId", 1L)
                .doesNotContainKeys("CamelChatwootConversationId", "X-Evil", "x");
    }

    @Test
    void sendersThatNeverFinishHoldNobodyUp() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++) {
                slow.add(unfinished());
            }
            assertThat(send(CONTACT.getBytes(UTF_8))).isEqualTo(200);
            idle();
            assertThat(received).hasSize(1);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void threeHundredForgedRequestsAtOnceAreAllRefused() {
        byte[] body = CONTACT.getBytes(UTF_8);
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            HttpRequest request = signed(PATH, "forged", body);
            answers.add(
                    HTTP.sendAsync(request, java.net.http.HttpResponse.BodyHandlers.discarding())
                            .thenApply(answer -> answer.statusCode()));
        }

        assertThat(answers).allMatch(answer -> answer.join() == 401);
        assertThat(received).isEmpty();
    }

    private Socket unfinished() throws IOException {
        URI uri = URI.create(url(PATH));
        Socket socket = new Socket(uri.getHost(), uri.getPort());
        OutputStream out = socket.getOutputStream();
        out.write(
                ("POST " + PATH + " HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{")
                        .getBytes(UTF_8));
        out.flush();
        return socket;
    }

    private int send(byte[] body) throws Exception {
        return status(signed(PATH, SECRET, body));
    }

    private static byte[] padded(int size) {
        String text = CONTACT.substring(0, CONTACT.length() - 1) + ", \"note\": \"";
        int rest = size - text.getBytes(UTF_8).length - 2;
        return (text + "x".repeat(rest) + "\"}").getBytes(UTF_8);
    }
}
