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
package io.github.camelchatwoot.memory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A Chatwoot of which there is more than memory holds: everything is made up as it is asked for.
 */
final class LargeServer implements AutoCloseable {

    static final int CONTACTS = 200_000;
    static final int MESSAGES = 100_000;

    private static final int CONTACTS_OF_PAGE = 15;
    private static final int MESSAGES_OF_PAGE = 1000;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> uploads = new CopyOnWriteArrayList<>();

    LargeServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/api/v1/accounts/1/contacts", this::contacts);
        server.createContext("/api/v1/accounts/1/conversations/7/messages", this::messages);
        server.createContext("/rails/active_storage/", this::redirect);
        server.createContext("/store/", this::file);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The hashes of the files that came. */
    List<String> uploads() {
        return uploads;
    }

    private void contacts(HttpExchange exchange) throws IOException {
        long first = (number(exchange, "page", 1) - 1) * CONTACTS_OF_PAGE + 1;
        long last = Math.min(CONTACTS, first + CONTACTS_OF_PAGE - 1);
        String items =
                LongStream.rangeClosed(first, last)
                        .mapToObj(
                                id ->
                                        """
                                        {"id": %1$d, "name": "Contact %1$d", "email": "c%1$d@acme.example", "custom_attributes": {"plan": "gold"}}"""
                                                .formatted(id))
                        .collect(Collectors.joining(","));
        json(exchange, "{\"meta\": {\"count\": " + CONTACTS + "}, \"payload\": [" + items + "]}");
    }

    private void messages(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            upload(exchange);
            return;
        }
        long first = Math.max(1, number(exchange, "after", 0));
        long last = Math.min(MESSAGES, first + MESSAGES_OF_PAGE - 1);
        String items =
                LongStream.rangeClosed(first, last)
                        .mapToObj(
                                id ->
                                        """
                                        {"id": %1$d, "content": "Message %1$d, with some words in it", "message_type": 0, "created_at": 1790000000}"""
                                                .formatted(id))
                        .collect(Collectors.joining(","));
        json(exchange, "{\"meta\": {}, \"payload\": [" + items + "]}");
    }

    /** The form has one part, the file. */
    private void upload(HttpExchange exchange) throws IOException {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        String boundary = type.substring(type.indexOf("boundary=") + "boundary=".length());
        InputStream in = exchange.getRequestBody();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
            head.write(in.read());
        }
        uploads.add(LargeFile.hash(in, ("\r\n--" + boundary + "--\r\n").length()));
        json(exchange, "{\"id\": 1}");
    }

    private void redirect(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Location", url() + "/store/large.bin");
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void file(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
        exchange.sendResponseHeaders(200, LargeFile.LENGTH);
        try (OutputStream out = exchange.getResponseBody()) {
            new LargeFile().transferTo(out);
        }
    }

    private static void json(HttpExchange exchange, String json) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static long number(HttpExchange exchange, String name, long otherwise) {
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        Matcher matcher = Pattern.compile("(?:^|&)" + name + "=(\\d+)").matcher(query);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : otherwise;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
