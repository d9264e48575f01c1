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

import java.net.URI;
import java.time.Clock;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.ExtendedCamelContext;
import org.apache.camel.PropertyBindingException;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.HealthCheckComponent;
import org.apache.camel.util.IOHelper;

import io.github.camelchatwoot.client.ChatwootClient;
import io.github.camelchatwoot.client.HttpConnections;
import io.github.camelchatwoot.client.Pause;
import io.github.camelchatwoot.client.RetryPolicy;
import io.github.camelchatwoot.client.RetrySettings;
import io.github.camelchatwoot.composite.ProcessLock;
import io.github.camelchatwoot.composite.RoundRobin;
import io.github.camelchatwoot.composite.SharedLock;
import io.github.camelchatwoot.composite.Turn;
import io.github.camelchatwoot.event.OwnWrites;
import io.github.camelchatwoot.meter.CallTally;
import io.github.camelchatwoot.meter.FoundMeters;
import io.github.camelchatwoot.meter.Meters;
import io.github.camelchatwoot.names.NameLists;
import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Operations;
import io.github.camelchatwoot.operation.Parameter;
import io.github.camelchatwoot.server.KnownVersions;
import io.github.camelchatwoot.server.OlderServer;
import io.github.camelchatwoot.server.ServerCalls;
import io.github.camelchatwoot.server.ServerInfo;
import io.github.camelchatwoot.server.ServerVersion;
import io.github.camelchatwoot.uri.LegalUri;
import io.github.camelchatwoot.uri.RawText;
import io.github.camelchatwoot.webhook.WaitingPlaces;

/** Chatwoot, the open-source customer support desk: every operation of its API as an endpoint. */
@Component("chatwoot")
public class ChatwootComponent extends HealthCheckComponent {

    private static final String SECRETS =
            "botAccessToken,platformAccessToken,hmacToken,pubsubToken,identifierHash";
    private static final int REMEMBERED_WRITES = 10_000;

    @Metadata(description = "The options that hold for all endpoints unless they say otherwise.")
    private ChatwootConfiguration configuration = new ChatwootConfiguration();

    @Metadata(
            label = "advanced",
            description =
                    "Further servers and accounts by name, for the option connection of endpoints.")
    private Map<String, ChatwootConnection> connections = new HashMap<>();

    @Metadata(
            label = "advanced",
            defaultValue = "true",
            description =
                    "Whether to ask each server that is used, once after the start and in the background, who it is and who we are to it, and to log that in one line, with warnings about what will not work. Where INFO is not logged nothing is asked.")
    private boolean startupReport = true;

    private HttpConnections httpConnections;
    private FoundMeters meters;
    private ObjectMapper mapper;
    private Supplier<Pause> pauses = Pause::real;
    private InstantSource clock = InstantSource.system();
    private final RegisteredBots registeredBots = new RegisteredBots();
    private final WebhookPaths webhookPaths = new WebhookPaths();
    private final SharedLock lock = new ProcessLock();
    private final WaitingPlaces waitingPlaces = new WaitingPlaces();
    private final PolledNames polledNames = new PolledNames();
    private final RoundRobin roundRobin = new RoundRobin();
    private final NameLists nameLists = new NameLists(InstantSource.system());
    private final KnownVersions versions = new KnownVersions(() -> clock().instant());
    private final ConnectionsInUse connectionsInUse = new ConnectionsInUse(this);
    private final Map<String, OwnWrites> ownWrites = new ConcurrentHashMap<>();

    public ChatwootComponent() {}

    public ChatwootComponent(CamelContext camelContext) {
        super(camelContext);
    }

