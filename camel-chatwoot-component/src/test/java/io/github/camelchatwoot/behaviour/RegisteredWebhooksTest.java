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
package io.github.camelchatwoot.behaviour;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Each kind of webhook: made by the route, signed, with a new secret, and taken away again. */
class RegisteredWebhooksTest extends WebhookDesk {

    @Test
    void anAccountsWebhookIsMadeAndTakenAway() throws Exception {
        String url = newUrl();
        Customer customer = customer(apiInbox());
        listen("register=account&events=message_created");
        write(customer, "Hello");
        await().untilAsserted(() -> assertThat(contents()).containsExactly("Hello"));

        assertThat(list("listWebhooks")).extracting(hook -> hook.get("url")).contains(url);
        stopRoute();
        assertThat(list("listWebhooks")).extracting(hook -> hook.get("url")).doesNotContain(url);
    }

    @Test
    void anAccountsWebhookThatIsMadeAnewHasANewSecretWhichIsRead() throws Exception {
        String url = newUrl();
        Customer customer = customer(apiInbox());
        listen("register=account&events=message_created");
        long webhook =
                list("listWebhooks").stream()
                        .filter(hook -> url.equals(hook.get("url")))
                        .map(hook -> id(hook))
                        .findFirst()
                        .orElseThrow();
        call("deleteWebhook", "webhookId", webhook);
        one("createWebhook", "url", url, "subscriptions", "message_created");
        write(customer, "Hello");

        await().untilAsserted(() -> assertThat(contents()).containsExactly("Hello"));
    }

    @Test
    void anInboxsCallbackIsSetItsResetSecretIsReadAndItIsCleared() throws Exception {
        String url = newUrl();
        long inbox = apiInbox();
        Customer customer = customer(inbox);
        listen("register=inbox&events=message_created&inboxId=" + inbox);
        assertThat(one("getInbox", "inboxId", inbox)).containsEntry("webhook_url", url);
        write(customer, "Hello");
        await().untilAsserted(() -> assertThat(contents()).containsExactly("Hello"));

        one("resetInboxSecret", "inboxId", inbox);
        write(customer, "Hello again");
        await().untilAsserted(() -> assertThat(contents()).containsExactly("Hello", "Hello again"));
        assertThat(messages(customer)).extracting(m -> m.get("status")).containsOnly("sent");

        stopRoute();
        assertThat(one("getInbox", "inboxId", inbox).get("webhook_url")).isIn(null, "");
    }

    @Test
    void aBotIsMadeAndConnectedItsResetSecretIsReadAndItIsTakenAway() throws Exception {
        String url = newUrl();
        long inbox = apiInbox();
        String name = unique("Robin");
        listen("register=bot&events=message_created&integration=" + name + "&inboxId=" + inbox);
        Map<String, Object> bot = bot(url);
        assertThat(bot).containsEntry("name", name);
        Customer customer = customer(inbox);
        write(customer, "Hello");
        await().untilAsserted(() -> assertThat(contents()).containsExactly("Hello"));
        assertThat(conversation(customer)).containsEntry("status", "pending");

        one("resetAgentBotSecret", "agentBotId", id(bot));
        write(customer, "Hello again");
        await().untilAsserted(() -> assertThat(contents()).containsExactly("Hello", "Hello again"));
        assertThat(conversation(customer)).containsEntry("status", "pending");

        stopRoute();
        assertThat(list("listAgentBots"))
                .extracting(b -> b.get("outgoing_url"))
                .doesNotContain(url);
    }

    private Map<String, Object> conversation(Customer customer) {
        return one("getConversation", "conversationId", customer.conversation());
    }

    private Map<String, Object> bot(String url) {
        return list("listAgentBots").stream()
                .filter(bot -> url.equals(bot.get("outgoing_url")))
                .findFirst()
                .orElseThrow();
    }
}
