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
package io.github.camelchatwoot.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Writes down what it is sent, as the pages do, and answers what it was told to answer. */
final class ListeningServer implements AutoCloseable {

    private static final Pattern ANSWER = Pattern.compile("(?:(\\d{3}) ?)?(.*)", Pattern.DOTALL);
    private static final Pattern PART =
            Pattern.compile(
                    "form-data; name=\"([^\"]+)\"(?:; filename=\"([^\"]+)\")?.*?\r\n\r\n(.*?)\r\n--",
                    Pattern.DOTALL);

    private final Queue<String> answers = new ConcurrentLinkedQueue<>();
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    ListeningServer() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void willAnswer(Collection<String> told) {
        answers.addAll(told);
    }

    /** {@code POST /api/v1/accounts/1/contacts {"name": "Jane"}}, one after the other. */
    List<String> sent() {
        return sent;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        boolean form = type != null && type.startsWith("multipart/");
        sent.add(
                "%s %s %s"
                        .formatted(
                                exchange.getRequestMethod(),
                                exchange.getRequestURI(),
                                form ? parts(body) : body)
                        .strip());
        String told = answers.poll();
        Matcher answer = ANSWER.matcher(told == null ? standard(exchange) : told);
        answer.matches();
        int status = answer.group(1) == null ? 200 : Integer.parseInt(answer.group(1));
        byte[] bytes = answer.group(2).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** There are no bots until one is made. */
    private static String standard(HttpExchange exchange) {
        if (!exchange.getRequestURI().getPath().endsWith("/agent_bots")) {
            return "{\"id\": 1}";
        }
        return exchange.getRequestMethod().equals("GET")
                ? "[]"
                : "{\"id\": 1, \"secret\": \"signs\", \"access_token\": \"bot\"}";
    }

    /** A form as {@code name=text}, or {@code name=@file}. */
    private static String parts(String form) {
        StringBuilder parts = new StringBuilder();
        Matcher part = PART.matcher(form);
        while (part.find()) {
            String value = part.group(2) == null ? part.group(3) : "@" + part.group(2);
            parts.append(part.group(1)).append('=').append(value).append(' ');
        }
        return parts.toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
