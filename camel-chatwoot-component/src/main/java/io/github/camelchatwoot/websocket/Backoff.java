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

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to pause before the next attempt: between half and the whole of first * 2^n, capped, so
 * that the clients of a server that comes up again don't all come at once.
 */
final class Backoff {

    private static final int MOST_DOUBLINGS = 20;

    private final Duration first;
    private final Duration longest;
    private final DoubleSupplier random;
    private int doublings;

    Backoff(Duration first, Duration longest, DoubleSupplier random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    Duration next() {
        double whole = Math.min(first.toMillis() * Math.pow(2, doublings), longest.toMillis());
        doublings = Math.min(doublings + 1, MOST_DOUBLINGS);
        return Duration.ofMillis((long) (whole / 2 * (1 + random.getAsDouble())));
    }

    void reset() {
        doublings = 0;
    }
}
