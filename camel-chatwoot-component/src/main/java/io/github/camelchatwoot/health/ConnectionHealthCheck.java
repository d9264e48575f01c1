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
import java.util.Map;
import java.util.function.Supplier;

import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckResultBuilder;

import io.github.camelchatwoot.websocket.CableState;

/** Tells that a connection is missing for longer than a reconnect takes. */
public final class ConnectionHealthCheck implements HealthCheck {

    private final String id;
    private final Supplier<CableState> state;
    private final Duration grace;
    private final InstantSource clock;
    private volatile boolean enabled = true;

    /**
     * @param state null while no connection is wanted
     * @param grace how long a connection may be missing
     */
    public ConnectionHealthCheck(
            String id, Supplier<CableState> state, Duration grace, InstantSource clock) {
        this.id = id;
        this.state = state;
        this.grace = grace;
        this.clock = clock;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String getGroup() {
        return "camel";
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    @Override
    public Result call(Map<String, Object> options) {
        HealthCheckResultBuilder result = HealthCheckResultBuilder.on(this);
        CableState now = state.get();
        if (!enabled) {
            return result.message("Disabled").unknown().build();
        } else if (now == null || now.isConnected()) {
            return result.up().build();
        } else if (now.status() == CableState.Status.CLOSED) {
            return down(result, now, "The websocket has stopped; start the route again");
        }
        Duration missing = Duration.between(now.since(), clock.instant());
        return missing.compareTo(grace) <= 0
                ? result.up().build()
                : down(
                        result,
                        now,
                        "Not connected for %d s: %s"
                                .formatted(
                                        missing.toSeconds(),
                                        now.lastError() == null
                                                ? "the first attempt is under way"
                                                : now.lastError()));
    }

    private static Result down(HealthCheckResultBuilder result, CableState now, String message) {
        return result.down()
                .message(message)
                // Spring Boot shows details, and no message
                .detail("connection.problem", message)
                .detail("connection.since", now.since().toString())
                .detail("connection.failures", now.failures())
                .build();
    }
}
