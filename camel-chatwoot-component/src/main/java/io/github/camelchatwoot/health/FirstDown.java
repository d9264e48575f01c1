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
public final class FirstDown extends ReadinessCheck {

    private final List<HealthCheck> checks;

    public FirstDown(String id, List<HealthCheck> checks) {
        super(id);
        this.checks = checks;
    }

    @Override
    void look(HealthCheckResultBuilder result) {
        List<Result> seen = checks.stream().map(check -> check.call(Map.of())).toList();
        seen.forEach(one -> result.details(one.getDetails()));
        Result worst =
                seen.stream()
                        .filter(one -> one.getState() != State.UP)
                        .findFirst()
                        .orElse(seen.get(0));
        result.state(worst.getState()).message(worst.getMessage().orElse(null));
    }
}
