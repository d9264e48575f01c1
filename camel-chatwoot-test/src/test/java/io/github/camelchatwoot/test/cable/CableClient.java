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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.java_websocket.client.WebSocketClient;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ServerHandshake;
import org.java_websocket.protocols.IProtocol;
import org.java_websocket.protocols.Protocol;

import io.github.camelchatwoot.test.ChatwootSimulator;
import io.github.camelchatwoot.test.desk.User;
import io.github.camelchatwoot.test.json.Json;

import static org.awaitility.Awaitility.await;

/**
 * A websocket client that keeps every frame. On a busy machine that of the JDK now and then misses
 * that its connection has ended, and that of Vert.x the first frame.
 */
public final class CableClient implements AutoCloseable {

    private final List<Map<?, ?>> frames = new CopyOnWriteArrayList<>();
    private final WebSocketClient socket;
    private volatile String protocol;
    private volatile String end;
    private volatile String identifier;

    private CableClient(ChatwootSimulator chatwoot, String... protocols) {
        List<IProtocol> known =
                Stream.of(protocols).<IProtocol>map(Protocol::new).collect(Collectors.toList());
        Draft_6455 draft =
                known.isEmpty() ? new Draft_6455() : new Draft_6455(new ArrayList<>(), known);
        URI uri = URI.create(chatwoot.baseUrl().replaceFirst("http", "ws") + "/cable");
        socket =
                new WebSocketClient(uri, draft) {
                    @Override
                    public void onOpen(ServerHandshake handshake) {
                        protocol = handshake.getFieldValue("Sec-WebSocket-Protocol");
                    }

                    @Override
                    public void onMessage(String text) {
                        frames.add((Map<?, ?>) Json.read(text.getBytes(StandardCharsets.UTF_8)));
                    }

                    @Override
                    public void onClose(int code, String reason, boolean byServer) {
                        boolean frame = code != CloseFrame.ABNORMAL_CLOSE;
                        end = "closed by frame " + (frame ? code : null);
                    }

                    @Override
                    public void onError(Exception e) {
                        // the end tells it
                    }
                };
        try {
            if (!socket.connectBlocking()) {
                throw new IllegalStateException("No websocket at " + uri);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
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
        socket.send(text);
    }

    public String protocol() {
        return protocol;
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
        socket.close();
    }

    private static String text(Object json) {
        return new String(Json.write(json), StandardCharsets.UTF_8);
    }
}
