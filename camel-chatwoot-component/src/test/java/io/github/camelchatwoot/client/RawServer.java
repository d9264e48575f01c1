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
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A server that misbehaves as no HTTP library would: per connection it reads one request, sends its
 * next bytes and hangs up. Without bytes it hangs up at once; null keeps silent.
 */
final class RawServer implements AfterEachCallback {

    private static final Pattern CONTENT_LENGTH =
            Pattern.compile("Content-Length: (\\d+)", Pattern.CASE_INSENSITIVE);

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private volatile List<String> answers = List.of("");
    private volatile boolean silent;
    private volatile boolean speaksFirst;

    RawServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** In turn, the last one for ever. */
    RawServer answer(String... bytes) {
        answers = List.of(bytes);
        return this;
    }

    /** Answers without reading the request. */
    RawServer speakFirst() {
        speaksFirst = true;
        return this;
    }

    RawServer keepSilent() {
        silent = true;
        return this;
    }

    List<String> heads() {
        return heads;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                open.add(connection);
                threads.execute(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try {
            heads.add(speaksFirst ? "" : request(connection.getInputStream()));
            int turn = Math.min(heads.size(), answers.size()) - 1;
            if (!silent) {
                String bytes = answers.get(turn);
                connection.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
                connection.close();
            }
        } catch (IOException e) {
            heads.add("broken: " + e);
        }
    }

    private static String request(InputStream in) throws IOException {
        String head = head(in);
        in.readNBytes(contentLength(head));
        return head;
    }

    private static int contentLength(String head) {
        Matcher length = CONTENT_LENGTH.matcher(head);
        return length.find() ? Integer.parseInt(length.group(1)) : 0;
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int read = in.read();
            if (read < 0) {
                break;
            }
            head.append((char) read);
        }
        return head.toString();
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        socket.close();
        for (Socket connection : open) {
            connection.close();
        }
        threads.shutdownNow();
    }
}
