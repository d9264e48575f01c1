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

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Subscribes to Chatwoot's websocket and stays subscribed: when the connection ends, or goes
 * silent, or can't be made, it tries again, with growing pauses, until it is closed.
 *
 * <p>What happens while it is not connected is not told later: after each {@link
 * CableListener#connected()} the REST API has to be asked for it. For one use: after close, make a
 * new one.
 */
public final class CableClient implements AutoCloseable {

    private final CableLoop loop;
    private final Executor executor;
    private final AtomicBoolean started = new AtomicBoolean();

    public CableClient(
            CableSettings settings, SubscriptionSource subscriptions, CableListener listener) {
        this(settings, subscriptions, listener, Timing.real());
    }

    CableClient(
            CableSettings settings,
            SubscriptionSource subscriptions,
            CableListener listener,
            Timing timing) {
        this.executor = settings.executor();
        this.loop = new CableLoop(settings.copy(), subscriptions, listener, timing);
    }

    /**
     * Begins to connect and returns at once.
     *
     * @return done when the subscription is confirmed for the first time; failed with a {@link
     *     CableException} when the first attempt fails, though the client goes on trying; cancelled
     *     if it is closed before
     */
    public CompletableFuture<Void> start() {
        if (!started.compareAndSet(false, true)) {
            throw new IllegalStateException(
                    "A websocket client is started once, and not after it was closed");
        }
        if (executor == null) {
            OwnThreads.run(loop::run);
        } else {
            executor.execute(() -> loop.run(executor));
        }
        return loop.firstAttempt();
    }

    public CableState state() {
        return loop.state();
    }

    /**
     * Ends the connection and all attempts, and returns at once. A call of the listener that is
     * under way, or just beginning, is neither waited for nor interrupted; {@link #ended()} tells
     * when it is over.
     */
    @Override
    public void close() {
        loop.close();
        if (started.compareAndSet(false, true)) {
            loop.end();
        }
    }

    /** Done when the client is closed and its listener has returned: nothing is called any more. */
    public CompletableFuture<Void> ended() {
        return loop.ended();
    }

    @Override
    public String toString() {
        return "websocket of " + loop;
    }
}
