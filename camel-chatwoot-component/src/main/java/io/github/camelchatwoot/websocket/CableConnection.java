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
import java.util.concurrent.Executor;

import io.github.camelchatwoot.client.Pause;

/** One connection from its opening to its end, on the thread that calls {@link #run}. */
final class CableConnection {

    private final CableSettings settings;
    private final RoomSubscription subscription;
    private final Told told;
    private final Runnable confirmed;
    private final Executor executor;
    private final CableSocket socket;
    private final Patience patience;
    private final Pause pause;
    private Phase phase = Phase.OPENING;

    private enum Phase {
        OPENING,
        SUBSCRIBING,
        SUBSCRIBED
    }

    /**
     * @param confirmed called before the listener is told that it is connected
     */
    CableConnection(
            CableSettings settings,
            Timing timing,
            RoomSubscription subscription,
            Told told,
            Runnable confirmed,
            Executor executor) {
        this.settings = settings;
        this.subscription = subscription;
        this.told = told;
        this.confirmed = confirmed;
        this.executor = executor;
        this.socket = new CableSocket(settings);
        this.patience = new Patience(timing.nanos());
        this.pause = timing.pauses().get();
    }

    /**
     * Goes on until the connection ends.
     *
     * @throws CableException when it came to an end, also by {@link #close()}
     */
    void run() throws CableException, InterruptedException {
        try {
            socket.open();
            patience.allow(settings.confirmationTimeout());
            converse();
        } finally {
            pause.close();
            socket.abort();
        }
    }

    /** From any thread. */
    void close() {
        socket.abort();
    }

    private void converse() throws CableException, InterruptedException {
        while (true) {
            Signal signal = socket.next(patience.left());
            if (signal == null) {
                throw new CableException(whatSilenceMeans(patience.allowed()));
            }
            patience.pause();
            take(signal);
            patience.goOn();
            if (phase == Phase.SUBSCRIBED) {
                patience.allow(settings.staleAfter());
            }
        }
    }

    private void take(Signal signal) throws CableException, InterruptedException {
        if (signal instanceof Signal.Frame frame) {
            take(CableFrame.read(frame.text()));
        } else if (signal instanceof Signal.TooLong frame) {
            told.skipped(
                    "A frame has %d bytes, more than the %d allowed"
                            .formatted(frame.bytes(), settings.maxFrameBytes()));
        }
    }

    private void take(CableFrame frame) throws CableException, InterruptedException {
        switch (frame.kind()) {
            case WELCOME -> subscribe();
            case CONFIRMED -> subscribed();
            case EVENT -> told.message(frame.content());
            case UNREADABLE -> told.skipped((String) frame.content());
            case REFUSED ->
                    throw new CableException(
                            "The server refused the subscription of " + subscription);
            case DISCONNECT ->
                    throw new CableException(
                            "The server ended the connection"
                                    + (frame.content() == null ? "" : ": " + frame.content()));
            case PING, UNKNOWN -> {}
        }
    }

    private void subscribe() {
        if (phase == Phase.OPENING) {
            phase = Phase.SUBSCRIBING;
            patience.allow(settings.confirmationTimeout());
            socket.send(subscription.subscribe());
        }
    }

    private void subscribed() throws InterruptedException {
        if (phase == Phase.SUBSCRIBING) {
            phase = Phase.SUBSCRIBED;
            confirmed.run();
            if (settings.presenceInterval() != null) {
                executor.execute(
                        new PresenceKeeper(
                                socket,
                                subscription.updatePresence(),
                                settings.presenceInterval(),
                                pause));
            }
            told.connected();
        }
    }

    private String whatSilenceMeans(Duration allowed) {
        return switch (phase) {
            case OPENING ->
                    "%s did not say welcome within %d ms: is it a Chatwoot?"
                            .formatted(settings.address(), allowed.toMillis());
            case SUBSCRIBING ->
                    "The server did not confirm the subscription of %s within %d ms; likely causes: %s"
                            .formatted(
                                    subscription, allowed.toMillis(), subscription.likelyCauses());
            case SUBSCRIBED ->
                    "The connection is dead: nothing came for %d ms, not even a ping"
                            .formatted(allowed.toMillis());
        };
    }
}
