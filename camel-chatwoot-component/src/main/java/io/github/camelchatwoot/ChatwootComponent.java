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

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.ExtendedCamelContext;
import org.apache.camel.PropertyBindingException;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.HealthCheckComponent;
import org.apache.camel.util.IOHelper;

import io.github.camelchatwoot.composite.Turn;
import io.github.camelchatwoot.operation.Operation;
import io.github.camelchatwoot.operation.Operations;
import io.github.camelchatwoot.operation.Parameter;
import io.github.camelchatwoot.uri.LegalUri;
import io.github.camelchatwoot.uri.RawText;

/** Chatwoot, the open-source customer support desk: every operation of its API as an endpoint. */
@Component("chatwoot")
public class ChatwootComponent extends HealthCheckComponent {

    private static final String SECRETS =
            "botAccessToken,platformAccessToken,hmacToken,pubsubToken,identifierHash";

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

    private SharedParts shared;

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
        options.use(shared.registeredBots());
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
            shared.registeredBots()
                    .expect(endpoint.origin(), options.getAccountId(), webhook.getPath());
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
        if (name != null) {
            options.use(
                    new NamedConnections(connections, getCamelContext().getRegistry()).get(name));
            options.setConnection(name);
        }
    }

    /**
     * Tells Camel which of our options are secrets, for it knows {@code accessToken} alone; and
     * keeps the text of routes in Java, for which no URI is made before they start.
     */
    @Override
    public void setCamelContext(CamelContext camelContext) {
        super.setCamelContext(camelContext);
        RawText.keepIn(camelContext);
        if (shared == null) {
            shared = new SharedParts(this);
        }
        ExtendedCamelContext extension = camelContext.getCamelContextExtension();
        String known = extension.getAdditionalSensitiveKeywords();
        extension.setAdditionalSensitiveKeywords(known == null ? SECRETS : known + "," + SECRETS);
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        getCamelContext().addStartupListener(shared.connectionsInUse());
        new ChatwootTypes().register(getCamelContext().getTypeConverterRegistry());
    }

    @Override
    protected void doStop() throws Exception {
        IOHelper.close(shared);
        super.doStop();
    }

    /** There as soon as the component belongs to a Camel context. */
    SharedParts shared() {
        return shared;
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
