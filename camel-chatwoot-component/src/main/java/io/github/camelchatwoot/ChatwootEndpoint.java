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
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.PollingConsumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelchatwoot.client.ChatwootClient;
import io.github.camelchatwoot.consumer.ChatwootPollConsumer;
import io.github.camelchatwoot.consumer.ChatwootWebhookConsumer;
import io.github.camelchatwoot.consumer.ChatwootWebsocketConsumer;
import io.github.camelchatwoot.consumer.EventParts;
import io.github.camelchatwoot.consumer.PolledOperation;
import io.github.camelchatwoot.consumer.WebhookRegistration;
import io.github.camelchatwoot.consumer.WebhookServer;
import io.github.camelchatwoot.event.Marker;
import io.github.camelchatwoot.event.OwnWrites;
import io.github.camelchatwoot.meter.CallTally;
import io.github.camelchatwoot.operation.Family;
import io.github.camelchatwoot.operation.Operation;

/**
 * Work with contacts, conversations, messages and everything else in Chatwoot, the open-source
 * customer support desk.
 */
@UriEndpoint(
        firstVersion = "1.0.0",
        scheme = "chatwoot",
        title = "Chatwoot",
        syntax = "chatwoot:operation",
        category = {Category.CHAT, Category.SAAS},
        lenientProperties = true,
        headersClass = ChatwootConstants.class)
