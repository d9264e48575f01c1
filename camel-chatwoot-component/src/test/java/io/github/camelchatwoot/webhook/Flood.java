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
package io.github.camelchatwoot.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;

/** Many connections that are all open before the first request is sent. */
final class Flood implements AutoCloseable {

    /** A connection that was closed without an answer. */
    static final int NO_ANSWER = 0;

    private static final int PATIENCE_SECONDS = 60;

    private final Vertx vertx = Vertx.vertx();
    private final NetClient client =
            vertx.createNetClient(
                    new NetClientOptions()
                            .setConnectTimeout(PATIENCE_SECONDS * 1000)
                            .setReconnectAttempts(5));
    private final List<NetSocket> open = new ArrayList<>();
    private final int port;

    Flood(int port) {
        this.port = port;
    }

    void connect(int connections) throws Exception {
        List<CompletableFuture<NetSocket>> connecting = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            connecting.add(
                    client.connect(port, "127.0.0.1").toCompletionStage().toCompletableFuture());
        }
        for (CompletableFuture<NetSocket> one : connecting) {
            open.add(one.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        }
    }

    /** The status of the answer, on a connection of its own. */
    CompletableFuture<Integer> send(byte[] request) {
        NetSocket socket = open.remove(open.size() - 1);
        CompletableFuture<Integer> status = new CompletableFuture<>();
        Buffer answer = Buffer.buffer();
        socket.handler(
                bytes -> {
                    answer.appendBuffer(bytes);
                    if (answer.length() >= "HTTP/1.1 200".length() && !status.isDone()) {
                        status.complete(Integer.valueOf(answer.getString(9, 12)));
                        socket.close();
                    }
                });
        socket.closeHandler(closed -> status.complete(NO_ANSWER));
        socket.write(Buffer.buffer(request));
        return status;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
