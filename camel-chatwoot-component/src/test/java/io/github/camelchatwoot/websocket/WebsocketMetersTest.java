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

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WebsocketMetersTest extends WebsocketRoutes {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Override
    protected void prepare(DefaultCamelContext context) {
        context.getRegistry().bind("meters", registry);
    }

    @Test
    void aConnectionThatStandsAgainIsCounted() throws Exception {
        subscribe(QUICK);
        Recorder.await()
                .until(() -> registry.get("chatwoot.websocket.connected").gauge().value() == 1);
        assertThat(registry.find("chatwoot.websocket.reconnects").counter()).isNull();

        chatwoot.cable().dropAll();
        Recorder.await()
                .until(() -> registry.find("chatwoot.websocket.reconnects").counter() != null);
        assertThat(
                        registry.get("chatwoot.websocket.reconnects")
                                .tags("consumer", "websocket", "routeId", "events")
                                .counter()
                                .count())
                .isOne();
    }
}
