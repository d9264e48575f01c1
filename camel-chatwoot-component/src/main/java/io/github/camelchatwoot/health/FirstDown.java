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

import java.util.List;
import java.util.Map;

import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckResultBuilder;

/** Several checks of one consumer: down if one is, with the details of all. */
public record FirstDown(String id, List<HealthCheck> checks) implements HealthCheck {

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
        return checks.stream().anyMatch(HealthCheck::isEnabled);
    }

    @Override
    public void setEnabled(boolean enabled) {
        checks.forEach(check -> check.setEnabled(enabled));
    }

    @Override
    public Result call(Map<String, Object> options) {
        List<Result> results = checks.stream().map(check -> check.call(options)).toList();
        HealthCheckResultBuilder all = HealthCheckResultBuilder.on(this);
        results.forEach(result -> all.details(result.getDetails()));
        Result worst =
                results.stream()
                        .filter(result -> result.getState() != State.UP)
                        .findFirst()
                        .orElse(results.get(0));
        return all.state(worst.getState()).message(worst.getMessage().orElse(null)).build();
    }
}
