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

import java.util.Map;

import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckResultBuilder;

/**
 * What can be wrong elsewhere. It is for readiness, as a restart heals none of it. What is wrong is
 * also a detail, {@code chatwoot.problem}: Spring Boot shows details, and no message.
 */
abstract class ReadinessCheck implements HealthCheck {

    private final String id;
    private volatile boolean enabled = true;

    ReadinessCheck(String id) {
        this.id = id;
    }

    /** Says the state, and what is wrong unless it is up. */
    abstract void look(HealthCheckResultBuilder result);

    @Override
    public final Result call(Map<String, Object> options) {
        HealthCheckResultBuilder result = HealthCheckResultBuilder.on(this);
        if (!enabled) {
            return result.message("Disabled").unknown().build();
        }
        look(result);
        Result seen = result.build();
        if (seen.getState() == State.DOWN) {
            seen.getMessage().ifPresent(problem -> result.detail("chatwoot.problem", problem));
        }
        return result.build();
    }

    @Override
    public final String getId() {
        return id;
    }

    @Override
    public final String getGroup() {
        return "camel";
    }

    @Override
    public final boolean isEnabled() {
        return enabled;
    }

    @Override
    public final void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }
}
