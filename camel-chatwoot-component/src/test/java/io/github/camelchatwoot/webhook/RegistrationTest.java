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
package io.github.camelchatwoot.webhook;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RegistrationTest extends WebhookRoutes {

    @Test
    void aWebhookOfTheAccountIsMadeForTheEventsThatAreWanted() throws Exception {
        route(account("events=message_created,macro.executed"));
        incoming(conversation(), "Hello");
        idle();

        assertThat(webhooks()).hasSize(1);
        assertThat(webhooks().get(0)).containsEntry("url", url("/chatwoot"));
        assertThat(webhooks().get(0).get("subscriptions")).isEqualTo(List.of("message_created"));
        assertThat(receivedContents()).containsExactly("Hello");
    }

    @Test
    void theOneWithThisAddressIsTakenOverAndBroughtUpToDate() throws Exception {
        webhook("/chatwoot", "contact_created");
        webhook("/another", "contact_created");
        route(account("events=message_*"));
        incoming(conversation(), "Hello");
        idle();

        assertThat(webhooks()).hasSize(2);
        assertThat(subscriptions("/chatwoot"))
                .containsExactlyInAnyOrder("message_created", "message_updated");
        assertThat(subscriptions("/another")).containsExactly("contact_created");
        assertThat(receivedContents()).containsExactly("Hello");
    }

    @Test
    void itStaysWhenTheRouteStopsUnlessToldOtherwise() throws Exception {
        route(account("events=message_created"));
        camel.getRouteController().stopRoute("events");
        assertThat(webhooks()).hasSize(1);

        camel.removeRoute("events");
        route(account("events=message_created&unregister=true"));
        camel.getRouteController().stopRoute("events");
        assertThat(webhooks()).isEmpty();
    }

    @Test
    void theCallbackOfAnInboxIsSetAndItsResetSecretIsReadAgain() throws Exception {
        long inbox = id(apiInbox(null));
        route(registered("inbox", "events=message_created&inboxId=" + inbox));
        long conversation = conversation(inbox);
        incoming(conversation, "Hello");
        call("resetInboxSecret", "inboxId", inbox);
        incoming(conversation, "Hello again");
        idle();

        assertThat(receivedContents()).containsExactly("Hello", "Hello again");
    }

    @Test
    void aCallbackThatSomebodyElseHasSetIsNotReplaced() {
        long inbox = id(apiInbox("http://127.0.0.1:9/other"));

        assertThatThrownBy(() -> route(registered("inbox", "inboxId=" + inbox)))
                .hasStackTraceContaining("has a callback already");
        Map<String, Object> now = call("getInbox", "inboxId", inbox);
        assertThat(now).containsEntry("webhook_url", "http://127.0.0.1:9/other");
    }

    @Test
    void aBotIsMadeConnectedAndItsOwnMessagesAreSkipped() throws Exception {
        long inbox = id(apiInbox(null));
        route(registered("bot", "integration=Robin&events=message_created&inboxId=" + inbox));
        List<Map<String, Object>> bots = call("listAgentBots");
        Map<String, Object> bot = bots.get(0);
        long conversation = conversation(inbox);
        incoming(conversation, "Hello");
        camel.createFluentProducerTemplate()
                .to("chatwoot:sendMessage?as=bot&botAccessToken=" + bot.get("access_token"))
                .withHeader("CamelChatwootParameters", Map.of("conversationId", conversation))
                .withBody("I am Robin")
                .request();
        idle();

        assertThat(bots).hasSize(1);
        assertThat(bot)
                .containsEntry("name", "Robin")
                .containsEntry("outgoing_url", url("/chatwoot"));
        assertThat(receivedContents()).containsExactly("Hello");
    }

    @Test
    void theBotThatWasRegisteredSpeaksWithoutBeingToldItsToken() throws Exception {
        long inbox = id(apiInbox(null));
        route(
                "events",
                registered("bot", "events=message_created&unregister=true&inboxId=" + inbox),
                exchange ->
                        camel.createProducerTemplate()
                                .send(
                                        "chatwoot:toggleStatus?as=bot&status=open",
                                        each -> each.setIn(exchange.getIn().copy())));
        long conversation = conversation(inbox);
        incoming(conversation, "Hello");
        idle();

        Map<String, Object> now = call("getConversation", "conversationId", conversation);
        assertThat(now).containsEntry("status", "open");
        camel.getRouteController().stopRoute("events");
        assertThatThrownBy(() -> call("toggleStatus?as=bot", "conversationId", conversation))
                .hasStackTraceContaining("as=bot: no bot is registered now");
    }

    @Test
    void twoRegisteredBotsAreToldApartByTheirTokens() throws Exception {
        route(registered("bot", "events=message_created"));
        route(
                "more",
                registered("bot", "events=message_created").replace("/chatwoot", "/more"),
                exchange -> {});

        assertThatThrownBy(() -> call("toggleStatus?as=bot", "conversationId", conversation()))
                .hasStackTraceContaining("as=bot: several bots are registered here");
    }

    @Test
    void aBotOfTheSameAddressIsTakenOver() throws Exception {
        call("createAgentBot", "name", "Robin", "outgoingUrl", url("/chatwoot"));
        route(registered("bot", "events=message_created"));

        List<Map<String, Object>> bots = call("listAgentBots");
        assertThat(bots).hasSize(1);
    }

    @Test
    void whatAnAccountNeverSendsIsToldAtStart() {
        assertThatThrownBy(() -> route(account("events=conversation_opened")))
                .hasStackTraceContaining("sends none of the events conversation_opened");
    }

    @Test
    void anInboxIsNeeded() {
        assertThatThrownBy(() -> route(registered("inbox", "events=message_created")))
                .hasStackTraceContaining("inboxId is needed for register=inbox");
    }

    private List<String> subscriptions(String path) {
        return webhooks().stream()
                .filter(webhook -> url(path).equals(webhook.get("url")))
                .flatMap(webhook -> ((List<?>) webhook.get("subscriptions")).stream())
                .map(String::valueOf)
                .toList();
    }

    private String account(String options) {
        return registered("account", options);
    }

    private String registered(String kind, String options) {
        return "chatwoot:webhook?path=/chatwoot&register=%s&publicUrl=%s&%s"
                .formatted(kind, url("/chatwoot"), options);
    }

    private List<Map<String, Object>> webhooks() {
        return call("listWebhooks");
    }
}
