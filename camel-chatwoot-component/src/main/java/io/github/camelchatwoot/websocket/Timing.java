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

import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import io.github.camelchatwoot.client.Pause;

/**
 * Time and chance. Tests put their own in its place.
 *
 * @param clock the time of day
 * @param nanos as {@link System#nanoTime()}: for durations, which no change of the clock disturbs
 * @param pauses for waits that nothing but closing ends
 * @param random numbers from 0 to below 1, for the jitter
 */
record Timing(
        InstantSource clock, LongSupplier nanos, Supplier<Pause> pauses, DoubleSupplier random) {

    static Timing real() {
        return new Timing(
                InstantSource.system(),
                System::nanoTime,
                Pause::real,
                () -> ThreadLocalRandom.current().nextDouble());
    }
}
