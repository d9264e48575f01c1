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
package io.github.camelchatwoot.client;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

import org.apache.camel.CamelContext;

/**
 * The connections of one Camel context: each pair of camel-http component and base URL has one
 * pool, however many endpoints use it. Belongs to the component, which closes it when it stops.
 */
public final class HttpConnections implements Closeable {

    private record Key(String component, URI baseUrl) {}

    private final CamelContext camelContext;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Key, HttpConnection> connections = new HashMap<>();

    public HttpConnections(CamelContext camelContext) {
        this.camelContext = camelContext;
    }

    /**
     * Opens nothing on the network.
     *
     * @param httpComponent name of a camel-http component; null picks {@code http} or {@code
     *     https}, whatever the address starts with
     * @param baseUrl address of a Chatwoot server, without query
     * @throws IllegalArgumentException if there is no such component, or the address is no http or
     *     https address
     */
    public HttpConnection get(String httpComponent, URI baseUrl) {
        String name = httpComponent == null ? Origin.of(baseUrl).scheme() : httpComponent;
        lock.lock();
        try {
            return connections.computeIfAbsent(
                    new Key(name, baseUrl),
                    key -> HttpConnection.open(camelContext, key.component(), key.baseUrl()));
        } finally {
            lock.unlock();
        }
    }

    /** Closes all pools; calls under way fail. */
    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            for (HttpConnection connection : connections.values()) {
                connection.close();
            }
        } finally {
            connections.clear();
            lock.unlock();
        }
    }
}
