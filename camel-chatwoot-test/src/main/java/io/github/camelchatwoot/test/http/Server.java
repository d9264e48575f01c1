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
package io.github.camelchatwoot.test.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;

import io.github.camelchatwoot.test.cable.Cable;

/** The HTTP side: one event loop that reads whole requests and writes whole answers. */
public final class Server implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final long PATIENCE_SECONDS = 30;

    // daemon threads: a program that forgets to close its simulator ends all the same
    private final Vertx vertx =
            Vertx.vertx(
                    new VertxOptions()
                            .setEventLoopPoolSize(1)
                            .setWorkerPoolSize(4)
                            .setUseDaemonThread(true));
    private final HttpServer http =
            vertx.createHttpServer(
                    new HttpServerOptions()
                            .setHost(HOST)
                            .setMaxFormAttributeSize(-1)
                            .setMaxFormFields(-1)
                            .setHttp2ClearTextEnabled(false)
                            .setPerMessageWebSocketCompressionSupported(false)
                            .setPerFrameWebSocketCompressionSupported(false)
                            .setWebSocketSubProtocols(Cable.PROTOCOLS));
    private final Cable cable = new Cable(vertx);

    private volatile FrontDoor door;

    /**
     * @param port 0 for any free one
     */
    public void start(int port, FrontDoor door) {
        open(door);
        http.requestHandler(this::read);
        await(http.listen(port).toCompletionStage());
    }

    /** From now on requests go there. */
    public void open(FrontDoor door) {
        this.door = door;
    }

    public String baseUrl() {
        return "http://" + HOST + ":" + http.actualPort();
    }

    /** For timers and clients of those who deliver events. */
    public Vertx vertx() {
        return vertx;
    }

    public Cable cable() {
        return cable;
    }

    @Override
    public void close() {
        await(vertx.close().toCompletionStage());
    }

    private void read(HttpServerRequest request) {
        if (Cable.isFor(request)) {
            request.pause();
            write(request, Buffer.buffer(), List.of());
            return;
        }
        var fields = new ArrayList<Map.Entry<String, Object>>();
        String type = request.getHeader("content-type");
        if (type == null || !type.matches("(multipart/form-data|application/x-www-form-url).*")) {
            request.body().onSuccess(body -> write(request, body, fields));
            return;
        }
        request.setExpectMultipart(true);
        request.uploadHandler(upload -> collect(upload, fields));
        request.endHandler(
                end -> {
                    request.formAttributes()
                            .forEach((name, value) -> fields.add(Map.entry(name, value)));
                    write(request, Buffer.buffer(), fields);
                });
    }

    private static void collect(
            HttpServerFileUpload upload, List<Map.Entry<String, Object>> fields) {
        Buffer bytes = Buffer.buffer();
        upload.handler(bytes::appendBuffer);
        upload.endHandler(
                end ->
                        fields.add(
                                Map.entry(
                                        upload.name(),
                                        new Upload(
                                                upload.filename(),
                                                upload.contentType(),
                                                bytes.getBytes()))));
    }

    private void write(
            HttpServerRequest request, Buffer body, List<Map.Entry<String, Object>> fields) {
        var headers = new LinkedHashMap<String, String>();
        request.headers().forEach((name, value) -> headers.put(name.toLowerCase(), value));
        var raw =
                new RawRequest(
                        request.method().name(),
                        request.path(),
                        request.query(),
                        headers,
                        body.getBytes(),
                        fields);
        door.receive(
                raw,
                new HttpLine(request, cable),
                (delay, action) -> vertx.setTimer(delay.toMillis(), timer -> action.run()));
    }

    private record HttpLine(HttpServerRequest request, Cable cable) implements FrontDoor.Line {
        @Override
        public void answer(Answer answer) {
            answer.headers().forEach((name, value) -> request.response().putHeader(name, value));
            request.response().setStatusCode(answer.status()).end(Buffer.buffer(answer.body()));
        }

        @Override
        public void cut() {
            request.connection().close();
        }

        @Override
        public boolean upgrade() {
            boolean wanted = Cable.isFor(request);
            if (wanted) {
                request.toWebSocket().onSuccess(s -> cable.accept(s, request.connection()));
            }
            return wanted;
        }
    }

    private static <T> T await(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the simulator starts or stops", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The simulator could not start or stop", e);
        }
    }
}
