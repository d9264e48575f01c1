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
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.test.ChatwootSimulator;

import static io.github.camelchatwoot.fixture.FreePort.freePort;
import static io.github.camelchatwoot.websocket.Recorder.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The server is not there at first, or goes and comes back with other tokens. */
class OutageTest {
    private final Recorder told = new Recorder();
    private final AtomicReference<ChatwootSimulator> server = new AtomicReference<>();

    @Test
    void aServerThatIsNotThereAtFirstIsWaitedFor() {
        int port = freePort();
        try (CableClient client = client(port)) {
            assertThatThrownBy(() -> client.start().join())
                    .hasMessageContaining("nothing accepts a connection");
            await().until(() -> client.state().failures() > 2);

            try (ChatwootSimulator late = start(port)) {
                told.awaitCalls("connected", 1);
                new Room(late).receive("Hello");
                await().until(() -> told.contents().contains("Hello"));
            }
        }
    }

    @Test
    void aServerThatRestartsIsFoundAgain() {
        int port = freePort();
        ChatwootSimulator before = start(port);
        try (CableClient client = client(port)) {
            client.start().join();
            before.close();
            told.awaitCalls("disconnected", 1);
            assertThat(client.state().status()).isEqualTo(CableState.Status.DISCONNECTED);

            try (ChatwootSimulator after = start(port)) {
                told.awaitCalls("connected", 2);
                assertThat(client.state().failures()).isZero();
                new Room(after).receive("Hello");
                await().until(() -> told.contents().contains("Hello"));
            }
        }
    }

    /** Subscribes where nobody listens without asking for a token first. */
    private CableClient client(int port) {
        return new CableClient(
                CableSettings.of(URI.create("http://127.0.0.1:" + port))
                        .delays(Duration.ofMillis(20), Duration.ofMillis(100)),
                () ->
                        server.get() == null
                                ? RoomSubscription.contact("none")
                                : Room.administrator(server.get()),
                told);
    }

    private ChatwootSimulator start(int port) {
        ChatwootSimulator chatwoot = ChatwootSimulator.start(port);
        server.set(chatwoot);
        return chatwoot;
    }
}
