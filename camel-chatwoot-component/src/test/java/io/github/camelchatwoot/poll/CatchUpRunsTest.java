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
package io.github.camelchatwoot.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class CatchUpRunsTest {

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final List<Boolean> begun = new ArrayList<>();
    private final AtomicInteger released = new AtomicInteger();
    private final BlockingQueue<Exception> ends = new LinkedBlockingQueue<>();
    private Instant now = Instant.parse("2026-06-10T17:13:43Z");

    private static final Exception WELL = new Exception("ended well");

    @AfterEach
    void stop() {
        thread.shutdownNow();
    }

    private CatchUpRuns runs(Duration interval) {
        return new CatchUpRuns(
                "orders", interval, this::run, released::incrementAndGet, thread, () -> now);
    }

    /** Ends when and as the test says. */
    private void run(boolean asked) throws Exception {
        synchronized (begun) {
            begun.add(asked);
        }
        Exception end = ends.take();
        if (end != WELL) {
            throw end;
        }
    }

    private void awaitRuns(int count) {
        await().until(
                        () -> {
                            synchronized (begun) {
                                return begun.size() == count;
                            }
                        });
    }

    @Test
    void itRunsWhenAskedAndThenEverySoOften() {
        CatchUpRuns runs = runs(Duration.ofMillis(1));
        runs.ask();
        ends.add(WELL);
        ends.add(WELL);
        awaitRuns(3);
        assertThat(begun).containsExactly(true, false, false);
        assertThat(released).hasValue(1);
    }

    @Test
    void whoIsAwayAgainDuringTheRunIsNotBackAtItsEnd() {
        CatchUpRuns runs = runs(Duration.ZERO);
        runs.ask();
        awaitRuns(1);
        runs.away();
        ends.add(WELL);
        runs.ask();
        awaitRuns(2);
        assertThat(released).hasValue(0);
        ends.add(WELL);
        await().until(() -> released.get() == 1);
    }

    @Test
    void aRunThatFailedIsRepeatedButWhoIsAwayByThenIsNotBack() {
        CatchUpRuns runs = runs(Duration.ofMillis(1));
        runs.ask();
        ends.add(new IllegalStateException("down"));
        awaitRuns(2);
        await().until(() -> released.get() == 1);
        runs.away();
        ends.add(WELL);
        awaitRuns(3);
        assertThat(begun).containsExactly(true, true, false);
        assertThat(released).hasValue(1);
    }

    @Test
    void afterItsEndNothingRunsUntilSomebodyAsks() throws Exception {
        CatchUpRuns runs = runs(Duration.ofMillis(1));
        runs.ask();
        awaitRuns(1);
        runs.end();
        ends.add(new IllegalStateException("stopped"));
        thread.submit(() -> {}).get(5, TimeUnit.SECONDS);
        runs.ask();
        awaitRuns(2);
        assertThat(released).hasValue(0);
    }

    @Test
    void theLagIsCountedFromTheBeginningOfTheLastRunThatFoundEverything() throws Exception {
        CatchUpRuns runs = runs(Duration.ZERO);
        now = now.plusSeconds(60);
        runs.ask();
        awaitRuns(1);
        now = now.plusSeconds(5);
        assertThat(runs.lag()).isEqualTo(Duration.ofSeconds(65));
        ends.add(WELL);
        await().until(() -> runs.lag().equals(Duration.ofSeconds(5)));
    }
}
