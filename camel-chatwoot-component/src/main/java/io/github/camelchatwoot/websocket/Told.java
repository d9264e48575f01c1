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

import java.time.InstantSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelchatwoot.event.CableEvents;
import io.github.camelchatwoot.event.ChatwootEvent;
import io.github.camelchatwoot.event.MalformedEventException;

/** The listener, as a connection sees it: takes messages and never fails. */
final class Told {

    private static final Logger LOG = LoggerFactory.getLogger(CableClient.class);

    private final CableListener listener;
    private final InstantSource clock;

    Told(CableListener listener, InstantSource clock) {
        this.listener = listener;
        this.clock = clock;
    }

    private interface Call {
        void run() throws InterruptedException;
    }

    void connected() throws InterruptedException {
        call("connected", listener::connected);
    }

    void disconnected(CableException why) throws InterruptedException {
        call("disconnected", () -> listener.disconnected(why));
    }

    void skipped(String why) throws InterruptedException {
        LOG.warn("{}; it is skipped", why);
        call("a skipped frame", () -> listener.skipped(why));
    }

    /**
     * @param message the inner part of a frame, parsed
     */
    void message(Object message) throws InterruptedException {
        ChatwootEvent event;
        try {
            event = CableEvents.read(message, clock.instant());
        } catch (MalformedEventException malformed) {
            skipped(malformed.getMessage());
            return;
        }
        call(event.name(), () -> listener.event(event));
    }

    private static void call(String what, Call call) throws InterruptedException {
        try {
            call.run();
        } catch (RuntimeException | Error failed) {
            LOG.error("The listener of the websocket failed on {}; it goes on", what, failed);
        }
    }
}
