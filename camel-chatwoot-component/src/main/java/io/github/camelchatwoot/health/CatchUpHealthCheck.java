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
package io.github.camelchatwoot.health;

import java.time.Duration;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

import org.apache.camel.health.HealthCheckResultBuilder;

/** Tells that what was missed could not be fetched for too long. For readiness. */
public final class CatchUpHealthCheck extends ReadinessCheck {

    private final Supplier<Duration> overdue;
    private final Duration longest;
    private final IntSupplier held;

    /**
     * @param overdue how long the next run that finds everything has been due; zero if none is
     * @param longest how long that may be
     * @param held how many events wait for it
     */
    public CatchUpHealthCheck(
            String id, Supplier<Duration> overdue, Duration longest, IntSupplier held) {
        super(id);
        this.overdue = overdue;
        this.longest = longest;
        this.held = held;
    }

    @Override
    void look(HealthCheckResultBuilder result) {
        Duration late = overdue.get();
        result.detail("catchUp.overdue", late.toSeconds() + " s")
                .detail("catchUp.heldEvents", held.getAsInt());
        if (late.compareTo(longest) <= 0) {
            result.up();
        } else {
            result.down()
                    .message(
                            "Events that were missed could not all be fetched; a catch-up is %d s overdue"
                                    .formatted(late.toSeconds()));
        }
    }
}
