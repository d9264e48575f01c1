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
package io.github.camelchatwoot.websocket;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A proxy that opens a tunnel, or does not. */
class CableProxyTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final ServerSocket proxy = open();
    private String answer = "HTTP/1.1 200 Connection established\r\nVia: 1.1 p\r\n\r\n";

    private static ServerSocket open() {
        try {
            return new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
    }

    @Test
    void theConnectionGoesThroughIt() throws IOException {
        try (var server =
                        new ScriptedCable(
                                line -> {
                                    line.subscribe();
                                    line.waitForEnd();
                                });
                var client = client(server.baseUrl(), null)) {
            serve(server.baseUrl().getPort());
            client.start().join();

            assertThat(client.state().isConnected()).isTrue();
            assertThat(asked).hasSize(1);
            assertThat(asked.get(0))
                    .startsWith("CONNECT localhost:" + server.baseUrl().getPort() + " HTTP/1.1\r\n")
                    .doesNotContain("Proxy-Authorization");
        }
    }

    @Test
    void itIsToldUserAndPasswordButNobodyElse() throws IOException {
        answer = "HTTP/1.1 407 Proxy Authentication Required\r\n\r\n";
        serve(0);
        try (var client = client(URI.create("http://chat.example.com"), "secret")) {
            assertThatThrownBy(() -> client.start().join())
                    .hasMessageContaining(
                            "The proxy 127.0.0.1:%d answered 407 to a tunnel to chat.example.com:80"
                                    .formatted(proxy.getLocalPort()))
                    .hasMessageNotContaining("secret");
        }
        // user:secret
        assertThat(asked.get(0)).contains("Proxy-Authorization: Basic dXNlcjpzZWNyZXQ=\r\n");
    }

    @Test
    void noiseInsteadOfAnAnswerIsAnError() throws IOException {
        answer = "SSH-2.0-OpenSSH_9.2\r\n\r\n";
        serve(0);
        try (var client = client(URI.create("http://chat.example.com"), null)) {
            assertThatThrownBy(() -> client.start().join())
                    .hasMessageContaining("can't be reached: the answer is no HTTP");
        }
    }

    private CableClient client(URI baseUrl, String password) {
        return new CableClient(
                CableSettings.of(baseUrl)
                        .proxy(
                                new CableProxy(
                                        "127.0.0.1",
                                        proxy.getLocalPort(),
                                        password == null ? null : "user",
                                        password)),
                () -> RoomSubscription.contact("t"),
                new Recorder());
    }

    private void serve(int port) {
        thread(
                () -> {
                    try (Socket from = proxy.accept()) {
                        asked.add(head(from.getInputStream()));
                        from.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                        if (port > 0) {
                            tunnel(from, port);
                        }
                    }
                });
    }

    private static void tunnel(Socket from, int port) throws IOException {
        try (Socket to = new Socket("127.0.0.1", port)) {
            thread(() -> to.getInputStream().transferTo(from.getOutputStream()));
            from.getInputStream().transferTo(to.getOutputStream());
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            head.append((char) in.read());
        }
        return head.toString();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void thread(Work work) {
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                work.run();
                            } catch (IOException ended) {
                                Thread.currentThread().interrupt();
                            }
                        });
        thread.setDaemon(true);
        thread.start();
    }
}
