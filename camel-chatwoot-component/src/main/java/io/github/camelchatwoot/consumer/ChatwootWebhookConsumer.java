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

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.support.ObjectHelper;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.util.IOHelper;

import io.github.camelchatwoot.ChatwootEndpoint;
import io.github.camelchatwoot.ChatwootException;
import io.github.camelchatwoot.EndpointCalls;
import io.github.camelchatwoot.WebhookOptions;
import io.github.camelchatwoot.event.ChatwootEvent;
import io.github.camelchatwoot.pipeline.Outcome;
import io.github.camelchatwoot.webhook.Refusals;
import io.github.camelchatwoot.webhook.RegisteredSecrets;
import io.github.camelchatwoot.webhook.WebhookAccess;
import io.github.camelchatwoot.webhook.WebhookParser;
import io.github.camelchatwoot.webhook.WebhookReception;
import io.github.camelchatwoot.webhook.WebhookReply;
import io.github.camelchatwoot.webhook.WebhookRequest;
import io.github.camelchatwoot.webhook.WebhookSecrets;
import io.github.camelchatwoot.webhook.WebhookSignature;

/** Receives webhooks on the HTTP server of the application. */
@ManagedResource(description = "Managed Chatwoot webhook consumer")
public class ChatwootWebhookConsumer extends ChatwootEventConsumer {

    private final ChatwootEndpoint endpoint;
    private final WebhookOptions options;
    private Consumer http;
    private EndpointCalls calls;
    private RegisteredSecrets registered;
    private volatile WebhookReception reception;

    public ChatwootWebhookConsumer(ChatwootEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.options = endpoint.getWebhookOptions();
    }

    @Override
    String consumerName() {
        return "webhook:" + options.getPath();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        endpoint.shared().webhookPaths().take(options.getPath(), this);
        try {
            // first the listener, then the registration: Chatwoot never repeats what finds nobody
            reception = null;
            http =
                    new WebhookServer(endpoint.getCamelContext())
                            .consumer(options.getPath(), this::answer);
            ServiceHelper.startService(http);
            reception = reception(secrets());
            listening();
        } catch (Exception failed) {
            stopListening();
            throw failed;
        }
    }

    @Override
    protected void doResume() throws Exception {
        super.doResume();
        listening();
    }

    @Override
    protected void doStop() throws Exception {
        if (registered != null && options.isUnregister()) {
            unregister();
        }
        stopListening();
        super.doStop();
    }

    private void stopListening() {
        ServiceHelper.stopAndShutdownService(http);
        http = null;
        IOHelper.close(calls);
        calls = null;
        endpoint.shared().webhookPaths().release(options.getPath(), this);
    }

    private WebhookSecrets secrets() throws ChatwootException {
        if (options.getRegister() == null) {
            return WebhookSecrets.of(options.secrets());
        }
        calls = endpoint.eventParts().calls();
        registered =
                new RegisteredSecrets(
                        new WebhookRegistration(endpoint, endpoint.eventParts()).registrar(calls),
                        options.secrets(),
                        !options.isInsecure() && options.getPassword() == null,
                        endpoint.shared().clock());
        long id = registered.register().id();
        if (options.getRegister() == WebhookOptions.Kind.BOT) {
            openPipeline(id);
            endpoint.shared()
                    .registeredBots()
                    .put(
                            endpoint.origin(),
                            endpoint.getConfiguration().getAccountId(),
                            options.getPath(),
                            registered::accessToken);
        }
        return registered;
    }

    private void unregister() {
        try {
            registered.unregister();
        } catch (ChatwootException failed) {
            getExceptionHandler().handleException("Can't unregister " + options.getPath(), failed);
        }
    }

    private WebhookReception reception(WebhookSecrets secrets) {
        InstantSource clock = endpoint.shared().clock();
        boolean waits = options.getReply() == WebhookOptions.Reply.PROCESSED;
        return new WebhookReception(
                new WebhookAccess(
                        secrets,
                        options.getUsername(),
                        options.getPassword(),
                        options.isInsecure(),
                        clock),
                new WebhookParser(endpoint.shared().mapper(), clock),
                new WebhookReply(
                        sender(),
                        endpoint.shared().waitingPlaces(),
                        waits ? options.getMaxWaiting() : 0,
                        Duration.ofMillis(options.getReplyTimeout())),
                new Refusals(options.getPath(), clock),
                meter());
    }

    private WebhookReply.Sender sender() {
        return options.sender() == null
                ? WebhookReply.Sender.UNKNOWN
                : WebhookReply.Sender.valueOf(options.sender().name());
    }

    /** The HTTP server's own exchange: it ends with the answer, and nothing of it goes on. */
    private void answer(Exchange request) throws IOException {
        Message message = request.getMessage();
        int status = reception == null ? WebhookReply.FULL : receive(message, reception);
        message.removeHeaders("*");
        message.setBody(null);
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
    }

    private int receive(Message message, WebhookReception open) throws IOException {
        int limit = options.getMaxBodySize();
        byte[] body = bytes(message, limit);
        if (body.length > limit) {
            return open.tooLarge(limit);
        }
        WebhookRequest request =
                new WebhookRequest(
                        values(message, WebhookSignature.TIMESTAMP_HEADER),
                        values(message, WebhookSignature.SIGNATURE_HEADER),
                        values(message, "Authorization"),
                        first(values(message, WebhookRequest.DELIVERY_HEADER)),
                        body);
        return open.receive(request, this::take);
    }

    private Optional<CompletableFuture<Outcome>> take(ChatwootEvent event) {
        return isRunAllowed() && !isSuspendingOrSuspended()
                ? events().offer(event)
                : Optional.empty();
    }

    /** As they came, and one more than the limit at most where they come as a stream. */
    private static byte[] bytes(Message message, int limit) throws IOException {
        Object body = message.getBody();
        if (body instanceof InputStream stream) {
            return stream.readNBytes(limit + 1);
        }
        byte[] bytes = message.getBody(byte[].class);
        return bytes == null ? new byte[0] : bytes;
    }

    /** A header that came several times is a list. */
    private static List<String> values(Message message, String header) {
        List<String> values = new ArrayList<>();
        ObjectHelper.createIterable(message.getHeader(header), null)
                .forEach(value -> values.add(String.valueOf(value)));
        return values;
    }

    private static String first(List<String> values) {
        return values.isEmpty() ? null : values.get(0);
    }
}
