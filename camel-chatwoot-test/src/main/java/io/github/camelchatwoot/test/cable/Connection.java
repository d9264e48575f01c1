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

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.impl.ConnectionBase;

/** One client and what it has subscribed to. */
final class Connection {
    private final ServerWebSocket socket;
    private final HttpConnection line;
    private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>();

    Connection(ServerWebSocket socket, HttpConnection line) {
        this.socket = socket;
        this.line = line;
    }

    Map<String, Subscription> subscriptions() {
        return subscriptions;
    }

    Optional<Subscription> subscription(String identifier) {
        return Optional.ofNullable(subscriptions.get(identifier));
    }

    void add(Subscription subscription) {
        subscriptions.put(subscription.identifier(), subscription);
    }

    void remove(String identifier) {
        subscriptions.remove(identifier);
    }

    void sendTo(String stream, String message) {
        subscriptions.values().stream()
                .filter(subscription -> subscription.streams().contains(stream))
                .forEach(s -> send(Frames.addressed(s.identifier(), message)));
    }

    /** A client that has just gone is no error. */
    void send(String frame) {
        if (!socket.isClosed()) {
            socket.writeTextMessage(frame);
        }
    }

    /** Past the handlers of Vert.x, which would send a close frame: a server that dies does not. */
    void drop() {
        if (line instanceof ConnectionBase tcp) {
            ChannelHandlerContext handlers = tcp.channel().pipeline().firstContext();
            // none are left on a connection that is gone already
            if (handlers != null) {
                handlers.close();
            }
        }
    }
}
