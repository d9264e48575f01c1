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
package io.github.camelchatwoot.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** A look that several want at once or again soon: it is taken once. */
public final class RecentLook<T> {

    private final Supplier<T> look;
    private final Executor threads;
    private final Duration kept;
    private final InstantSource clock;
    private CompletableFuture<T> last;
    private Instant until = Instant.MIN;

    /**
     * @param kept how long it is good after it was taken
     */
    public RecentLook(Supplier<T> look, Executor threads, Duration kept, InstantSource clock) {
        this.look = look;
        this.threads = threads;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * What there is to see. One that takes longer goes on, and the next who asks waits for it.
     *
     * @throws TimeoutException if it takes longer than this
     * @throws ExecutionException if it failed
     */
    public T get(Duration longest)
            throws TimeoutException, ExecutionException, InterruptedException {
        return current().get(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized CompletableFuture<T> current() {
        boolean good = last != null && (!last.isDone() || clock.instant().isBefore(until));
        if (!good) {
            last = CompletableFuture.supplyAsync(this::taken, threads);
        }
        return last;
    }

    private T taken() {
        T seen = look.get();
        synchronized (this) {
            until = clock.instant().plus(kept);
        }
        return seen;
    }
}
