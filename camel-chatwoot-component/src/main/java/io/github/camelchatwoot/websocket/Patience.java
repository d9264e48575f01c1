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
import java.util.function.LongSupplier;

/** How long the server may still be silent. It doesn't run while the listener is busy. */
final class Patience {

    private final LongSupplier nanos;
    private Duration allowed;
    private long left;
    private long since;

    Patience(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** From now on so long. */
    void allow(Duration silence) {
        allowed = silence;
        left = silence.toNanos();
        since = nanos.getAsLong();
    }

    /** Nanoseconds; 0 or less if it is at its end. */
    long left() {
        return left - (nanos.getAsLong() - since);
    }

    Duration allowed() {
        return allowed;
    }

    void pause() {
        left = left();
        since = nanos.getAsLong();
    }

    void goOn() {
        since = nanos.getAsLong();
    }
}
