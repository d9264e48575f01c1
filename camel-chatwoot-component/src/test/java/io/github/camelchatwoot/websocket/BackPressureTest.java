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

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.event.ChatwootEvent;

import static io.github.camelchatwoot.websocket.Recorder.await;
import static org.assertj.core.api.Assertions.assertThat;

/** A listener that takes its time. */
class BackPressureTest {
    private static final int FRAMES = 2000;
    private static final String FILLING = "x".repeat(16 << 10);

    private final AtomicReference<ScriptedLine> line = new AtomicReference<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicReference<String> lastWord = new AtomicReference<>("");

    private final Recorder slow =
            new Recorder() {
                @Override
                public void event(ChatwootEvent event) throws InterruptedException {
                    super.event(event);
                    released.await();
                }
            };

    @AfterEach
    void release() {
        released.countDown();
    }

    @Test
    void theServerHasToWaitAndNoFrameIsLost() throws IOException {
        long all = (long) FRAMES * FILLING.length();
        try (var server = new ScriptedCable(this::sendAll);
                var client = client(server, Duration.ofSeconds(2), null)) {
            client.start().join();
            await().until(() -> slow.contents().size() == 1);
            await().during(Duration.ofSeconds(3)).until(this::nothingIsWritten);

            // what the buffers of two sockets hold, far from all
            assertThat(line.get().written.get()).isLessThan(all / 2);
            assertThat(slow.contents()).hasSize(1);
            assertThat(client.state().isConnected()).isTrue();

            released.countDown();
            await().until(() -> slow.contents().size() == FRAMES);
            assertThat(slow.contents())
                    .containsExactlyElementsOf(
                            IntStream.range(0, FRAMES).<Object>mapToObj(i -> i + FILLING).toList());
            assertThat(server.connections()).isOne();
        }
    }

    @Test
    void presenceIsKeptWhileTheListenerIsBusy() throws IOException {
        try (var server =
                        new ScriptedCable(
                                connected -> {
                                    connected.subscribe();
                                    connected.sendMessage("busy");
                                    lastWord.set(connected.read());
                                    connected.waitForEnd();
                                });
                var client = client(server, Duration.ofSeconds(9), Duration.ofMillis(100))) {
            client.start().join();
            await().until(() -> slow.contents().size() == 1);

            await().until(() -> lastWord.get().contains("update_presence"));
            assertThat(lastWord.get()).contains("\"command\":\"message\"", "RoomChannel");
        }
    }

    @Test
    void closingDoesNotWaitForTheListener() throws IOException {
        try (var server = new ScriptedCable(this::sendAll)) {
            CableClient client = client(server, Duration.ofSeconds(9), null);
            client.start().join();
            await().until(() -> slow.contents().size() == 1);

            client.close();

            assertThat(client.ended()).isNotDone();
            released.countDown();
            client.ended().join();
            assertThat(slow.contents()).hasSize(1);
        }
    }

    private void sendAll(ScriptedLine connected) throws IOException {
        connected.subscribe();
        line.set(connected);
        for (int i = 0; i < FRAMES; i++) {
            connected.sendMessage(i + FILLING);
        }
        connected.waitForEnd();
    }

    private long before;

    private boolean nothingIsWritten() {
        long now = line.get().written.get();
        boolean same = now == before;
        before = now;
        return same;
    }

    private CableClient client(ScriptedCable server, Duration stale, Duration presence) {
        return new CableClient(
                CableSettings.of(server.baseUrl()).staleAfter(stale).presenceInterval(presence),
                () -> RoomSubscription.contact("t"),
                slow);
    }
}
