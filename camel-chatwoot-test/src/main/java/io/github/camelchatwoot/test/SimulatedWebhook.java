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
package io.github.camelchatwoot.test;

import java.util.List;

import io.github.camelchatwoot.test.desk.Account;
import io.github.camelchatwoot.test.desk.Desk;
import io.github.camelchatwoot.test.desk.Tokens;
import io.github.camelchatwoot.test.desk.Webhook;

/**
 * A webhook of the account whose secret is known from the start, and its address when the
 * application listens; made by {@link ChatwootSimulator#webhook}.
 */
public final class SimulatedWebhook {
    private final ChatwootSimulator chatwoot;
    private final List<String> events;
    private final String secret = Tokens.token();

    SimulatedWebhook(ChatwootSimulator chatwoot, List<String> events) {
        if (!Webhook.EVENTS.containsAll(events)) {
            throw new IllegalArgumentException(
                    "Webhooks subscribe to some of %s, not to %s"
                            .formatted(Webhook.EVENTS, events));
        }
        this.chatwoot = chatwoot;
        this.events = events;
    }

    /** What signs the deliveries. */
    public String secret() {
        return secret;
    }

    /**
     * Sends events there from now on, and nowhere else. After {@link ChatwootSimulator#reset} it
     * has to be said again; the secret stays.
     *
     * @throws IllegalArgumentException if it is no address, or another webhook's
     */
    public SimulatedWebhook deliverTo(String url) {
        if (!Webhook.isAddress(url)) {
            throw new IllegalArgumentException(
                    "A webhook's address begins with http:// or https://, unlike " + url);
        }
        Desk desk = chatwoot.desk();
        synchronized (desk) {
            Account account = desk.accounts.find(chatwoot.accountId()).orElseThrow();
            if (desk.webhooks.of(account).anyMatch(w -> w.url.equals(url) && !isThis(w))) {
                throw new IllegalArgumentException("Another webhook delivers to " + url);
            }
            Webhook webhook =
                    desk.webhooks
                            .of(account)
                            .filter(this::isThis)
                            .findFirst()
                            .orElseGet(() -> desk.webhooks.add(new Webhook(account, secret)));
            webhook.url = url;
            webhook.subscriptions = events.isEmpty() ? webhook.subscriptions : events;
        }
        return this;
    }

    private boolean isThis(Webhook webhook) {
        return webhook.secret.equals(secret);
    }
}
