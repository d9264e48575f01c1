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
package io.github.camelchatwoot;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.apache.camel.spi.Registry;

/** The servers and accounts that the component knows by name, and those in the registry. */
record NamedConnections(Map<String, ChatwootConnection> ofComponent, Registry registry) {

    /**
     * @throws IllegalArgumentException if there is none, with those there are
     */
    ChatwootConnection get(String name) {
        ChatwootConnection connection = ofComponent.get(name);
        if (connection == null) {
            connection = registry.lookupByNameAndType(name, ChatwootConnection.class);
        }
        if (connection == null) {
            throw new IllegalArgumentException(
                    "connection: there is none named '%s', %s".formatted(name, known()));
        }
        return connection;
    }

    private String known() {
        Set<String> known = new TreeSet<>(ofComponent.keySet());
        known.addAll(registry.findByTypeWithName(ChatwootConnection.class).keySet());
        return known.isEmpty()
                ? "neither on the component nor in the registry"
                : "known are " + String.join(", ", known);
    }
}
