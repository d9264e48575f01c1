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
package io.github.camelchatwoot.outage;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Connections that end without a close frame. */
class WebsocketOutageTest extends Outage {

    @Override
    String uri() {
        return "chatwoot:websocket?reconnectDelay=100&maxReconnectDelay=500";
    }

    @Override
    Map<String, Object> properties() {
        return Map.of();
    }

    @Override
    void awaitListening() {
        patiently().until(() -> chatwoot.cable().subscriptions() == 1);
    }

    /** There is one connection, which keeps the order. */
    @Override
    void writeOutOfOrder(List<Long> where, int each) throws Exception {
        write(Phase.WELL, where, each);
    }

    @Override
    void awaitSent() {
        // sent as it happens
    }

    @Override
    void cut() {
        chatwoot.cable().dropAll();
    }

    @Override
    void mend() {
        // it connects again
        awaitListening();
    }

    /** Reading pauses while there is no room, and what failed comes before anything else. */
    @Override
    Set<Phase> mayBeLate() {
        return Set.of();
    }

    @Override
    void checkTheServersView() {
        // it has none: nobody answers
    }
}
