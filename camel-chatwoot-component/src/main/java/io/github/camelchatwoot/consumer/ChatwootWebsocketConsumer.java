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

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;

import org.apache.camel.Processor;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.util.IOHelper;

import io.github.camelchatwoot.ChatwootEndpoint;
import io.github.camelchatwoot.EndpointCalls;
import io.github.camelchatwoot.WebsocketOptions;
import io.github.camelchatwoot.client.HttpSetup;
import io.github.camelchatwoot.event.ChatwootEvent;
import io.github.camelchatwoot.health.ConnectionHealthCheck;
import io.github.camelchatwoot.meter.MeterName;
import io.github.camelchatwoot.websocket.CableClient;
import io.github.camelchatwoot.websocket.CableException;
import io.github.camelchatwoot.websocket.CableListener;
import io.github.camelchatwoot.websocket.CableProxy;
import io.github.camelchatwoot.websocket.CableSettings;
import io.github.camelchatwoot.websocket.CableState;
import io.github.camelchatwoot.websocket.RoomSubscription;
import io.github.camelchatwoot.websocket.SubscriptionSource;

/** Receives what the dashboard of a person, or the chat of a contact, is told. */
@ManagedResource(description = "Managed Chatwoot websocket consumer")
public class ChatwootWebsocketConsumer extends ChatwootEventConsumer implements CableListener {

    private final ChatwootEndpoint endpoint;
    private final WebsocketOptions options;

    /** Causes of the present outage that the exception handler knows. */
    private final Set<String> told = new HashSet<>();

    /** Whether the present client has been connected. */
    private volatile boolean connectedBefore;

    private ExecutorService threads;
    private EndpointCalls calls;
    private CableSettings settings;
    private SubscriptionSource subscription;
    private volatile CableClient client;

    public ChatwootWebsocketConsumer(ChatwootEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.options = endpoint.getWebsocketOptions();
    }

    @Override
    String consumerName() {
        return "websocket:" + getRouteId();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        try {
            threads =
                    endpoint.getCamelContext()
                            .getExecutorServiceManager()
                            .newCachedThreadPool(this, "ChatwootWebsocket");
            settings = settings();
            calls = endpoint.eventParts().calls();
            subscription = subscription();
            CompletableFuture<Void> connected = connect();
            if (options.isTestConnectionOnStartup()) {
                await(connected);
            }
        } catch (Exception failed) {
            disconnect();
            throw failed;
        }
        gauge(MeterName.CONNECTED, () -> isConnected() ? 1 : 0);
    }

    @Override
    List<HealthCheck> healthChecks() {
        HealthCheck connection =
                new ConnectionHealthCheck(
                        "consumer:chatwoot-websocket-" + getRouteId(),
                        this::state,
                        Duration.ofMillis(options.getDownAfter()),
                        endpoint.shared().clock());
        return Stream.concat(Stream.of(connection), super.healthChecks().stream()).toList();
    }

    /** Closes the connection: what would be read could not be given back. */
    @Override
    protected void doSuspend() throws Exception {
        client.close();
        super.doSuspend();
    }

    @Override
    protected void doResume() throws Exception {
        super.doResume();
        connect();
    }

    @Override
    protected void doStop() throws Exception {
        disconnect();
        super.doStop();
    }

    private CableSettings settings() {
        HttpSetup http =
                HttpSetup.of(
                        endpoint.getCamelContext(),
                        endpoint.getConfiguration().getHttpComponent(),
                        endpoint.baseUri());
        return options.settings(CableSettings.of(endpoint.baseUri()))
                .sslContext(http.tls())
                .hostnameVerifier(http.hostnameVerifier())
                .proxy(proxy(http))
                .connectTimeout(http.connectTimeout())
                .executor(threads);
    }

    private static CableProxy proxy(HttpSetup http) {
        return http.proxy() == null
                ? null
                : new CableProxy(
                        http.proxy().getHostString(),
                        http.proxy().getPort(),
                        http.proxyUser(),
                        http.proxyPassword());
    }

    private SubscriptionSource subscription() {
        return isContact()
                ? () -> RoomSubscription.contact(options.getPubsubToken())
                : new ProfileSubscription(calls, endpoint.getConfiguration().getAccountId());
    }

    private boolean isContact() {
        return options.getPubsubToken() != null;
    }

    /** An event that the last client still holds goes first, as it is the older one. */
    private CompletableFuture<Void> connect() {
        CompletableFuture<Void> before =
                client == null ? CompletableFuture.completedFuture(null) : client.ended();
        CableClient next = new CableClient(settings, subscription, this);
        client = next;
        connectedBefore = false;
        // closed meanwhile, it refuses to start, and that is all
        return before.thenCompose(ended -> next.start());
    }

    private static void await(CompletableFuture<Void> connected) throws Exception {
        try {
            connected.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CableException failed ? failed : e;
        }
    }

    /** Returns when the last event has gone into its lane. */
    private void disconnect() {
        if (client != null) {
            client.close();
        }
        IOHelper.close(calls);
        if (threads != null) {
            endpoint.getCamelContext().getExecutorServiceManager().shutdownGraceful(threads);
        }
        client = null;
    }

    @ManagedAttribute(description = "Whether the websocket is connected")
    public boolean isConnected() {
        CableState state = state();
        return state != null && state.isConnected();
    }

    @ManagedAttribute(description = "Why the last connection ended or failed, if one did")
    public String getLastConnectionError() {
        CableState state = state();
        return state == null ? null : state.lastError();
    }

    @ManagedAttribute(description = "How often a lost connection stood again")
    public long getReconnects() {
        return reconnects();
    }

    /** Or null while no connection is wanted. */
    private CableState state() {
        CableClient current = client;
        return current == null || !isRunAllowed() || isSuspendingOrSuspended()
                ? null
                : current.state();
    }

    @Override
    public void event(ChatwootEvent event) throws InterruptedException {
        // a person's token hears of all accounts that the person is in
        if (isContact() || endpoint.getConfiguration().getAccountId().equals(event.accountId())) {
            events().put(event);
        }
    }

    @Override
    public void connected() {
        told.clear();
        endpoint.shared().versions().forget(endpoint.origin());
        if (connectedBefore) {
            meter().reconnected();
        }
        connectedBefore = true;
        listening();
    }

    @Override
    public void disconnected(CableException why) {
        notListening();
        boolean startFails = isStarting() && options.isTestConnectionOnStartup();
        if (told.add(why.getMessage()) && !startFails) {
            getExceptionHandler()
                    .handleException("Not connected, but trying again: " + getEndpoint(), why);
        }
    }
}
