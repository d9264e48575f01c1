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
package io.github.camelchatwoot.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A real HTTP server that answers as it is told and remembers what it was asked. */
final class PlaybackServer implements AutoCloseable {

    static {
        // otherwise the JDK's server holds small answers back for 40 ms
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final Set<String> SET_BY_SERVER =
            Set.of("content-length", "transfer-encoding", "connection", "date");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(16);
    private final List<SeenRequest> seen = new CopyOnWriteArrayList<>();
    private volatile Function<SeenRequest, RecordedAnswer> script;

    PlaybackServer() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on requests are answered by this script; what was seen before is forgotten. */
    void play(Function<SeenRequest, RecordedAnswer> newScript) {
        script = newScript;
        seen.clear();
    }

    List<SeenRequest> seen() {
        return List.copyOf(seen);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
        SeenRequest request =
                new SeenRequest(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        headers,
                        exchange.getRequestBody().readAllBytes());
        seen.add(request);
        write(exchange, script.apply(request));
    }

    private static void write(HttpExchange exchange, RecordedAnswer answer) throws IOException {
        answer.headers()
                .forEach(
                        (name, value) -> {
                            if (!SET_BY_SERVER.contains(name.toLowerCase())) {
                                exchange.getResponseHeaders().set(name, value);
                            }
                        });
        byte[] body = answer.bytes();
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
