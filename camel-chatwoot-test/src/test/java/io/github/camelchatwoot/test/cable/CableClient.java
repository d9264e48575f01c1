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

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;

import io.github.camelchatwoot.test.ChatwootSimulator;
import io.github.camelchatwoot.test.desk.User;
import io.github.camelchatwoot.test.json.Json;

import static org.awaitility.Awaitility.await;

/**
 * A websocket client that keeps every frame; on Vert.x, because the JDK's now and then misses on a
 * busy machine that its connection has ended.
 */
public final class CableClient implements AutoCloseable {
    private static final Vertx VERTX =
            Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setUseDaemonThread(true));

    private final List<Map<?, ?>> frames = new CopyOnWriteArrayList<>();
    private final WebSocketClient http = VERTX.createWebSocketClient();
    private final ClientWebSocket socket = http.webSocket();
    private volatile String end;
    private volatile String identifier;

    private CableClient(ChatwootSimulator chatwoot, String... protocols) {
        socket.textMessageHandler(
                text -> frames.add((Map<?, ?>) Json.read(text.getBytes(StandardCharsets.UTF_8))));
        socket.closeHandler(closed -> end = "closed by frame " + socket.closeStatusCode());
        String uri = chatwoot.baseUrl().replaceFirst("http", "ws") + "/cable";
        done(
                socket.connect(
                        new WebSocketConnectOptions()
                                .setAbsoluteURI(uri)
                                .setSubProtocols(List.of(protocols))));
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
        done(socket.writeTextMessage(text));
    }

    public String protocol() {
        return Objects.requireNonNullElse(socket.subProtocol(), "");
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

    /**
     * Null while it is open, else how it ended: "closed by frame 1000", or null without a frame.
     */
    public String end() {
        return end;
    }

    @Override
    public void close() {
        http.close();
    }

    private static void done(Future<?> future) {
        future.toCompletionStage().toCompletableFuture().join();
    }

    private static String text(Object json) {
        return new String(Json.write(json), StandardCharsets.UTF_8);
    }
}