    @Override
    public Endpoint createEndpoint(String uri, Map<String, Object> parameters) throws Exception {
        return super.createEndpoint(LegalUri.of(uri), parameters);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters)
            throws Exception {
        parameters.replaceAll(
                (name, value) -> value instanceof String text ? RawText.restored(text) : value);
        Operation operation = Operations.load(remaining);
        try {
            return createEndpoint(uri, operation, parameters);
        } catch (PropertyBindingException e) {
            throw refused(operation, WrongOption.sentence(e, getEndpointPropertyConfigurer()), e);
        } catch (IllegalArgumentException e) {
            throw refused(operation, e.getMessage(), e);
        }
    }

    private static IllegalArgumentException refused(
            Operation operation, String sentence, Exception cause) {
        return new IllegalArgumentException(
                "chatwoot:" + operation.name() + ": " + sentence, cause);
    }

    private Endpoint createEndpoint(String uri, Operation operation, Map<String, Object> parameters)
            throws Exception {
        Map<String, String> own = takeOwn(operation, parameters);
        parameters.entrySet().removeIf(e -> isUnset(e.getValue()) && isOption(e.getKey()));
        ChatwootConfiguration options = configuration.copy();
        useConnection(options, getAndRemoveParameter(parameters, "connection", String.class));
        options.use(registeredBots);
        ChatwootEndpoint endpoint =
                new ChatwootEndpoint(
                        uri, this, ChatwootOperation.valueOf(operation.name()), options);
        Set<String> elsewhere = OneSidedOptions.notFor(operation);
        List<String> misplaced =
                parameters.keySet().stream()
                        .filter(name -> elsewhere.contains(OneSidedOptions.plain(name)))
                        .toList();
        UnknownOptions.refuse(operation, misplaced, endpoint);
        Set<String> given = Set.copyOf(parameters.keySet());
        setProperties(endpoint, parameters);
        UnknownOptions.refuse(operation, parameters.keySet(), endpoint);
        if (given.contains("onlyWhilePending") && !Turn.isTakenBy(operation)) {
            throw new IllegalArgumentException(
                    "onlyWhilePending is for operations that send messages");
        }
        endpoint.plan(operation, own, given);
        expectBot(endpoint);
        return endpoint;
    }

    private void expectBot(ChatwootEndpoint endpoint) {
        WebhookOptions webhook = endpoint.getWebhookOptions();
        if (webhook.getRegister() == WebhookOptions.Kind.BOT) {
            ChatwootConfiguration options = endpoint.getConfiguration();
            registeredBots.expect(endpoint.origin(), options.getAccountId(), webhook.getPath());
        }
    }

    private boolean isOption(String name) {
        return getEndpointPropertyConfigurer() instanceof PropertyConfigurerGetter options
                && options.getOptionType(name, true) != null;
    }

    /** Empty, as an unset property of a Kamelet, or an optional placeholder that is not set. */
    private static boolean isUnset(Object value) {
        return value instanceof String text
                && (text.isEmpty() || text.matches("\\{\\{\\?[^{}]+}}"));
    }

    /**
     * The operation's own parameters go first, so that a name may be a parameter of one operation
     * and an option of another kind of endpoint.
     */
    private static Map<String, String> takeOwn(
            Operation operation, Map<String, Object> parameters) {
        Map<String, String> own = new LinkedHashMap<>();
        List<String> options =
                Stream.concat(
                                operation.parameters().stream().map(Parameter::option),
                                operation.names().keySet().stream())
                        .toList();
        for (String option : options) {
            Object value = parameters.remove(option);
            if (value instanceof List<?> several) {
                throw new IllegalArgumentException(
                        "%s is given %d times; it has to be once"
                                .formatted(option, several.size()));
            } else if (value != null && !isUnset(value)) {
                own.put(option, value.toString());
            }
        }
        return own;
    }

    private void useConnection(ChatwootConfiguration options, String ofEndpoint) {
        String name = ofEndpoint == null ? options.getConnection() : ofEndpoint;
        if (name == null) {
            return;
        }
        ChatwootConnection connection = connections.get(name);
        if (connection == null) {
            connection =
                    getCamelContext()
                            .getRegistry()
                            .lookupByNameAndType(name, ChatwootConnection.class);
        }
        if (connection == null) {
            throw unknownConnection(name);
        }
        options.use(connection);
        options.setConnection(name);
    }

