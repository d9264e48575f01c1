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
import java.time.InstantSource;
import java.util.function.Supplier;

import org.apache.camel.health.HealthCheckResultBuilder;

import io.github.camelchatwoot.websocket.CableState;

/** Tells that a connection is missing for longer than a reconnect takes. */
public final class ConnectionHealthCheck extends ReadinessCheck {

    private final Supplier<CableState> state;
    private final Duration grace;
    private final InstantSource clock;

    /**
     * @param state null while no connection is wanted
     * @param grace how long a connection may be missing
     */
    public ConnectionHealthCheck(
            String id, Supplier<CableState> state, Duration grace, InstantSource clock) {
        super(id);
        this.state = state;
        this.grace = grace;
        this.clock = clock;
    }

    @Override
    void look(HealthCheckResultBuilder result) {
        CableState now = state.get();
        if (now == null || now.isConnected()) {
            result.up();
        } else if (now.status() == CableState.Status.CLOSED) {
            down(result, now, "The websocket has stopped; start the route again");
        } else {
            missing(result, now, Duration.between(now.since(), clock.instant()));
        }
    }

    private void missing(HealthCheckResultBuilder result, CableState now, Duration missing) {
        if (missing.compareTo(grace) <= 0) {
            result.up();
            return;
        }
        String why = now.lastError() == null ? "the first attempt is under way" : now.lastError();
        down(result, now, "Not connected for %d s: %s".formatted(missing.toSeconds(), why));
    }

    private static void down(HealthCheckResultBuilder result, CableState now, String message) {
        result.down()
                .message(message)
                .detail("connection.since", now.since().toString())
                .detail("connection.failures", now.failures());
    }
}
