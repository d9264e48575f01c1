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

import java.io.Closeable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

import org.apache.camel.CamelContext;
import org.apache.camel.StartupListener;

/**
 * The connections that producers and consumers of one component have, each with a health check and,
 * when all routes have started, a report.
 */
public final class ConnectionsInUse implements StartupListener, Closeable {

    private final ChatwootComponent component;
    private final Map<ConnectionKey, ConnectionInUse> connections = new LinkedHashMap<>();
    private final Map<Object, ConnectionKey> users = new IdentityHashMap<>();
    private ExecutorService threads;
    private boolean started;

    ConnectionsInUse(ChatwootComponent component) {
        this.component = component;
    }

    /** This producer or consumer, now starting, uses the endpoint's connection, if it has one. */
    public synchronized void opened(Object user, ChatwootEndpoint endpoint) {
        if (endpoint.origin() == null) {
            return;
        }
        ConnectionKey key = ConnectionKey.of(endpoint);
        ConnectionInUse connection = connections.get(key);
        if (connection == null) {
            connection = new ConnectionInUse(component, endpoint, name(key), threads());
            connections.put(key, connection);
        }
        connection.add(user, endpoint);
        users.put(user, key);
        if (started) {
            connection.reportOnce();
        }
    }

    /** It uses no connection any more; nothing happens if it never did. */
    public synchronized void closed(Object user) {
        ConnectionKey key = users.remove(user);
        if (key != null && connections.get(key).remove(user)) {
            connections.remove(key).close();
        }
    }

    /** Told apart by account and number only where names alone would not. */
    private String name(ConnectionKey key) {
        List<String> taken = connections.values().stream().map(ConnectionInUse::name).toList();
        String name = key.connection() == null ? "" : key.connection();
        String withAccount =
                "%s%saccount-%d".formatted(name, name.isEmpty() ? "" : "-", key.accountId());
        String free = !taken.contains(name) || key.accountId() == null ? name : withAccount;
        for (int number = 2; taken.contains(free); number++) {
            free = name + (name.isEmpty() ? "" : "-") + number;
        }
        return free;
    }

    private ExecutorService threads() {
        if (threads == null) {
            threads =
                    component
                            .getCamelContext()
                            .getExecutorServiceManager()
                            .newCachedThreadPool(component, "ChatwootLook");
        }
        return threads;
    }

    @Override
    public void onCamelContextStarted(CamelContext context, boolean alreadyStarted) {
        // routes start only now
    }

    @Override
    public synchronized void onCamelContextFullyStarted(
            CamelContext context, boolean alreadyStarted) {
        started = true;
        connections.values().forEach(ConnectionInUse::reportOnce);
    }

    /** When the component stops, looks that are under way are broken off. */
    @Override
    public synchronized void close() {
        if (threads != null) {
            component.getCamelContext().getExecutorServiceManager().shutdownNow(threads);
            threads = null;
        }
        connections.values().forEach(ConnectionInUse::close);
        connections.clear();
        users.clear();
        started = false;
    }
}
