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
package io.github.camelchatwoot.test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import io.github.camelchatwoot.test.desk.SimulatorClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ClockTest {
    private final SimulatorClock clock = new SimulatorClock();

    @Test
    void neverGivesTheSameTimeTwice() {
        clock.stop();

        assertThat(clock.now()).isBefore(clock.now());
    }

    @Test
    void standsStillUntilItIsMoved() {
        clock.stop();
        Instant before = clock.now();

        clock.advance(Duration.ofHours(1));

        assertThat(Duration.between(before, clock.now()))
                .isBetween(Duration.ofHours(1), Duration.ofHours(1).plusMillis(1));
    }

    @Test
    void doesWhatIsDueInItsOrderWhenItIsMoved() {
        clock.stop();
        List<String> done = new ArrayList<>();
        clock.after(Duration.ofSeconds(5), () -> done.add("second"));
        clock.after(Duration.ofSeconds(3), () -> done.add("first"));
        clock.after(Duration.ofSeconds(9), () -> done.add("third"));

        clock.advance(Duration.ofSeconds(6));

        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void doesWhatIsDueByItselfWhileItRuns() {
        var done = new AtomicInteger();
        clock.after(Duration.ofMillis(20), done::incrementAndGet);

        await().until(() -> done.get() == 1);
    }

    @Test
    void catchesUpWithWhatWasPutOffWhileItStoodStill() {
        var done = new AtomicInteger();
        clock.stop();
        clock.after(Duration.ofMillis(20), done::incrementAndGet);
        clock.run();

        await().until(() -> done.get() == 1);
    }

    @Test
    void waitsAgainForWhatIsDueWhenItIsMovedBack() {
        var done = new AtomicInteger();
        Instant now = clock.now();
        clock.after(Duration.ofMillis(50), done::incrementAndGet);
        clock.moveTo(now.minusMillis(200));

        await().until(() -> done.get() == 1);
        assertThat(clock.now()).isAfterOrEqualTo(now.plusMillis(50));
    }

    @Test
    void putsNothingOffAfterItsEnd() {
        var done = new AtomicInteger();
        clock.after(Duration.ofSeconds(1), done::incrementAndGet);
        clock.end();
        clock.after(Duration.ofSeconds(1), done::incrementAndGet);

        clock.advance(Duration.ofSeconds(2));

        assertThat(done).hasValue(0);
    }
}
