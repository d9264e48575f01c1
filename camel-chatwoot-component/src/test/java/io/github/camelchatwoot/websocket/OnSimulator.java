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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelchatwoot.test.ChatwootSimulator;

/** Tests with clients that are closed after each. */
abstract class OnSimulator {
    @RegisterExtension
    static ChatwootSimulator chatwoot = ChatwootSimulator.create().resetBeforeEach();

    final Recorder told = new Recorder();
    private final List<CableClient> clients = new ArrayList<>();

    @AfterEach
    void close() {
        clients.forEach(CableClient::close);
    }

    static CableSettings quick() {
        return CableSettings.of(URI.create(chatwoot.baseUrl()))
                .delays(Duration.ofMillis(20), Duration.ofMillis(100));
    }

    CableClient client(CableSettings settings, SubscriptionSource source) {
        return client(settings, source, Timing.real());
    }

    CableClient client(CableSettings settings, SubscriptionSource source, Timing timing) {
        CableClient client = new CableClient(settings, source, told, timing);
        clients.add(client);
        return client;
    }

    CableClient connected(CableSettings settings, SubscriptionSource source) {
        CableClient client = client(settings, source);
        client.start().join();
        return client;
    }
}
