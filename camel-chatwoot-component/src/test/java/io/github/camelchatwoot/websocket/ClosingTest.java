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
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;

import static io.github.camelchatwoot.websocket.Recorder.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ClosingTest extends OnSimulator {

    @Test
    void closingLeavesNoConnectionAndNoThread() {
        Room.administrator(chatwoot);
        CableClient client = connected(quick(), () -> Room.administrator(chatwoot));
        for (int i = 2; i < 8; i++) {
            chatwoot.cable().dropAll();
            told.awaitCalls("connected", i);
        }
        assertThat(threads(OwnThreads.NAME)).isNotEmpty();

        client.close();

        client.ended().join();
        assertThat(client.state().status()).isEqualTo(CableState.Status.CLOSED);
        await().until(() -> chatwoot.cable().connections() == 0);
        await().until(() -> threads(OwnThreads.NAME).isEmpty());
        assertThat(told.calls().stream().filter("disconnected"::equals)).hasSize(6);
    }

    @Test
    void closingEndsAnAttemptAndAPauseAtOnce() {
        chatwoot.faults().onRequest("GET", "/cable").delay(Duration.ofMinutes(1)).times(1);
        CableClient opening = client(quick(), () -> Room.administrator(chatwoot));
        CompletableFuture<Void> first = opening.start();
        CableClient pausing =
                client(
                        CableSettings.of(URI.create("http://127.0.0.1:1"))
                                .delays(Duration.ofHours(1), Duration.ofHours(1)),
                        () -> RoomSubscription.contact("t"));
        assertThatThrownBy(() -> pausing.start().join()).hasMessageContaining("can't be reached");

        opening.close();
        pausing.close();

        opening.ended().join();
        pausing.ended().join();
        assertThatThrownBy(first::join).isInstanceOf(CancellationException.class);
    }

    @Test
    void aClientThatWasNeverStartedEndsToo() {
        CableClient client = client(quick(), () -> Room.administrator(chatwoot));

        client.close();

        assertThat(client.ended()).isCompleted();
        assertThatThrownBy(client::start).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void itRunsOnTheExecutorThatItIsGiven() {
        await().until(() -> threads(OwnThreads.NAME).isEmpty());
        ExecutorService threads = Executors.newCachedThreadPool(r -> new Thread(r, "given-thread"));
        CableClient client =
                connected(quick().executor(threads), () -> Room.administrator(chatwoot));
        assertThat(threads(OwnThreads.NAME)).isEmpty();
        assertThat(threads("given-thread")).isNotEmpty();

        threads.shutdownNow();

        client.ended().join();
        assertThat(client.state().status()).isEqualTo(CableState.Status.CLOSED);
    }

    private static List<String> threads(String prefix) {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith(prefix))
                .toList();
    }
}
