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

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.ChatwootRateLimitException;

import static io.github.camelchatwoot.client.ClientFixture.JSON;
import static io.github.camelchatwoot.client.ClientFixture.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MultipartTest {

    private static final int TWENTY_MEGABYTES = 20_000_000;

    @RegisterExtension private final LocalServer server = new LocalServer();
    @RegisterExtension private final ClientFixture camel = new ClientFixture();

    private static Part file(String fileName, long length, Part.Content content, boolean again) {
        return new Part.File("attachments[]", fileName, "text/plain", length, content, again);
    }

    private static Part.Content text(String text) {
        return () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private ChatwootRequest upload(Part... parts) {
        return post(server.url("/messages")).withBody(RequestBody.multipart(List.of(parts)));
    }

    @Test
    void hasTheFormThatRailsReads() throws ChatwootException {
        server.answerJson("{}");
        camel.json(
                upload(
                        Part.text("content", "Grüße"),
                        file("Größe \"1\"\r\n.txt", 5, text("hello"), true)));

        LocalServer.Received sent = server.received().get(0);
        String type = sent.headers().getFirst("Content-Type");
        assertThat(type).startsWith("multipart/form-data; boundary=");
        String boundary = type.substring(type.indexOf('=') + 1);
        assertThat(sent.body())
                .isEqualTo(
                        String.join(
                                "\r\n",
                                "--" + boundary,
                                "Content-Disposition: form-data; name=\"content\"",
                                "",
                                "Grüße",
                                "--" + boundary,
                                "Content-Disposition: form-data; name=\"attachments[]\";"
                                        + " filename=\"Größe %221%22%0D%0A.txt\"",
                                "Content-Type: text/plain",
                                "",
                                "hello",
                                "--" + boundary + "--",
                                ""));
        assertThat(sent.headers().getFirst("Content-Length"))
                .isEqualTo("" + sent.body().getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void aFileOfUnknownLengthGoesInChunks() throws ChatwootException {
        server.answerJson("{}");
        camel.json(upload(file("a.txt", -1, text("hello"), true)));
        assertThat(server.received().get(0).headers().getFirst("Transfer-Encoding"))
                .isEqualTo("chunked");
        assertThat(server.received().get(0).body()).contains("hello");
    }

    @Test
    void aLargeFileIsSentWhileItIsRead() throws Exception {
        AtomicLong arrived = new AtomicLong();
        CountDownLatch firstMegabyte = new CountDownLatch(1);
        server.answer(
                (LocalServer.ReadsBody)
                        exchange -> {
                            byte[] buffer = new byte[8192];
                            InputStream in = exchange.getRequestBody();
                            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                                if (arrived.addAndGet(n) > 1_000_000) {
                                    firstMegabyte.countDown();
                                }
                            }
                            exchange.sendResponseHeaders(200, -1);
                        });
        InputStream source =
                new InputStream() {
                    private int given;

                    @Override
                    public int read() {
                        throw new UnsupportedOperationException("read in blocks");
                    }

                    @Override
                    public int read(byte[] buffer, int offset, int length) throws IOException {
                        if (given > TWENTY_MEGABYTES / 2) {
                            awaitServer(firstMegabyte);
                        }
                        int now = Math.min(length, TWENTY_MEGABYTES - given);
                        given += now;
                        return now == 0 ? -1 : now;
                    }
                };
        camel.json(upload(file("large.bin", TWENTY_MEGABYTES, () -> source, false)));
        assertThat(arrived.get()).isGreaterThan(TWENTY_MEGABYTES);
    }

    /** The second half is handed out only when the server has seen part of the first. */
    private static void awaitServer(CountDownLatch seen) throws IOException {
        try {
            if (!seen.await(20, TimeUnit.SECONDS)) {
                throw new IOException("nothing was sent while the file was read");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void aFileThatCanBeOpenedAgainIsSentAgain() throws ChatwootException {
        server.answer(429, "text/plain", "", "Retry-After", "1").answerJson("{}");
        AtomicInteger opened = new AtomicInteger();
        Part.Content content =
                () -> {
                    opened.incrementAndGet();
                    return text("hello").open();
                };
        camel.json(upload(file("a.txt", 5, content, true)));
        assertThat(opened).hasValue(2);
        assertThat(server.received().get(1).body()).contains("hello");
    }

    @Test
    void aStreamThatWasReadIsNotSentAgain() {
        server.answer(429, "text/plain", "", "Retry-After", "1").answerJson("{}");
        assertThatThrownBy(() -> camel.json(upload(file("a.txt", 5, text("hello"), false))))
                .isInstanceOf(ChatwootRateLimitException.class)
                .satisfies(e -> assertThat(((ChatwootException) e).isRetryable()).isFalse());
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void aStreamThatWasNotYetReadIsSentAfterARefusedConnection() throws ChatwootException {
        LocalServer gone = new LocalServer();
        gone.stop();
        LocalServer[] back = new LocalServer[1];
        camel.pause.meanwhile(
                () -> back[0] = new LocalServer(gone.url().getPort()).answerJson("{}"));
        ChatwootRequest request =
                post(gone.url())
                        .withBody(
                                RequestBody.multipart(
                                        List.of(file("a.txt", 5, text("hello"), false))));
        camel.json(request);
        assertThat(back[0].received().get(0).body()).contains("hello");
        back[0].stop();
    }

    @Test
    void aFileThatCannotBeOpenedIsNoFaultOfTheServer() {
        Part.Content missing =
                () -> {
                    throw new IOException("no such file");
                };
        assertThatThrownBy(() -> camel.json(upload(file("a.txt", -1, missing, true))))
                .isExactlyInstanceOf(ChatwootException.class)
                .hasMessage("sendMessage: the file a.txt can't be opened");
        assertThat(camel.pause.waits()).isEmpty();
    }

    /** Chunks that come to a proper end would look like a whole request. */
    @Test
    void aStreamThatFailsOnTheWayLeavesTheRequestUnfinished() throws Exception {
        Part.Content failing =
                () ->
                        new SequenceInputStream(
                                text("x".repeat(500_000)).open(), new BrokenInputStream());
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> sent =
                    CompletableFuture.supplyAsync(() -> everythingSentTo(listening));
            URI url = URI.create("http://127.0.0.1:" + listening.getLocalPort());
            ChatwootRequest request =
                    post(url)
                            .withBody(
                                    RequestBody.multipart(
                                            List.of(file("a.txt", -1, failing, false))));
            assertThatThrownBy(() -> camel.json(request))
                    .isExactlyInstanceOf(ChatwootException.class)
                    .hasMessage("sendMessage: the file a.txt can't be read");
            assertThat(sent.get(30, TimeUnit.SECONDS))
                    .contains("xxxxx")
                    .doesNotContain("\r\n0\r\n\r\n");
        }
    }

    private static String everythingSentTo(ServerSocket listening) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Socket connection = listening.accept()) {
            connection.getInputStream().transferTo(bytes);
        } catch (IOException broken) {
            return bytes.toString(StandardCharsets.UTF_8);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static final class BrokenInputStream extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("the disk is gone");
        }
    }

    @Test
    void aFileShorterThanAnnouncedIsToldInsteadOfWaitedFor() {
        server.answerJson("{}");
        assertThatThrownBy(() -> camel.json(upload(file("a.txt", 50, text("hello"), true))))
                .hasMessage("sendMessage: the file a.txt ended after 5 of 50 bytes");
    }

    @Test
    void aFileLongerThanAnnouncedIsToldInsteadOfCut() {
        server.answerJson("{}");
        ChatwootClient client = camel.client(server.url());
        assertThatThrownBy(() -> client.send(upload(file("a.txt", 3, text("hello"), true)), JSON))
                .hasMessage("sendMessage: the file a.txt is longer than the 3 bytes announced");
    }
}
