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

import java.util.Objects;
import java.util.Set;

import io.github.camelchatwoot.ChatwootEndpoint;
import io.github.camelchatwoot.WebhookOptions;
import io.github.camelchatwoot.webhook.AccountRegistrar;
import io.github.camelchatwoot.webhook.BotRegistrar;
import io.github.camelchatwoot.webhook.InboxRegistrar;
import io.github.camelchatwoot.webhook.Registrar;

/** Chooses who makes Chatwoot send to a webhook, by the endpoint's options. */
public final class WebhookRegistration {

    private final ChatwootEndpoint endpoint;
    private final EventParts parts;

    public WebhookRegistration(ChatwootEndpoint endpoint, EventParts parts) {
        this.endpoint = endpoint;
        this.parts = parts;
    }

    /**
     * @throws IllegalArgumentException if an option is missing that only the start would miss;
     *     inboxes by name are counted when they are looked up
     */
    public void check() {
        parts.checkCalls("register", "listWebhooks");
        if (!parts.hasNames()) {
            registrar((name, parameters) -> null);
        }
    }

    /** Makes Chatwoot send to this webhook by these calls. */
    Registrar registrar(Registrar.Calls calls) {
        WebhookOptions options = endpoint.getWebhookOptions();
        String url = options.getPublicUrl();
        Set<Long> inboxes = parts.filter().inboxIds();
        return switch (options.getRegister()) {
            case ACCOUNT -> new AccountRegistrar(calls, url, parts.filter());
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
                            endpoint.getEventOptions().getBotId(),
                            Objects.requireNonNullElse(
                                    endpoint.getConfiguration().getIntegration(), "Camel"),
                            inboxes);
        };
    }
}
