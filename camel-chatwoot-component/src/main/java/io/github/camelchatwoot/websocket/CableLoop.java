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

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelchatwoot.client.Pause;

/** Goes from one connection to the next until it is closed. */
final class CableLoop {

    private static final Logger LOG = LoggerFactory.getLogger(CableClient.class);

    private final CompletableFuture<Void> firstAttempt = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final CableSettings settings;
    private final SubscriptionSource subscriptions;
    private final Told told;
    private final Timing timing;
    private final Backoff backoff;
    private final Pause pause;
    private volatile CableState state;
    private volatile CableConnection connection;
    private volatile boolean closed;

    CableLoop(
            CableSettings settings,
            SubscriptionSource subscriptions,
            CableListener listener,
            Timing timing) {
        this.settings = settings;
        this.subscriptions = subscriptions;
        this.told = new Told(listener, timing.clock());
        this.timing = timing;
        this.backoff = settings.backoff(timing);
        this.pause = timing.pauses().get();
        this.state =
                new CableState(CableState.Status.DISCONNECTED, timing.clock().instant(), null, 0);
    }

    CompletableFuture<Void> firstAttempt() {
        return firstAttempt;
    }

    CompletableFuture<Void> ended() {
        return ended;
    }

    CableState state() {
        return state;
    }

    void run(Executor executor) {
        try {
            while (!closed) {
                attempt(executor);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            // an executor that takes no more work, for one
            LOG.error("The websocket of {} has stopped for good", this, broken);
        } finally {
            end();
        }
    }

    void close() {
        closed = true;
        change(state.closed(timing.clock().instant()));
        pause.close();
        CableConnection current = connection;
        if (current != null) {
            current.close();
        }
    }

    /** Nothing will run any more. */
    void end() {
        closed = true;
        change(state.closed(timing.clock().instant()));
        firstAttempt.cancel(false);
        ended.complete(null);
    }

    private void attempt(Executor executor) throws InterruptedException {
        long began = timing.nanos().getAsLong();
        try {
            connection =
                    new CableConnection(
                            settings, timing, subscription(), told, this::confirmed, executor);
            if (!closed) {
                connection.run();
            }
        } catch (CableException why) {
            if (!closed) {
                lost(why, Duration.ofNanos(timing.nanos().getAsLong() - began));
            }
        } finally {
            connection = null;
        }
    }

    private RoomSubscription subscription() throws CableException, InterruptedException {
        try {
            return subscriptions.read();
        } catch (InterruptedException stop) {
            throw stop;
        } catch (Exception failed) {
            throw new CableException(
                    "Who subscribes could not be read: " + Reason.of(failed), failed);
        }
    }

    private void confirmed() {
        LOG.info("Connected to {}", settings.address());
        change(state.connected(timing.clock().instant()));
        firstAttempt.complete(null);
    }

    private void lost(CableException why, Duration lasted) throws InterruptedException {
        // one that is confirmed and ends at once, again and again, must not be hurried
        if (state.isConnected() && lasted.compareTo(settings.staleAfter()) > 0) {
            backoff.reset();
        }
        Duration wait = backoff.next();
        LOG.debug("{}; next attempt in {} ms", why.getMessage(), wait.toMillis());
        change(state.failed(timing.clock().instant(), why.getMessage()));
        told.disconnected(why);
        firstAttempt.completeExceptionally(why);
        pause.await(wait);
    }

    /** After closed nothing else: the thread that reads may be behind the one that closes. */
    private synchronized void change(CableState next) {
        if (state.status() != CableState.Status.CLOSED) {
            state = next;
        }
    }

    @Override
    public String toString() {
        return settings.address().toString();
    }
}