@ManagedResource(description = "Managed Chatwoot endpoint")
public final class ChatwootEndpoint extends ScheduledPollEndpoint
        implements EndpointServiceLocation {

    /** Milliseconds between two polls: Camel's own half a second is not kind to the server. */
    static final int DELAY = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(ChatwootEndpoint.class);

    @UriPath(description = "What to do.")
    @Metadata(required = true)
    private ChatwootOperation operation;

    @UriParam(description = "The endpoint's options.")
    private ChatwootConfiguration configuration;

    @UriParam(description = "Which events reach the route.")
    private EventOptions eventOptions = new EventOptions();

    @UriParam(description = "How the webhook is reached.")
    private WebhookOptions webhookOptions = new WebhookOptions();

    @UriParam(description = "What becomes of missed and late events.")
    private MissedEventOptions missedEventOptions = new MissedEventOptions();

    @UriParam(description = "How a list is polled.")
    private PollOptions pollOptions = new PollOptions();

    @UriParam(
            defaultValue = "10000",
            label = "consumer,scheduler",
            description = "Milliseconds before the next poll.")
    private long delay;

    @UriParam(description = "How the websocket connects.")
    private WebsocketOptions websocketOptions = new WebsocketOptions();

    private final CallTally calls = new CallTally();
    private final AtomicBoolean unreadFieldsTold = new AtomicBoolean();
    private Long ownAccount;
    private ProducerParts parts;
    private EventParts eventParts;
    private PolledOperation polled;

    public ChatwootEndpoint() {
        setDelay(DELAY);
    }

    ChatwootEndpoint(
            String uri,
            ChatwootComponent component,
            ChatwootOperation operation,
            ChatwootConfiguration configuration) {
        super(uri, component);
        this.operation = operation;
        this.configuration = configuration;
        setDelay(DELAY);
    }

    /**
     * Checks everything that is known before the first message.
     *
     * @param own what the URI says for parameters of the operation
     * @param given the other options that it names
     * @throws IllegalArgumentException with what is wrong
     */
    void plan(Operation entry, Map<String, String> own, Set<String> given) {
        String account = own.getOrDefault("accountId", "");
        ownAccount = account.matches("\\d{1,18}") ? Long.valueOf(account) : null;
        boolean consumed = entry.family() == Family.EVENTS || entry.polled();
        eventParts = consumed ? new EventParts(this) : null;
        if (entry.family() == Family.EVENTS) {
            if (operation == ChatwootOperation.websocket) {
                planWebsocket();
            } else {
                planWebhook();
            }
        } else {
            parts = ProducerParts.of(this, entry, own, this::tellUnreadFields);
            polled = entry.polled() ? new PolledOperation(this, parts, own, given) : null;
        }
    }

    private void planWebhook() {
        webhookOptions.check();
        if (webhookOptions.getRegister() != null) {
            new WebhookRegistration(this, eventParts).check();
        }
        new WebhookServer(getCamelContext()).prepare();
    }

    private void planWebsocket() {
        websocketOptions.check();
        if (websocketOptions.getPubsubToken() == null) {
            eventParts.checkCalls("websocket", "getProfile");
        } else {
            baseUri();
        }
    }

    @Override
    public Producer createProducer() {
        if (parts == null) {
            throw new UnsupportedOperationException(
                    "chatwoot:%s is for from(...), not for to(...)".formatted(operation));
        }
        if (polled != null) {
            polled.refuseForProducer();
        }
        return new ChatwootProducer(this, parts);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        Consumer consumer = newConsumer(processor);
        configureConsumer(consumer);
        return consumer;
    }

    private Consumer newConsumer(Processor processor) {
        if (operation == ChatwootOperation.webhook) {
            return new ChatwootWebhookConsumer(this, processor);
        } else if (operation == ChatwootOperation.websocket) {
            return new ChatwootWebsocketConsumer(this, processor);
        } else if (polled != null) {
            polled.check();
            return new ChatwootPollConsumer(this, polled, processor);
        }
        throw new UnsupportedOperationException(
                "chatwoot:%s is for to(...), not for from(...)%s".formatted(operation, whyNot()));
    }

    private String whyNot() {
        return parts != null && parts.operation().answer().isList()
                ? ": no id tells which things of this list are new"
                : "";
    }

    /** The cursor would move on before the route is done with what it got. */
    @Override
    public PollingConsumer createPollingConsumer() throws Exception {
        throw new UnsupportedOperationException(
                "chatwoot:%s can't be used with pollEnrich or poll: %s"
                        .formatted(
                                operation,
                                parts == null
                                        ? "begin a route with it"
                                        : "call it with to(...) or enrich(...), or begin a route with it"));
    }

    @Override
    public boolean isLenientProperties() {
        return true;
    }

    /** What its event consumers share; null for an operation that brings no events. */
    public EventParts eventParts() {
        return eventParts;
    }

    /** What this integration wrote to the server lately. */
    public OwnWrites ownWrites() {
        return shared().ownWrites(origin() + " " + configuration.getIntegration());
    }

    /** Written into messages, or null if the integration has no name. */
    public Marker marker() {
        String integration = configuration.getIntegration();
        return integration == null ? null : new Marker(integration);
    }

    /** The account that it works in; null if messages say which. */
    Long accountId() {
        return ownAccount == null ? configuration.getAccountId() : ownAccount;
    }

    /** The server's address, or null if a consumer was told none. */
    public String origin() {
        return configuration.getBaseUrl() == null ? null : baseUri().toString();
    }

    /**
     * @throws IllegalArgumentException if there is none
     */
    public URI baseUri() {
        return BaseUrl.parse(configuration.getBaseUrl());
    }

    /** To be closed by whoever asks for it. */
    public ChatwootClient client() {
        return shared().client(configuration, baseUri(), calls);
    }

    /** What all endpoints of its component share. */
    public SharedParts shared() {
        return component().shared();
    }

    public ChatwootComponent component() {
        return (ChatwootComponent) getComponent();
    }

    @Override
    public void setDelay(long delay) {
        super.setDelay(delay);
        this.delay = delay;
    }

    @Override
    public long getDelay() {
        return delay;
    }

    private void tellUnreadFields() {
        if (unreadFieldsTold.compareAndSet(false, true)) {
            LOG.warn(
                    "chatwoot:{} was sent a body with fields of this operation, but the URI names fields too,"
                            + " so the body is not read. Say body=merge to read both, or body=ignore to"
                            + " have this warning no more.",
                    operation);
        }
    }

    @Override
    public String getServiceUrl() {
        return configuration.getBaseUrl();
    }

    @Override
    public String getServiceProtocol() {
        return "http";
    }

    /** What the endpoint does, as in its URI. */
    @ManagedAttribute(description = "Operation")
    public String getOperationName() {
        return operation.name();
    }

    @ManagedAttribute(description = "Address of the server")
    public String getServerAddress() {
        return configuration.getBaseUrl();
    }

    @ManagedAttribute(description = "Account, if it is configured")
    public Long getConfiguredAccount() {
        return configuration.getAccountId();
    }

    @ManagedAttribute(description = "Name of the connection, if it has one")
    public String getConnectionName() {
        return configuration.getConnection();
    }

    @ManagedAttribute(description = "Calls to the server, repeats not counted")
    public long getCalls() {
        return calls.calls();
    }

    @ManagedAttribute(description = "Calls that failed")
    public long getFailedCalls() {
        return calls.failures();
    }

    @ManagedAttribute(description = "Repeats of calls")
    public long getRepeatedCalls() {
        return calls.repeats();
    }

    @ManagedAttribute(description = "Milliseconds that calls waited before they were repeated")
    public long getRetryWait() {
        return calls.waitedMillis();
    }

    @ManagedAttribute(description = "When a call failed last, which one, and how")
    public String getLastFailure() {
        return calls.lastFailure();
    }

    public ChatwootOperation getOperation() {
        return operation;
    }

    public void setOperation(ChatwootOperation operation) {
        this.operation = operation;
    }

    public ChatwootConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(ChatwootConfiguration configuration) {
        this.configuration = configuration;
    }

    public EventOptions getEventOptions() {
        return eventOptions;
    }

    public void setEventOptions(EventOptions eventOptions) {
        this.eventOptions = eventOptions;
    }

    public MissedEventOptions getMissedEventOptions() {
        return missedEventOptions;
    }

    public void setMissedEventOptions(MissedEventOptions missedEventOptions) {
        this.missedEventOptions = missedEventOptions;
    }

    public WebhookOptions getWebhookOptions() {
        return webhookOptions;
    }

    public void setWebhookOptions(WebhookOptions webhookOptions) {
        this.webhookOptions = webhookOptions;
    }

    public PollOptions getPollOptions() {
        return pollOptions;
    }

    public void setPollOptions(PollOptions pollOptions) {
        this.pollOptions = pollOptions;
    }

    public WebsocketOptions getWebsocketOptions() {
        return websocketOptions;
    }

    public void setWebsocketOptions(WebsocketOptions websocketOptions) {
        this.websocketOptions = websocketOptions;
    }
}
