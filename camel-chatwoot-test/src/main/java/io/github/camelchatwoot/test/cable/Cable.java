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

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;

import io.github.camelchatwoot.test.desk.Desk;

/** The websocket at {@code /cable}, as Action Cable serves it. */
public final class Cable {
    /** The first of the client's that is among these is chosen; without one it works, too. */
    public static final List<String> PROTOCOLS =
            List.of("actioncable-v1-json", "actioncable-unsupported");

    private static final long PING_MILLIS = 3000;

    private final Set<Connection> connections = new CopyOnWriteArraySet<>();
    private volatile Channels channels;
    private volatile boolean silent;

    public Cable(Vertx vertx) {
        vertx.setPeriodic(PING_MILLIS, timer -> ping());
    }

    /** From now on this desk's events go out. */
    public void serve(Desk desk) {
        silent = false;
        channels = new Channels(desk, new Presence(desk));
        desk.listen(new Broadcasts(desk, this)::on);
        desk.listen(new UnreadCountFrames(desk, this)::on);
    }

    /** Whether the request wants to become a websocket here. */
    public static boolean isFor(HttpServerRequest request) {
        return request.path().equals("/cable")
                && "websocket".equalsIgnoreCase(request.getHeader("upgrade"));
    }

    /**
     * @param line what the socket runs on
     */
    public void accept(ServerWebSocket socket, HttpConnection line) {
        var connection = new Connection(socket, line);
        connections.add(connection);
        socket.closeHandler(closed -> connections.remove(connection));
        socket.textMessageHandler(text -> receive(connection, text));
        connection.send(Frames.welcome());
    }

    /** How many clients are connected. */
    public int connections() {
        return connections.size();
    }

    /** How many confirmed subscriptions there are. */
    public int subscriptions() {
        return connections.stream().mapToInt(connection -> connection.subscriptions().size()).sum();
    }

    /** Ends every connection as a server does that goes down: no close frame, no message. */
    public void dropAll() {
        connections.forEach(Connection::drop);
    }

    /** Keeps connections open but sends no pings, as a connection that has died unnoticed. */
    public void silence(boolean on) {
        silent = on;
    }

    /** Sends an event to every subscription of one of these streams, once per stream. */
    void broadcast(List<String> streams, String event, Object data) {
        String message = Frames.message(event, data);
        for (String stream : streams) {
            for (Connection connection : connections) {
                connection.sendTo(stream, message);
            }
        }
    }

    private void receive(Connection connection, String text) {
        Command.parse(text).ifPresent(command -> channels.perform(command, connection, this));
    }

    private void ping() {
        // before the desk is there nobody is connected
        if (!silent && !connections.isEmpty()) {
            String frame = Frames.ping(channels.epochSecond());
            connections.forEach(connection -> connection.send(frame));
        }
    }
}
