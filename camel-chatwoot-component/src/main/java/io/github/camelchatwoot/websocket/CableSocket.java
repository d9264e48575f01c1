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
package io.github.camelchatwoot.websocket;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The JDK's websocket as a queue of signals. After each frame it reads no further until {@link
 * #readOn()}, so that the queue never holds more than one.
 */
final class CableSocket implements WebSocket.Listener {

    private final LinkedBlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final URI address;
    private final FrameAssembly assembly;
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);
    private WebSocket socket;
    private boolean aborted;

    CableSocket(CableSettings settings) {
        this.address = settings.address();
        this.assembly = new FrameAssembly(settings.maxFrameCharacters());
    }

    /** Begins to connect; a failure comes as a signal. */
    void open(HttpClient http, CableSettings settings) {
        http.newWebSocketBuilder()
                .connectTimeout(settings.connectTimeout())
                .subprotocols("actioncable-v1-json", "actioncable-unsupported")
                .buildAsync(address, this)
                .exceptionally(
                        failed -> {
                            end(FailedHandshake.of(address, failed));
                            return null;
                        });
    }

    /** The next signal, or null if none comes within this time. */
    Signal next(long nanos) throws InterruptedException {
        return signals.poll(nanos, TimeUnit.NANOSECONDS);
    }

    synchronized void readOn() {
        socket.request(1);
    }

    /**
     * @return false if the last text is still on its way, and this one was not sent
     */
    synchronized boolean send(String text) {
        if (aborted || !sending.isDone()) {
            return false;
        }
        sending = socket.sendText(text, true);
        sending.exceptionally(
                failed -> {
                    end(new CableException("The connection broke: " + Reason.of(failed), failed));
                    return null;
                });
        return true;
    }

    /** From any thread: {@link #next} gives {@link Signal.Closed}. */
    void close() {
        signals.add(new Signal.Closed());
        abort();
    }

    synchronized void abort() {
        aborted = true;
        if (socket != null) {
            socket.abort();
        }
    }

    private void end(CableException why) {
        signals.add(new Signal.Ended(why));
    }

    @Override
    public synchronized void onOpen(WebSocket opened) {
        socket = opened;
        if (aborted) {
            opened.abort();
        } else {
            opened.request(1);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        Signal frame = assembly.add(part, last);
        if (frame == null) {
            from.request(1);
        } else {
            signals.add(frame);
        }
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        end(
                new CableException(
                        status == WebSocket.NORMAL_CLOSURE
                                ? "The server closed the connection"
                                : "The connection ended with status " + status));
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        end(new CableException("The connection broke: " + Reason.of(error), error));
    }
}
