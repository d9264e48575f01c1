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

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The paths that webhooks listen on: the HTTP server would give a second one nothing. */
public final class WebhookPaths {

    private final Map<String, ChatwootWebhookConsumer> taken = new ConcurrentHashMap<>();

    /**
     * @throws IllegalArgumentException if another one listens there
     */
    void take(String path, ChatwootWebhookConsumer consumer) {
        ChatwootWebhookConsumer other = taken.putIfAbsent(path, consumer);
        if (other != null && other != consumer) {
            throw new IllegalArgumentException(
                    "chatwoot:webhook: the route %s listens at %s already; give each its own path"
                            .formatted(other.getRoute().getRouteId(), path));
        }
    }

    void release(String path, ChatwootWebhookConsumer consumer) {
        taken.remove(path, consumer);
    }
}
