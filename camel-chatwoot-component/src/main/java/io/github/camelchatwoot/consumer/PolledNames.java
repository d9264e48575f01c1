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

import java.util.HashMap;
import java.util.Map;

import org.apache.camel.spi.StateRepository;

/** The cursors that are in use: two consumers with one would take each other's items. */
public final class PolledNames {

    /** Repositories are told apart by identity. */
    private record Name(int repository, String consumer) {}

    private final Map<Name, ChatwootPollConsumer> taken = new HashMap<>();

    /**
     * @throws IllegalArgumentException if another consumer has this cursor
     */
    synchronized void take(
            StateRepository<String, String> repository,
            String name,
            ChatwootPollConsumer consumer) {
        ChatwootPollConsumer other =
                taken.putIfAbsent(new Name(System.identityHashCode(repository), name), consumer);
        if (other != null && other != consumer) {
            throw new IllegalArgumentException(
                    "chatwoot:%s: the route %s polls the same with the same stateRepository already; give one of the two its own, or another name by the option integration"
                            .formatted(name.split(":")[0], other.getRouteId()));
        }
    }

    synchronized void release(ChatwootPollConsumer consumer) {
        taken.values().remove(consumer);
    }
}
