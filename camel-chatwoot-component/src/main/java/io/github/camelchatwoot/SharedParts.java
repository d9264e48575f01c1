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
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.apache.camel.CamelContext;

import io.github.camelchatwoot.client.ChatwootClient;
import io.github.camelchatwoot.client.HttpConnections;
import io.github.camelchatwoot.client.Pause;
import io.github.camelchatwoot.client.RetryPolicy;
import io.github.camelchatwoot.client.RetrySettings;
import io.github.camelchatwoot.composite.ProcessLock;
import io.github.camelchatwoot.composite.RoundRobin;
import io.github.camelchatwoot.composite.SharedLock;
import io.github.camelchatwoot.consumer.PolledNames;
import io.github.camelchatwoot.consumer.WebhookPaths;
import io.github.camelchatwoot.event.OwnWrites;
import io.github.camelchatwoot.meter.CallTally;
import io.github.camelchatwoot.meter.FoundMeters;
import io.github.camelchatwoot.meter.Meters;
import io.github.camelchatwoot.names.NameLists;
import io.github.camelchatwoot.server.AdministratorsOnly;
import io.github.camelchatwoot.server.KnownVersions;
import io.github.camelchatwoot.server.OlderServer;
import io.github.camelchatwoot.server.ServerCalls;
import io.github.camelchatwoot.server.ServerInfo;
import io.github.camelchatwoot.server.ServerVersion;
import io.github.camelchatwoot.webhook.WaitingPlaces;

/** What the endpoints of one component have together. */
public final class SharedParts implements Closeable {

    private static final int REMEMBERED_WRITES = 10_000;

    private final CamelContext camel;
    private final HttpConnections httpConnections;
    private final FoundMeters meters;
    private final ConnectionsInUse connectionsInUse;
    private final RegisteredBots registeredBots = new RegisteredBots();
    private final WebhookPaths webhookPaths = new WebhookPaths();
    private final SharedLock lock = new ProcessLock();
    private final WaitingPlaces waitingPlaces = new WaitingPlaces();
    private final PolledNames polledNames = new PolledNames();
    private final RoundRobin roundRobin = new RoundRobin();
    private final NameLists nameLists = new NameLists(InstantSource.system());
    private final KnownVersions versions = new KnownVersions(() -> clock().instant());
    private final Map<String, OwnWrites> ownWrites = new ConcurrentHashMap<>();
    private ObjectMapper mapper;
    private Supplier<Pause> pauses = Pause::real;
    private InstantSource clock = InstantSource.system();

    SharedParts(ChatwootComponent component) {
        this.camel = component.getCamelContext();
        this.httpConnections = new HttpConnections(camel);
        this.meters = new FoundMeters(camel);
        this.connectionsInUse = new ConnectionsInUse(component);
    }

    /** A client for this server; it uses the connections that all endpoints share. */
    ChatwootClient client(ChatwootConfiguration options, URI baseUri, CallTally tally) {
        String server = baseUri.toString();
        OlderServer older =
                new OlderServer(
                        server, () -> versions.of(server, () -> askVersion(options, baseUri)));
        return new ChatwootClient(
                httpConnections.get(options.getHttpComponent(), baseUri),
                new RetryPolicy(options.retrySettings()),
                newPause(),
                failure -> AdministratorsOnly.explained(older.apply(failure)),
                tally.before(meters().calls(options.getConnection())));
    }

    private Optional<ServerVersion> askVersion(ChatwootConfiguration options, URI baseUri) {
        try (ServerCalls calls = calls(options, baseUri)) {
            return ServerInfo.read(calls, clock).version();
        } catch (ChatwootException unreachable) {
            return Optional.empty();
        }
    }

    /** Calls that only look, and do so once; to be closed. */
    ServerCalls calls(ChatwootConfiguration options, URI baseUri) {
        return new ServerCalls(
                new ChatwootClient(
                        httpConnections.get(options.getHttpComponent(), baseUri),
                        new RetryPolicy(RetrySettings.DEFAULT.withMaxRetries(0))),
                baseUri);
    }

    /** Which version servers are. */
    public KnownVersions versions() {
        return versions;
    }

    /** Where the application measures, if it does. */
    public Meters meters() {
        return meters.get();
    }

    /** Told of each producer and consumer that starts and stops. */
    public ConnectionsInUse connectionsInUse() {
        return connectionsInUse;
    }

    /** How calls wait; whoever takes one closes it. */
    Pause newPause() {
        return pauses.get();
    }

    void setPauses(Supplier<Pause> pauses) {
        this.pauses = pauses;
    }

    /** The mapper of the application, if there is exactly one, as camel-jackson does. */
    public ObjectMapper mapper() {
        if (mapper == null) {
            Set<ObjectMapper> found = camel.getRegistry().findByType(ObjectMapper.class);
            mapper =
                    found.size() == 1
                            ? found.iterator().next()
                            : JsonMapper.builder().findAndAddModules().build();
        }
        return mapper;
    }

    /** Tells the time to options such as now-7d. */
    public Clock clock(ChatwootConfiguration options) {
        return Clock.system(options.zone());
    }

    /** Tells consumers the time. */
    public InstantSource clock() {
        return clock;
    }

    void setClock(InstantSource clock) {
        this.clock = clock;
    }

    /** The bots that webhooks have registered, with their tokens. */
    public RegisteredBots registeredBots() {
        return registeredBots;
    }

    /** Which paths have a webhook already. */
    public WebhookPaths webhookPaths() {
        return webhookPaths;
    }

    /** Of operations that are several calls. */
    SharedLock lock(ChatwootConfiguration options) {
        return options.getSharedLock() == null ? lock : options.getSharedLock();
    }

    /** Of webhooks that wait for their route. */
    public WaitingPlaces waitingPlaces() {
        return waitingPlaces;
    }

    /** Which lists are polled already. */
    public PolledNames polledNames() {
        return polledNames;
    }

    /** Of the agents who get conversations in turn. */
    RoundRobin roundRobin() {
        return roundRobin;
    }

    /** What inboxes, teams, agents and canned responses are called. */
    NameLists nameLists() {
        return nameLists;
    }

    /** What an integration of this application wrote to a server lately. */
    OwnWrites ownWrites(String serverAndIntegration) {
        return ownWrites.computeIfAbsent(
                serverAndIntegration, key -> new OwnWrites(clock, REMEMBERED_WRITES));
    }

    @Override
    public void close() throws IOException {
        connectionsInUse.close();
        httpConnections.close();
    }
}
