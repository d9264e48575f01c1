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
package io.github.camelchatwoot.test.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time of the simulated server: runs with the machine's clock and can be moved ahead. */
public final class SimulatorClock {
    private final Clock machine = Clock.systemUTC();
    private volatile Duration ahead = Duration.ZERO;
    private Instant last = Instant.EPOCH;

    /** Strictly later than every time given out before, in microseconds. */
    public synchronized Instant now() {
        Instant now = machine.instant().plus(ahead).truncatedTo(ChronoUnit.MICROS);
        last = now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
        return last;
    }

    /** Sets the time; it goes on from there. */
    public synchronized void moveTo(Instant time) {
        ahead = Duration.between(machine.instant(), time);
        last = Instant.EPOCH;
    }

    /** Moves the time ahead for everything that happens from now on. */
    public synchronized void advance(Duration by) {
        ahead = ahead.plus(by);
    }
}
