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

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.ResourceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelchatwoot.client.ChatwootClient;
import io.github.camelchatwoot.client.Origin;
import io.github.camelchatwoot.event.Actor;
import io.github.camelchatwoot.event.EventFilter;
import io.github.camelchatwoot.event.Marker;
import io.github.camelchatwoot.event.OwnEvents;
import io.github.camelchatwoot.event.OwnWrites;
import io.github.camelchatwoot.operation.Family;
import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Operations;
import io.github.camelchatwoot.request.Attachments;
import io.github.camelchatwoot.request.CallOptions;
import io.github.camelchatwoot.request.CallPlan;
import io.github.camelchatwoot.request.Expressions;
import io.github.camelchatwoot.request.Json;
import io.github.camelchatwoot.request.RequestAssembly;
import io.github.camelchatwoot.request.UriReader;
import io.github.camelchatwoot.request.WireValue;
import io.github.camelchatwoot.webhook.AccountRegistrar;
import io.github.camelchatwoot.webhook.BotRegistrar;
import io.github.camelchatwoot.webhook.InboxRegistrar;
import io.github.camelchatwoot.webhook.Registrar;

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
public class ChatwootEndpoint extends DefaultEndpoint implements EndpointServiceLocation {

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

    private final AtomicBoolean unreadFieldsTold = new AtomicBoolean();
    private ProducerParts parts;
    private EventFilter filter;

    public ChatwootEndpoint() {}

    ChatwootEndpoint(
            String uri,
            ChatwootComponent component,
            ChatwootOperation operation,
            ChatwootConfiguration configuration) {
        super(uri, component);
        this.operation = operation;
        this.configuration = configuration;
    }

    /**
     * Checks everything that is known before the first message.
     *
     * @param own what the URI says for parameters of the operation
     * @throws IllegalArgumentException with what is wrong
     */
    void plan(Operation entry, Map<String, String> own) {
        if (entry.family() == Family.EVENTS) {
            planConsumer();
        } else {
            planProducer(entry, own);
        }
    }

    private void planConsumer() {
        filter = EventFilter.of(eventOptions.filter());
        ownEvents(null);
        webhookOptions.check();
        if (webhookOptions.getRegister() != null) {
            checkRegistration();
        }
        new WebhookServer(getCamelContext()).prepare();
    }

    private void checkRegistration() {
        BaseUrl.parse(configuration.getBaseUrl());
        configuration.credentials().tokenFor(Operations.load("listWebhooks"));
        if (configuration.getAccountId() == null) {
            throw new IllegalArgumentException("accountId is needed for register");
        }
        registrar((name, parameters) -> null);
    }

    /** Makes Chatwoot send to this webhook by these calls. */
    Registrar registrar(Registrar.Calls calls) {
        String url = webhookOptions.getPublicUrl();
        Set<Long> inboxes = filter.inboxIds();
        return switch (webhookOptions.getRegister()) {
            case ACCOUNT -> new AccountRegistrar(calls, url, filter);
            case INBOX -> {
                if (inboxes.size() != 1) {
                    throw new IllegalArgumentException(
                            "inboxId is needed for register=inbox: the one API inbox");
                }
                yield new InboxRegistrar(calls, url, inboxes.iterator().next());
            }
            case BOT ->
                    new BotRegistrar(
                            calls,
                            url,
                            eventOptions.getBotId(),
                            Objects.requireNonNullElse(configuration.getIntegration(), "Camel"),
                            inboxes);
        };
    }

    EndpointCalls calls() {
        URI baseUri = BaseUrl.parse(configuration.getBaseUrl());
        Json json = new Json(component().mapper());
        return new EndpointCalls(
                configuration,
                component().client(configuration, baseUri),
                assembly(baseUri, configuration.callOptions(), json));
    }

    private RequestAssembly assembly(URI baseUri, CallOptions options, Json json) {
        Attachments attachments = new Attachments(this::open, path -> download(baseUri, path));
        return new RequestAssembly(baseUri, options, json, attachments);
    }

    private void planProducer(Operation entry, Map<String, String> own) {
        URI baseUri = BaseUrl.parse(configuration.getBaseUrl());
        Json json = new Json(component().mapper());
        CallOptions options = configuration.callOptions();
        UriReader reader =
                new UriReader(
                        new Expressions(new SimpleExpressions(getCamelContext())),
                        this::textOf,
                        json,
                        new WireValue(component().clock(configuration), json));
        parts =
                new ProducerParts(
                        entry,
                        baseUri,
                        options,
                        configuration.credentials(),
                        json,
                        new CallPlan(entry, own, options, reader, this::tellUnreadFields),
                        assembly(baseUri, options, json),
                        marker(),
                        ownWrites());
        parts.checkToken();
        parts.checkPages(configuration.getPages());
    }

    @Override
    public Producer createProducer() {
        if (parts == null) {
            throw new UnsupportedOperationException(
                    "chatwoot:%s is for from(...), not for to(...)".formatted(operation));
        }
        return new ChatwootProducer(this, parts);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        if (operation == ChatwootOperation.webhook) {
            Consumer consumer = new ChatwootWebhookConsumer(this, processor);
            configureConsumer(consumer);
            return consumer;
        }
        throw new UnsupportedOperationException(
                "chatwoot:%s is for to(...), not for from(...)".formatted(operation));
    }

    @Override
    public boolean isLenientProperties() {
        return true;
    }

    EventFilter filter() {
        return filter;
    }

    /**
     * What is this integration's own doing, as far as options tell.
     *
     * @param registeredBot the bot that was registered, or null
     */
    OwnEvents ownEvents(Long registeredBot) {
        Long bot = registeredBot == null ? eventOptions.getBotId() : registeredBot;
        return new OwnEvents(
                bot == null ? null : new Actor(Actor.BOT, bot, null), marker(), ownWrites());
    }

    private OwnWrites ownWrites() {
        return component().ownWrites(origin() + " " + configuration.getIntegration());
    }

    private Marker marker() {
        String integration = configuration.getIntegration();
        return integration == null ? null : new Marker(integration);
    }

    /** The server's address, or null if a consumer was told none. */
    String origin() {
        return configuration.getBaseUrl() == null
                ? null
                : BaseUrl.parse(configuration.getBaseUrl()).toString();
    }

    ChatwootComponent component() {
        return (ChatwootComponent) getComponent();
    }

    private String textOf(String resource) {
        try (InputStream in = open(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "the resource %s can't be read: %s".formatted(resource, e.getMessage()), e);
        }
    }

    private InputStream open(String place) throws IOException {
        return ResourceHelper.resolveMandatoryResourceAsInputStream(getCamelContext(), place);
    }

    /** A file of the server itself; it needs no token, and gets none. */
    private InputStream download(URI baseUri, String path) throws IOException {
        try (ChatwootClient client = component().client(configuration, baseUri)) {
            URI file = URI.create(Origin.of(baseUri) + path);
            return client.download(operation.name(), file, null).body();
        } catch (ChatwootException e) {
            throw new IOException(e.getMessage(), e);
        }
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

    public WebhookOptions getWebhookOptions() {
        return webhookOptions;
    }

    public void setWebhookOptions(WebhookOptions webhookOptions) {
        this.webhookOptions = webhookOptions;
    }
}
