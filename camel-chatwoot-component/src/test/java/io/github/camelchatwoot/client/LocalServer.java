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
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real HTTP server on this machine: gives its answers in turn, the last one for ever. */
final class LocalServer implements AfterEachCallback {

    record Received(String method, String uri, Headers headers, String body) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Deque<HttpHandler> answers = new ConcurrentLinkedDeque<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();

    LocalServer() {
        this(0);
    }

    LocalServer(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(loopback(), port), 500);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private static InetAddress loopback() {
        return InetAddress.getLoopbackAddress();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    URI url(String path) {
        return url().resolve(path);
    }

    List<Received> received() {
        return received;
    }

    /** Headers as name, value, name, value. */
    LocalServer answer(int status, String contentType, String body, String... headers) {
        return answer(
                exchange -> {
                    if (contentType != null) {
                        exchange.getResponseHeaders().set("Content-Type", contentType);
                    }
                    for (int i = 0; i < headers.length; i += 2) {
                        exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
                    }
                    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                    exchange.getResponseBody().write(bytes);
                });
    }

    LocalServer answerJson(String json) {
        return answer(200, "application/json; charset=utf-8", json);
    }

    LocalServer answer(HttpHandler handler) {
        answers.add(handler);
        return this;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpHandler handler = answers.size() > 1 ? answers.poll() : answers.peek();
            String body =
                    handler instanceof ReadsBody
                            ? ""
                            : new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8);
            received.add(
                    new Received(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI().toString(),
                            exchange.getRequestHeaders(),
                            body));
            handler.handle(exchange);
        }
    }

    /** A handler that reads the request's body itself. */
    interface ReadsBody extends HttpHandler {}

    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        stop();
    }
}
