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
package io.github.camelchatwoot.benchmarks;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;

/**
 * A server that answers every message with a message and every list with a page of 25
 * conversations, as fast as it can, so that the clients are what differs.
 */
final class CannedServer implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    CannedServer() {
        Buffer message = Buffer.buffer(Canned.message());
        Buffer conversations = Buffer.buffer(Canned.conversations());
        server =
                vertx.createHttpServer()
                        .requestHandler(
                                request ->
                                        request.bodyHandler(
                                                body ->
                                                        request.response()
                                                                .putHeader(
                                                                        "Content-Type",
                                                                        "application/json; charset=utf-8")
                                                                .end(
                                                                        request.path()
                                                                                        .endsWith(
                                                                                                "/messages")
                                                                                ? message
                                                                                : conversations)));
        server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
