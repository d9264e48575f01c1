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

import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.Processor;

import io.github.camelchatwoot.fixture.EventRoutes;

/** Routes that are connected to the simulator. */
abstract class WebsocketRoutes extends EventRoutes {

    static final String QUICK = "chatwoot:websocket?reconnectDelay=20&maxReconnectDelay=100";

    private final AtomicInteger subscribed = new AtomicInteger();

    /** Returns when the server sends it events. */
    void subscribe(String id, String uri, Processor processor) throws Exception {
        route(id, uri, processor);
        awaitSubscriptions(subscribed.incrementAndGet());
    }

    void subscribe(String uri) throws Exception {
        subscribe("events", uri, exchange -> {});
    }

    void awaitSubscriptions(int count) {
        Recorder.await().until(() -> chatwoot.cable().subscriptions() == count);
    }

    void awaitReceived(int count) {
        Recorder.await().until(() -> received.size() >= count);
    }
}
