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
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.client.Pause;

import static io.github.camelchatwoot.websocket.Recorder.await;
import static org.assertj.core.api.Assertions.assertThat;

class BackoffTest {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

    @Test
    void pausesDoubleUpToTheLongest() {
        Backoff backoff = new Backoff(FIRST, LONGEST, () -> 1);

        assertThat(List.of(backoff.next(), backoff.next(), backoff.next(), backoff.next()))
                .containsExactly(seconds(1), seconds(2), seconds(4), seconds(8));
        for (int i = 0; i < 100; i++) {
            assertThat(backoff.next()).isEqualTo(LONGEST);
        }
    }

    @Test
    void chanceTakesUpToHalfOfAPause() {
        Backoff backoff = new Backoff(FIRST, LONGEST, () -> 0);

        assertThat(backoff.next()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void afterAResetItBeginsAnew() {
        Backoff backoff = new Backoff(FIRST, LONGEST, () -> 1);
        backoff.next();
        backoff.next();

        backoff.reset();

        assertThat(backoff.next()).isEqualTo(FIRST);
    }

    @Test
    void aServerThatIsDownIsAskedEverMoreRarely() {
        CableSettings nowhere =
                CableSettings.of(URI.create("http://127.0.0.1:1")).delays(FIRST, LONGEST);
        var timing = new Timing(now::get, System::nanoTime, RecordedPause::new, () -> 1);
        try (var client =
                new CableClient(
                        nowhere, () -> RoomSubscription.contact("t"), new Recorder(), timing)) {
            client.start();
            await().until(() -> pauses.size() == 7);

            assertThat(pauses)
                    .extracting(Duration::toSeconds)
                    .containsExactly(1L, 2L, 4L, 8L, 10L, 10L, 10L);
            assertThat(client.state().failures()).isEqualTo(7);
            assertThat(client.state().since()).isEqualTo(Instant.EPOCH);
        }
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    /** Takes no time for six pauses, the seventh lasts until it is closed. */
    private final class RecordedPause implements Pause {
        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public boolean await(Duration duration) throws InterruptedException {
            now.set(now.get().plus(duration));
            pauses.add(duration);
            if (pauses.size() >= 7) {
                closed.await();
            }
            return closed.getCount() > 0;
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