    private IllegalArgumentException unknownConnection(String name) {
        Set<String> known = new TreeSet<>(connections.keySet());
        known.addAll(
                getCamelContext()
                        .getRegistry()
                        .findByTypeWithName(ChatwootConnection.class)
                        .keySet());
        return new IllegalArgumentException(
                "connection: there is none named '%s', %s"
                        .formatted(
                                name,
                                known.isEmpty()
                                        ? "neither on the component nor in the registry"
                                        : "known are " + String.join(", ", known)));
    }

    /** Tells Camel which of our options are secrets, for it knows {@code accessToken} alone. */
    @Override
    public void setCamelContext(CamelContext camelContext) {
        super.setCamelContext(camelContext);
        ExtendedCamelContext extension = camelContext.getCamelContextExtension();
        String known = extension.getAdditionalSensitiveKeywords();
        extension.setAdditionalSensitiveKeywords(known == null ? SECRETS : known + "," + SECRETS);
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        httpConnections = new HttpConnections(getCamelContext());
        meters = new FoundMeters(getCamelContext());
        new ChatwootTypes().register(getCamelContext().getTypeConverterRegistry());
        getCamelContext().addStartupListener(connectionsInUse);
    }

    @Override
    protected void doStop() throws Exception {
        connectionsInUse.close();
        IOHelper.close(httpConnections);
        super.doStop();
    }

    /** A client for this server; it uses the connections that all endpoints share. */
    ChatwootClient client(ChatwootConfiguration options, URI baseUri, CallTally tally) {
        String server = baseUri.toString();
        return new ChatwootClient(
                httpConnections.get(options.getHttpComponent(), baseUri),
                new RetryPolicy(options.retrySettings()),
                newPause(),
                new OlderServer(
                        server, () -> versions.of(server, () -> askVersion(options, baseUri))),
                tally.before(meters().calls(options.getConnection())));
    }

    /** Where the application measures, if it does. */
    Meters meters() {
        return meters.get();
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
    KnownVersions versions() {
        return versions;
    }

    ConnectionsInUse connectionsInUse() {
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
    ObjectMapper mapper() {
        if (mapper == null) {
            Set<ObjectMapper> found =
                    getCamelContext().getRegistry().findByType(ObjectMapper.class);
            mapper =
                    found.size() == 1
                            ? found.iterator().next()
                            : JsonMapper.builder().findAndAddModules().build();
        }
        return mapper;
    }

    /** Tells the time to options such as now-7d. */
    Clock clock(ChatwootConfiguration options) {
        return Clock.system(options.zone());
    }

    /** Tells consumers the time. */
    InstantSource clock() {
        return clock;
    }

    void setClock(InstantSource clock) {
        this.clock = clock;
    }

    RegisteredBots registeredBots() {
        return registeredBots;
    }

    WebhookPaths webhookPaths() {
        return webhookPaths;
    }

    /** Of operations that are several calls. */
    SharedLock lock(ChatwootConfiguration options) {
        return options.getSharedLock() == null ? lock : options.getSharedLock();
    }

    /** Of webhooks that wait for their route. */
    WaitingPlaces waitingPlaces() {
        return waitingPlaces;
    }

    PolledNames polledNames() {
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

    public boolean isStartupReport() {
        return startupReport;
    }

    public void setStartupReport(boolean startupReport) {
        this.startupReport = startupReport;
    }

    public ChatwootConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(ChatwootConfiguration configuration) {
        this.configuration = configuration;
    }

    public Map<String, ChatwootConnection> getConnections() {
        return connections;
    }

    public void setConnections(Map<String, ChatwootConnection> connections) {
        this.connections = connections;
    }
}
