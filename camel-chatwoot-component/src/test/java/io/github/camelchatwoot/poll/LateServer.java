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
package io.github.camelchatwoot.poll;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** {@link LateMessages} on HTTP, with the API's envelopes. */
final class LateServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final LateMessages messages;
    private final HttpServer server;

    LateServer(LateMessages messages) throws IOException {
        this.messages = messages;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Object answer;
        if (path.endsWith("/messages")) {
            answer =
                    Map.of(
                            "payload",
                            messages.call(
                                    "listMessages", ids(exchange.getRequestURI().getQuery())));
        } else if (path.endsWith("/conversations")) {
            answer =
                    Map.of("data", Map.of("payload", messages.call("listConversations", Map.of())));
        } else {
            answer = messages.call("getInstanceInfo", Map.of());
        }
        byte[] bytes = JSON.writeValueAsBytes(answer);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, Object> ids(String query) {
        Map<String, Object> ids = new HashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            String[] parts = pair.split("=", 2);
            ids.put(parts[0], Long.valueOf(parts[1]));
        }
        return ids;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
