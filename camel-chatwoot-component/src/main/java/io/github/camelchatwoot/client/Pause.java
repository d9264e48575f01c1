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
package io.github.camelchatwoot.client;

import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waiting between two attempts. Tests put their own in its place. */
public interface Pause extends Closeable {

    /**
     * Waits this long.
     *
     * @return false if the wait was cut short by {@link #close()}
     * @throws InterruptedException at once if the thread is or gets interrupted
     */
    boolean await(Duration duration) throws InterruptedException;

    /** Ends all waits, present and future. */
    @Override
    void close();

    /** Waits in real time. */
    static Pause real() {
        CountDownLatch closed = new CountDownLatch(1);
        return new Pause() {
            @Override
            public boolean await(Duration duration) throws InterruptedException {
                return !closed.await(duration.toNanos(), TimeUnit.NANOSECONDS);
            }

            @Override
            public void close() {
                closed.countDown();
            }
        };
    }
}
