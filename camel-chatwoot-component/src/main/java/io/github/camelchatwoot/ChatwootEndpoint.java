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
import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.request.Attachments;
import io.github.camelchatwoot.request.CallOptions;
import io.github.camelchatwoot.request.CallPlan;
import io.github.camelchatwoot.request.Expressions;
import io.github.camelchatwoot.request.Json;
import io.github.camelchatwoot.request.RequestAssembly;
import io.github.camelchatwoot.request.UriReader;
import io.github.camelchatwoot.request.WireValue;

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
        producerOnly = true,
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

    private final AtomicBoolean unreadFieldsTold = new AtomicBoolean();
    private ProducerParts parts;

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
                        new RequestAssembly(
                                baseUri,
                                options,
                                json,
                                new Attachments(this::open, path -> download(baseUri, path))));
        parts.checkToken();
        parts.checkPages(configuration.getPages());
    }

    @Override
    public Producer createProducer() {
        return new ChatwootProducer(this, parts);
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException(
                "chatwoot:%s is for to(...), not for from(...)".formatted(operation));
    }

    @Override
    public boolean isLenientProperties() {
        return true;
    }

    private ChatwootComponent component() {
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
}
