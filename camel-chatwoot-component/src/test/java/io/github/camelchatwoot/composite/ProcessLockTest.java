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
package io.github.camelchatwoot.composite;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProcessLockTest {

    private static final Duration SOON = Duration.ofMillis(20);
    private static final Duration LATE = Duration.ofMinutes(1);

    private final ProcessLock lock = new ProcessLock();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void oneWaitsForTheOther() throws Exception {
        SharedLock.Held first = lock.hold("contact 7", LATE);
        CompletableFuture<Boolean> second =
                CompletableFuture.supplyAsync(
                        () -> {
                            try (SharedLock.Held held = lock.hold("contact 7", LATE)) {
                                return held != null;
                            } catch (InterruptedException | TimeoutException e) {
                                return false;
                            }
                        },
                        threads);

        assertThatThrownBy(
                        () ->
                                CompletableFuture.supplyAsync(() -> attempt("contact 7"), threads)
                                        .join()
                                        .close())
                .hasRootCauseInstanceOf(TimeoutException.class);
        first.close();

        assertThat(second.join()).isTrue();
    }

    @Test
    void otherKeysAreFree() throws Exception {
        SharedLock.Held seven = lock.hold("contact 7", LATE);

        CompletableFuture.runAsync(() -> attempt("contact 8").close(), threads).join();

        assertThat(lock.size()).isOne();
        seven.close();
    }

    @Test
    void nothingIsKeptOfAKeyThatNobodyHolds() throws Exception {
        lock.hold("contact 7", LATE).close();

        assertThat(lock.size()).isZero();
    }

    private SharedLock.Held attempt(String key) {
        try {
            return lock.hold(key, SOON);
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
