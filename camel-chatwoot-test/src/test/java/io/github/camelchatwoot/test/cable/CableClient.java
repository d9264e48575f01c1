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
package io.github.camelchatwoot.test.cable;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.camelchatwoot.test.ChatwootSimulator;
import io.github.camelchatwoot.test.desk.User;
import io.github.camelchatwoot.test.json.Json;

import static org.awaitility.Awaitility.await;

/** A websocket client that keeps every frame. */
public final class CableClient implements WebSocket.Listener, AutoCloseable {
    private final List<Map<?, ?>> frames = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;
    private volatile String end;
    private volatile String identifier;

    private CableClient(ChatwootSimulator chatwoot, String... protocols) {
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
        if (protocols.length > 0) {
            String[] more = Arrays.copyOfRange(protocols, 1, protocols.length);
            builder.subprotocols(protocols[0], more);
        }
        URI uri = URI.create(chatwoot.baseUrl().replaceFirst("http", "ws") + "/cable");
        socket = builder.buildAsync(uri, this).join();
    }

    public static CableClient connect(ChatwootSimulator chatwoot, String... protocols) {
        return new CableClient(chatwoot, protocols);
    }

    /** Connected and subscribed as this person. */
    public static CableClient of(ChatwootSimulator chatwoot, String name) {
        var client = connect(chatwoot, "actioncable-v1-json", "actioncable-unsupported");
        User user = user(chatwoot, name);
        client.subscribe(
                new Json()
                        .with("channel", "RoomChannel")
                        .with("pubsub_token", user.pubsubToken)
                        .with("account_id", chatwoot.accountId())
                        .with("user_id", user.id));
        await().until(() -> !client.ofType("confirm_subscription").isEmpty());
        return client;
    }

    public static User user(ChatwootSimulator chatwoot, String name) {
        synchronized (chatwoot.desk()) {
            return chatwoot.desk().users.stream()
                    .filter(user -> user.name.equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    public void subscribe(Json params) {
        identifier = text(params);
        send(new Json().with("command", "subscribe").with("identifier", identifier));
    }

    public void perform(String action) {
        send(
                new Json()
                        .with("command", "message")
                        .with("identifier", identifier)
                        .with("data", text(new Json().with("action", action))));
    }

    public void send(Object json) {
        sendText(text(json));
    }

    public void sendText(String text) {
        socket.sendText(text, true).join();
    }

    public String protocol() {
        return socket.getSubprotocol();
    }

    public String identifier() {
        return identifier;
    }

    public List<Map<?, ?>> frames() {
        return List.copyOf(frames);
    }

    public List<Map<?, ?>> ofType(String type) {
        return frames().stream().filter(frame -> type.equals(frame.get("type"))).toList();
    }

    /** The data of all frames with this event. */
    public List<Map<?, ?>> events(String name) {
        return frames().stream()
                .map(frame -> frame.get("message"))
                .filter(message -> message instanceof Map<?, ?> m && name.equals(m.get("event")))
                .<Map<?, ?>>map(message -> (Map<?, ?>) ((Map<?, ?>) message).get("data"))
                .toList();
    }

    /** Waits for it. */
    public Map<?, ?> event(String name) {
        await().until(() -> !events(name).isEmpty());
        return events(name).get(0);
    }

    /** Null while it is open, "closed by frame", or how else the connection ended. */
    public String end() {
        return end;
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            frames.add((Map<?, ?>) Json.read(part.toString().getBytes(StandardCharsets.UTF_8)));
            part.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int status, String reason) {
        end = "closed by frame " + status;
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        end = "broken";
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static String text(Object json) {
        return new String(Json.write(json), StandardCharsets.UTF_8);
    }
}
