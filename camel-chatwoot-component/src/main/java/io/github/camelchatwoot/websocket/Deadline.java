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

import java.net.SocketTimeoutException;
import java.time.Duration;

/** A point in time until which something may take. */
final class Deadline {

    private final long end;

    private Deadline(long nanos) {
        end = System.nanoTime() + nanos;
    }

    static Deadline in(Duration time) {
        return new Deadline(time.toNanos());
    }

    static Deadline in(long nanos) {
        return new Deadline(nanos);
    }

    /**
     * What is left, 1 or more.
     *
     * @throws SocketTimeoutException if nothing is
     */
    int millis() throws SocketTimeoutException {
        long left = end - System.nanoTime();
        if (left <= 0) {
            throw new SocketTimeoutException();
        }
        return (int) Math.min(left / 1_000_000 + 1, Integer.MAX_VALUE);
    }
}
