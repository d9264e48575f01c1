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

import io.github.camelchatwoot.client.Pause;

/** Says again and again that somebody is there, also while the listener is busy. */
final class PresenceKeeper implements Runnable {

    private final CableSocket socket;
    private final String command;
    private final Duration interval;
    private final Pause pause;

    PresenceKeeper(CableSocket socket, String command, Duration interval, Pause pause) {
        this.socket = socket;
        this.command = command;
        this.interval = interval;
        this.pause = pause;
    }

    /** Until the pause is closed. Subscribing has said it for the first time. */
    @Override
    public void run() {
        try {
            while (pause.await(interval)) {
                // one that can't be sent yet need not be sent later: the next one will do
                socket.send(command);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
