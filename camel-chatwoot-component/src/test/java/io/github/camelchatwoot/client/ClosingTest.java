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
package io.github.camelchatwoot.client;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelchatwoot.ChatwootRateLimitException;

import static io.github.camelchatwoot.client.ClientFixture.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

class ClosingTest {

    @RegisterExtension private final LocalServer server = new LocalServer();
    @RegisterExtension private final ClientFixture camel = new ClientFixture();

    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private final AtomicBoolean interrupted = new AtomicBoolean();

    private ChatwootClient waitingClient() {
        server.answer(429, "text/plain", "Retry later", "Retry-After", "60");
        return new ChatwootClient(
                camel.connections.get(null, server.url()), new RetryPolicy(RetrySettings.DEFAULT));
    }

    private Thread sending(ChatwootClient client) {
        Thread sender =
                new Thread(
                        () -> {
                            try {
                                client.send(get(server.url("/")));
                            } catch (Exception e) {
                                failure.set(e);
                            }
                            interrupted.set(Thread.currentThread().isInterrupted());
                        });
        sender.start();
        await().until(
                        () ->
                                sender.getState() == Thread.State.TIMED_WAITING
                                        && server.received().size() == 1);
        return sender;
    }

    @Test
    void closingEndsAWaitAtOnce() throws InterruptedException {
        ChatwootClient client = waitingClient();
        Thread sender = sending(client);
        client.close();
        sender.join(20_000);
        assertThat(failure.get()).isInstanceOf(ChatwootRateLimitException.class);
        assertThat(interrupted).isFalse();
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void anInterruptEndsAWaitAtOnceAndIsKept() throws InterruptedException {
        try (ChatwootClient client = waitingClient()) {
            Thread sender = sending(client);
            sender.interrupt();
            sender.join(20_000);
            assertThat(failure.get()).isInstanceOf(ChatwootRateLimitException.class);
            assertThat(interrupted).isTrue();
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void aClosedClientDoesNotRepeat() {
        ChatwootClient client = waitingClient();
        client.close();
        assertThat(catchThrowable(() -> client.send(get(server.url("/")))))
                .isInstanceOf(ChatwootRateLimitException.class);
        assertThat(server.received()).hasSize(1);
    }
}
