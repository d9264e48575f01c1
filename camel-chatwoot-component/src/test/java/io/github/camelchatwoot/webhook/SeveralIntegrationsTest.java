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

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.camelchatwoot.event.ChatwootEvent;
import io.github.camelchatwoot.fixture.EventRoutes;
import io.github.camelchatwoot.fixture.SeveralIntegrations;

import static org.assertj.core.api.Assertions.assertThat;

class SeveralIntegrationsTest extends WebhookRoutes implements SeveralIntegrations {

    @Test
    void whatTheBotSaysIsItsOwn() throws Exception {
        Map<String, Object> bot =
                call("createAgentBot", "name", "Robin", "outgoingUrl", url("/bot"));
        long inbox = id(apiInbox(null));
        call("setInboxAgentBot", "inboxId", inbox, "agentBot", id(bot));
        route(
                "chatwoot:webhook?path=/bot&events=message_created&botId=%d&secret=%s"
                        .formatted(id(bot), bot.get("secret")));
        long conversation = conversation(inbox);
        incoming(conversation, "by the customer");
        send(
                "chatwoot:sendMessage?as=bot&botAccessToken=" + bot.get("access_token"),
                conversation,
                "by the bot");
        idle();

        assertThat(receivedContents()).containsExactly("by the customer");
    }

    @Test
    void aConversationThatItBeginsIsItsOwnAndNewsToOthers() throws Exception {
        String secret = webhook("/crm", "conversation_created", "message_created");
        route("chatwoot:webhook?path=/crm&integration=crm&secret=" + secret);
        long inbox = id(apiInbox(null));
        for (String integration : List.of("crm", "shop")) {
            call(
                    "createConversation?integration=" + integration,
                    "inboxId",
                    inbox,
                    "contactId",
                    id(call("createContact", "name", "Jane")),
                    "additionalAttributes",
                    Map.of("mail_subject", "Order"),
                    "message",
                    Map.of("content", "by " + integration));
        }
        idle();

        assertThat(received)
                .extracting(e -> e.getMessage().getHeader("CamelChatwootEvent"))
                .containsExactlyInAnyOrder("conversation_created", "message_created");
        assertThat(received)
                .extracting(e -> e.getMessage().getBody(ChatwootEvent.class).conversationId())
                .containsOnly(2L);
    }

    @Test
    void ownOnesComeIfTheyAreAskedFor() throws Exception {
        String secret = webhook("/chatwoot", "message_created");
        route("chatwoot:webhook?path=/chatwoot&skipOwn=false&integration=crm&secret=" + secret);
        send("chatwoot:sendMessage?integration=crm", conversation(), "by crm");
        idle();

        assertThat(receivedContents()).containsExactly("by crm");
    }

    @Test
    void aContactSyncDoesNotAnswerItselfButSeesWhatOthersChange() throws Exception {
        String secret = webhook("/chatwoot", "contact_created", "contact_updated");
        route("chatwoot:webhook?path=/chatwoot&changedFields=name,email&secret=" + secret);
        Map<String, Object> made = call("createContact", "name", "Jane");
        long contact = id(made);
        call("updateContact", "contactId", contact, "name", "Jane Doe");
        idle();
        assertThat(received).isEmpty();

        byOthers(contact, "{\"name\": \"Jane Roe\"}");
        idle();
        assertThat(received).hasSize(1);
        assertThat(map(received.get(0).getMessage().getHeader("CamelChatwootChangedFields")))
                .containsOnlyKeys("name");
    }

    @Test
    void aChangeOfOnesOwnIsTakenOutOfConversations() throws Exception {
        String secret = webhook("/chatwoot", "conversation_updated");
        route("chatwoot:webhook?path=/chatwoot&changes=priority_changed,resolved&secret=" + secret);
        long conversation = conversation();
        call("setPriority", "conversationId", conversation, "priority", "high");
        call("toggleStatus", "conversationId", conversation, "status", "resolved");
        idle();

        assertThat(chatwoot.deliveries().of("conversation_updated")).isNotEmpty();
        assertThat(received).isEmpty();
    }

    /** A call that is not remembered, as if another application made it. */
    private void byOthers(long contact, String fields) {
        camel.createFluentProducerTemplate()
                .to(
                        "chatwoot:call?method=PUT&path=/api/v1/accounts/{accountId}/contacts/"
                                + contact)
                .withBody(fields)
                .request();
    }

    @Test
    void aMarkLeavesOtherContentAttributesAsTheyAre() {
        long conversation = conversation();
        send(
                "chatwoot:sendMessage?integration=crm&contentAttributes={\"order\":7}",
                conversation,
                "by crm");

        List<Map<String, Object>> messages = call("listMessages", "conversationId", conversation);
        assertThat(map(messages.get(messages.size() - 1).get("content_attributes")))
                .containsEntry("camel_chatwoot", "crm")
                .containsEntry("order", 7);
    }

    @Test
    void twoRoutesOnOneRepositoryEachGetEveryEvent() throws Exception {
        camel.getRegistry().bind("seen", MemoryIdempotentRepository.memoryIdempotentRepository());
        String one = webhook("/one", "message_created");
        String two = webhook("/two", "message_created");
        route(
                "one",
                "chatwoot:webhook?path=/one&idempotentRepository=#seen&secret=" + one,
                e -> {});
        route(
                "two",
                "chatwoot:webhook?path=/two&idempotentRepository=#seen&secret=" + two,
                e -> {});
        chatwoot.deliveries().duplicateEach(true);
        incoming(conversation(), "Hello");
        idle();

        assertThat(receivedContents()).containsExactly("Hello", "Hello");
    }

    @Test
    void afterARestartWithAFileRepeatsAreStillKnown(@TempDir Path folder) throws Exception {
        String secret = webhook("/chatwoot", "message_created");
        listenWithFile(folder, secret);
        long conversation = conversation();
        incoming(conversation, "before");
        idle();
        camel.stop();
        camel = startedCamel();
        listenWithFile(folder, secret);
        chatwoot.deliveries().duplicate(chatwoot.deliveries().all().get(0));
        incoming(conversation, "after");
        idle();

        assertThat(chatwoot.deliveries().all().get(0).attempts()).hasSize(2);
        assertThat(receivedContents()).containsExactly("before", "after");
    }

    private void listenWithFile(Path folder, String secret) throws Exception {
        camel.getRegistry()
                .bind(
                        "seen",
                        FileIdempotentRepository.fileIdempotentRepository(
                                folder.resolve("seen.txt").toFile()));
        route("chatwoot:webhook?path=/chatwoot&idempotentRepository=#seen&secret=" + secret);
    }

    @Override
    public void listen(String integration, List<String> contents) throws Exception {
        String secret = webhook("/" + integration, "message_created");
        route(
                integration,
                "chatwoot:webhook?path=/%s&integration=%<s&lanes=1&secret=%s"
                        .formatted(integration, secret),
                exchange ->
                        contents.add((String) map(exchange.getMessage().getBody()).get("content")));
    }

    @Override
    public EventRoutes routes() {
        return this;
    }
}
