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
package io.github.camelchatwoot.consumer;

import java.util.List;

import org.apache.camel.health.HealthCheck;

import io.github.camelchatwoot.ChatwootEndpoint;
import io.github.camelchatwoot.health.FirstDown;

/** Makes one check, which is what Camel asks a consumer for, of those that it has. */
final class EventHealth {

    private EventHealth() {}

    /** Null if there are none, or if the component wants none. */
    static HealthCheck of(List<HealthCheck> checks, ChatwootEndpoint endpoint) {
        if (!endpoint.component().isHealthCheckConsumerEnabled()) {
            // one that is there and says nothing would count as not ready
            return null;
        }
        return switch (checks.size()) {
            case 0 -> null;
            case 1 -> checks.get(0);
            default -> new FirstDown(checks.get(0).getId(), checks);
        };
    }
}
