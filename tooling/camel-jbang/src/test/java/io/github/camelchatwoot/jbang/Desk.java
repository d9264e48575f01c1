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
package io.github.camelchatwoot.jbang;

import java.util.Map;

import io.github.camelchatwoot.test.ChatwootSimulator;
import io.github.camelchatwoot.test.SimulatedCustomer;
import io.github.camelchatwoot.test.SimulatedWebhook;

/** A Chatwoot that sends signed webhooks to one address, and has one customer. */
record Desk(ChatwootSimulator chatwoot, SimulatedWebhook webhook, SimulatedCustomer jane)
        implements AutoCloseable {

    /**
     * @param webhookUrl where the route listens
     */
    static Desk open(String webhookUrl) {
        ChatwootSimulator chatwoot = ChatwootSimulator.start();
        return new Desk(
                chatwoot,
                chatwoot.webhook("message_created").deliverTo(webhookUrl),
                chatwoot.customer("Jane Doe"));
    }

    /** What the routes read. */
    Map<String, String> environment() {
        return Map.of(
                "CHATWOOT_BASE_URL", chatwoot.baseUrl(),
                "CHATWOOT_ACCOUNT_ID", Long.toString(chatwoot.accountId()),
                "CHATWOOT_ACCESS_TOKEN", chatwoot.accessToken(),
                "CHATWOOT_WEBHOOK_SECRET", webhook.secret());
    }

    @Override
    public void close() {
        chatwoot.close();
    }
}
